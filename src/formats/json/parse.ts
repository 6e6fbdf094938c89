import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { placeAt } from "../place.ts";
import { scanJson } from "./scan.ts";

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly takenOut: number }
  | (ReadFailure & { readonly reason: "broken" | "too-large" });

/** Names that would reach an object's prototype when somebody copies fields by name. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses a JSON text from outside: nesting limit first, syntax errors with line and column, forbidden names
 * taken out and counted. Never throws.
 */
export function parseJson(text: string): Parsed {
  const scan = scanJson(text, LIMITS.nesting);
  if (!scan.ok && scan.fault === "nesting") {
    return { ...tooLarge(strings.formats.nestedTooDeep(LIMITS.nesting)), reason: "too-large" };
  }
  if (!scan.ok) {
    const at = placeAt(text, scan.offset);
    const message = strings.formats.brokenJson(at.line, at.column, strings.formats.expected[scan.expected]);
    return { ok: false, reason: "broken", message, at };
  }
  let takenOut = 0;
  const value: unknown = JSON.parse(text, (name, value: unknown) => {
    if (!FORBIDDEN.has(name)) return value;
    takenOut++;
    return undefined;
  });
  return { ok: true, value, takenOut };
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
