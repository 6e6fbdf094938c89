import type { AnyRecord, OpaqueRecord } from "./records.ts";
import { recordType } from "./records.ts";

/** Fields that are always there in memory, whatever they hold; the file leaves them out when they are empty. */
const FILLED = new Set(["id", "type", "title"]);

/**
 * The one stored shape of a record: absent instead of undefined, default, empty text or empty list; frozen. What
 * an empty field of a later build means nobody knows here, so it stays.
 * Gives the same object back if it is tidy already, so that untouched records keep their identity.
 */
export function tidy<R extends AnyRecord>(record: R): R {
  const { defaults = {}, schema } = recordType(record.type) ?? {};
  const source = record as OpaqueRecord;
  const isKnown = (key: string): boolean => schema !== undefined && Object.hasOwn(schema.shape, key);
  const drop = Object.keys(source).filter(
    (key) => source[key] === undefined || (isKnown(key) && !FILLED.has(key) && isEmpty(source[key], defaults[key])),
  );
  if (drop.length === 0) return freeze(record);
  const copy: Record<string, unknown> = { ...source };
  for (const key of drop) delete copy[key];
  return freeze(copy as unknown as R);
}

function isEmpty(value: unknown, fallback: unknown): boolean {
  if (value === "") return true;
  if (fallback !== undefined && value === fallback) return true;
  return Array.isArray(value) && value.length === 0;
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
}
