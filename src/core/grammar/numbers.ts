import { VALUE_LIMIT } from "../records/fields.ts";

const NUMBER = /^([-−]?)(\d+(?:,\d+)*)(?:\.(\d+))?([kKMB]?)$/;
const POWERS: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, B: 9 };

/**
 * Reads `42`, `-5`, `1,200`, `2,5`, `1.9`, `12k`, `1.2M`. Commas group digits by three; a comma that does not is
 * a decimal comma. Undefined for anything else and for values beyond `VALUE_LIMIT`.
 */
export function readNumber(text: string): number | undefined {
  const [, sign, digits = "", fraction, scale = ""] = NUMBER.exec(text) ?? [];
  const plain = withoutCommas(digits, fraction);
  if (plain === undefined) return undefined;
  const value = Number(`${sign ? "-" : ""}${plain}e${POWERS[scale] ?? 0}`);
  return Math.abs(value) <= VALUE_LIMIT ? value || 0 : undefined;
}

function withoutCommas(digits: string, fraction: string | undefined): string | undefined {
  const [first = "", ...rest] = digits.split(",");
  if (first === "") return undefined;
  const tail = fraction === undefined ? "" : `.${fraction}`;
  if (rest.length === 0) return first + tail;
  const groups = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
  if (groups) return first + rest.join("") + tail;
  return rest.length === 1 && tail === "" ? `${first}.${rest[0]}` : undefined;
}

/** The shortest decimal digits that read back as the same number, never with an exponent. */
export function plainNumber(value: number): string {
  const [mantissa = "", exponent] = String(Math.abs(value)).split("e");
  const sign = value < 0 ? "-" : "";
  if (exponent === undefined) return sign + mantissa;
  const [whole = "", fraction = ""] = mantissa.split(".");
  const power = Number(exponent);
  if (power >= 0) return sign + whole + fraction.padEnd(power, "0");
  return `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`;
}
