import type { RecordType } from "../records/record-type.ts";

/** Keys that the place of a record in the text says, never a `name:: value` line. */
const NEVER: ReadonlySet<string> = new Set(["id", "type", "parent", "order"]);
const NAMED = /^([A-Za-z]+)::\s+(\S.*)$/su;

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Divides `name:: value`; undefined for any other line. */
export function splitNamed(line: string): NamedText | undefined {
  const [, name, text] = NAMED.exec(line) ?? [];
  return name === undefined || text === undefined ? undefined : { name, text: text.trimEnd() };
}

/** The names that `name:: value` can set on a record of this type, in schema order. */
export function namesOf(type: RecordType): string[] {
  return Object.keys(type.schema.shape).filter((name) => !NEVER.has(name));
}

/**
 * The value of a field that stands as text: one line as it is where the field holds text, else JSON. Undefined
 * if the type has no such field or its schema refuses the value; the line is then ordinary text.
 */
export function readNamed(type: RecordType, { name, text }: NamedText): unknown {
  if (NEVER.has(name) || !Object.hasOwn(type.schema.shape, name)) return undefined;
  const schema = type.schema.shape[name] as { safeParse(value: unknown): { success: boolean } } | undefined;
  const readings = text.startsWith('"') ? [readJson(text), text] : [text, readJson(text)];
  return readings.find((value) => value !== undefined && schema?.safeParse(value).success);
}

/** `name:: value`, in the form that `readNamed` reads back. */
export function printNamed(name: string, value: unknown): string {
  return `${name}:: ${typeof value === "string" && isPlain(value) ? value : printJson(value)}`;
}

/** True for one line of text that a further line can hold as it is. */
export function isOneLine(text: string): boolean {
  return text !== "" && text === text.trim() && !/[\r\n]/.test(text);
}

function isPlain(text: string): boolean {
  return isOneLine(text) && !text.startsWith('"');
}

/** JSON on one line, whatever a line reader takes for the end of one. */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The value of a JSON text; undefined if it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller takes it as text.
    return undefined;
  }
}
