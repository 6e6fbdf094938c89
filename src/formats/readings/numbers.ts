import type { Quantity } from "../../core/grammar/quantities.ts";
import { VALUE_LIMIT } from "../../core/records/fields.ts";

/** The sign between the whole and its tenths. */
export type Decimal = "." | ",";

export interface NumberColumn {
  /** By row; undefined where the cell is no number. */
  readonly numbers: readonly (Quantity | undefined)[];
  readonly decimal: Decimal;
  /** `1.234` stands there and nothing in the column says what it means. */
  readonly ambiguous: boolean;
}

interface NumberOptions {
  /** What the person says of the column; else the column itself decides. */
  readonly decimal?: Decimal | undefined;
  /** Where the column does not tell. */
  readonly fallback: Decimal;
}

const CODES = "CHF|EUR|USD|GBP|JPY|SEK|NOK|DKK|PLN|CZK|CAD|AUD|INR|CNY|BRL";
const MONEY = `(?:\\p{Sc}|(?:${CODES})(?![\\p{L}]))`;
const CELL = new RegExp(
  `^([-+−–]?) ?(${MONEY})? ?([-+−–]?)(\\d[\\d.,]*|[.,]\\d+)(?:[eE]([-+]\\d{1,3}))?(?: ?([kKMB])(?= ?(?:${MONEY})?$))? ?(%|‰|\\p{Sc}|\\p{L}[\\p{L}\\p{M}]{0,11})?$`,
  "u",
);
const POWERS: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, B: 9 };

interface Cell {
  readonly minus: boolean;
  readonly digits: string;
  readonly power: number;
  /** It says its power of ten itself: programs write so, and group no digits then. */
  readonly isScientific: boolean;
  readonly unit: string | undefined;
}

/** The numbers of one column with their units: `1'234.5`, `1.234,5`, `42 %`, `€1.2M`, `(500)`, `CHF 14 500`. */
export function readNumbers(cells: readonly string[], options: NumberOptions): NumberColumn {
  const parts = cells.map(partsOf);
  const said = parts.flatMap((part) => (part ? (decimalOf(part) ?? []) : []));
  const decimal = options.decimal ?? said[0] ?? options.fallback;
  const ambiguous = said.length === 0 && parts.some((part) => part !== undefined && isEitherWay(part));
  return { numbers: parts.map((part) => part && quantityOf(part, decimal)), decimal, ambiguous };
}

/** Takes spaces and apostrophes out that group digits, and brackets that mean less than nothing. */
function partsOf(cell: string): Cell | undefined {
  const spaced = cell.trim().replace(/[\u00a0\u202f\u2009]/g, " ");
  const grouped = spaced.replace(/(?<=\d)['’ ](?=\d{3}(?!\d))/g, "");
  const bracketed = /^\((.*)\)$/.exec(grouped);
  const [, sign = "", before, inner = "", digits, exponent, scale = "", behind] =
    CELL.exec(bracketed?.[1] ?? grouped) ?? [];
  if (digits === undefined || (before !== undefined && behind !== undefined)) return undefined;
  const minus = bracketed !== null || /[-−–]/.test(sign + inner);
  const power = (POWERS[scale] ?? 0) + Number(exponent ?? 0);
  return { minus, digits, power, isScientific: exponent !== undefined, unit: before ?? behind };
}

/** The decimal sign that these digits can only have; undefined where they may be read either way, or have none. */
function decimalOf(cell: Cell): Decimal | undefined {
  const { digits } = cell;
  const signs = digits.replace(/\d/g, "");
  const last = signs.at(-1) as Decimal | undefined;
  if (last === undefined) return undefined;
  if (signs.includes(".") && signs.includes(",")) return last;
  const other = last === "." ? "," : ".";
  if (signs.length > 1) return other;
  return isEitherWay(cell) ? undefined : last;
}

/** `1.234`: one sign, up to three digits before it that do not begin with 0, three behind. */
function isEitherWay({ digits, isScientific }: Cell): boolean {
  return !isScientific && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

function quantityOf({ minus, digits, power, unit }: Cell, decimal: Decimal): Quantity | undefined {
  const group = decimal === "." ? "," : ".";
  const [whole = "", fraction = "", ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const isGrouped =
    groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every((g) => g.length === 3));
  if (more.length > 0 || fraction.includes(group) || !isGrouped) return undefined;
  const value = Number(`${minus ? "-" : ""}${groups.join("") || "0"}.${fraction || "0"}e${power}`);
  if (!Number.isFinite(value) || Math.abs(value) > VALUE_LIMIT) return undefined;
  return unit === undefined ? { value: value || 0 } : { value: value || 0, unit };
}
