import type { RecordType } from "../../core/records/record-type.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import { recordType } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";

type Schema = RecordType["schema"]["shape"][string];

/** What every record has, also one of a type that this build does not know. */
const HEAD = ["id", "type"];
const NONE: Readonly<Record<string, Schema>> = {};

/**
 * One record as one line: keys in the order of its schema, then unknown ones by name, defaults left out; so is an
 * empty title, which is always there in memory.
 */
export function lineOf(record: AnyRecord): string {
  const shape: Readonly<Record<string, Schema>> = recordType(record.type)?.schema.shape ?? NONE;
  const fields = tidy(record) as OpaqueRecord;
  const names = inOrder(Object.keys(fields), shape === NONE ? HEAD : Object.keys(shape));
  const written = names.filter((name) => !(name === "title" && fields[name] === "" && shape !== NONE));
  return objectOf(written.map((name) => [name, jsonOf(fields[name], schemaIn(shape, name))]));
}

/** The known names first, as they are listed, then the others by the alphabet. */
function inOrder(names: readonly string[], known: readonly string[]): string[] {
  const first = known.filter((name) => names.includes(name));
  return first.length === names.length ? first : [...first, ...names.filter((name) => !first.includes(name)).sort()];
}

function objectOf(entries: readonly (readonly [name: string, json: string])[]): string {
  return `{${entries.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
}

/** Like `JSON.stringify`, but the names of inner objects stand in the order of their schema, else by name. */
function jsonOf(value: unknown, schema: Schema | undefined): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = innermost(schema);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => jsonOf(item, inner?.element)).join(",")}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const names = inOrder(Object.keys(fields), Object.keys(inner?.shape ?? {}));
  return objectOf(names.map((name) => [name, jsonOf(fields[name], schemaIn(inner?.shape ?? NONE, name))]));
}

interface Definition {
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
}

/** A field may be called like something that every object has. */
function schemaIn(shape: Readonly<Record<string, Schema>>, name: string): Schema | undefined {
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

/** What a schema says under “optional” and “default”. */
function innermost(schema: Schema | undefined): Definition | undefined {
  const definition = schema?._zod.def as Definition | undefined;
  return definition?.innerType ? innermost(definition.innerType) : definition;
}
