/**
 * The start of what a spreadsheet would run as a formula; full-width signs count too (ASVS 1.2.10, CWE-1236), and so does
 * white space and quotation marks before them, which some take off.
 */
const FORMULA = /^(?:[\s"]*[=+\-@＝＋－＠]|[\t\r\0])/;
/** With the apostrophe before it that makes it text, and one more for each that was there before. */
export const PROTECTED = /^'+(?:[\s"]*[=+\-@＝＋－＠]|[\t\r\0])/;

/** A text as a cell that no spreadsheet runs; numbers stay numbers. Reading gives back what it was. */
function protectedCell(text: string): string {
  const formula = FORMULA.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
  return formula || PROTECTED.test(text) ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180), with a mark where Excel would otherwise take it for the code page of the computer. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
  return /[^\0-\x7f]/.test(text) ? `\uFEFF${text}` : text;
}

function cellOf(text: string): string {
  const safe = protectedCell(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
