import { RECORD_TYPES, type RecordOf } from "./index.gen.ts";
import type { RecordType } from "./record-type.ts";

export type RecordName = keyof RecordOf;
export type KnownRecord = RecordOf[RecordName];
/** A record of a type that this build does not know; it is kept and written back as it came. */
export interface OpaqueRecord {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}
export type AnyRecord = KnownRecord | OpaqueRecord;

const byType = new Map<string, RecordType>(RECORD_TYPES.map((type) => [type.type, type]));

/** The description of a record type; undefined for a type of a later build. */
export function recordType(type: string): RecordType | undefined {
  return byType.get(type);
}

/** Narrows to a record of one type; the record has passed its schema before it came into a document. */
export function isRecord<T extends RecordName>(record: AnyRecord | undefined, type: T): record is RecordOf[T] {
  return record !== undefined && record.type === type;
}

const NOBODY: readonly string[] = Object.freeze([]);

/** The fields of each type in which it names others, but for its parent: few types have any. */
const namingFields = new Map(
  [...byType].map(([type, { references }]) => [
    type,
    references.map(({ field }) => field).filter((field) => field !== "parent"),
  ]),
);

/** The ids that `record` names, but for its parent. Large trees ask this of every record as they open. */
export function namedBy(record: AnyRecord): readonly string[] {
  const fields = namingFields.get(record.type);
  if (!fields || fields.length === 0) return NOBODY;
  return fields.map((field) => (record as OpaqueRecord)[field]).filter((id) => typeof id === "string");
}

/** The ids that `record` names, with what becomes of it when they are gone. */
export function* referencesOf(
  record: AnyRecord,
): Generator<{ field: string; to: string; whenGone: "remove" | "clear" | "keep" }> {
  for (const reference of byType.get(record.type)?.references ?? []) {
    const to = (record as OpaqueRecord)[reference.field];
    if (typeof to === "string") yield { ...reference, to };
  }
}
