import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { placeAt } from "../place.ts";
import { scanJson } from "./scan.ts";

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly forbidden: number; readonly infinite: number }
  | (ReadFailure & { readonly reason: "broken" | "too-large" });

/** Names that would reach an object's prototype when somebody copies fields by name. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses a JSON text from outside: nesting limit first, syntax errors with line and column. Forbidden names are
 * taken out, and numbers that no computer holds (`1e999`) become null; both are counted. Never throws.
 */
export function parseJson(text: string): Parsed {
  const scan = scanJson(text, LIMITS.nesting);
  if (!scan.ok && scan.fault === "nesting") {
    return { ...tooLarge(strings.limits.nestedTooDeep(LIMITS.nesting)), reason: "too-large" };
  }
  if (!scan.ok) {
    const at = placeAt(text, scan.offset);
    const message = strings.formats.brokenJson(at.line, at.column, strings.formats.expected[scan.expected]);
    return { ok: false, reason: "broken", message, at };
  }
  let forbidden = 0;
  let infinite = 0;
  const value: unknown = JSON.parse(text, (name, value: unknown) => {
    if (FORBIDDEN.has(name)) {
      forbidden++;
      return undefined;
    }
    if (value !== Number.POSITIVE_INFINITY && value !== Number.NEGATIVE_INFINITY) return value;
    infinite++;
    return null;
  });
  return { ok: true, value, forbidden, infinite };
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
