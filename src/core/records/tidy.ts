import type { AnyRecord, OpaqueRecord } from "./records.ts";
import { recordType } from "./records.ts";

/**
 * The one stored shape of a record: absent instead of undefined, default, empty text or empty list; frozen. What
 * an empty field of a later build means nobody knows here, so it stays.
 * Gives the same object back if it is tidy already, so that untouched records keep their identity.
 */
export function tidy<R extends AnyRecord>(record: R): R {
  const { defaults = {}, schema } = recordType(record.type) ?? {};
  const source = record as OpaqueRecord;
  // A field that a record must have (a title, the text of a comment) stays, whatever it holds.
  // One of a later build may be called like something that every object has.
  const shape = schema?.shape ?? {};
  const mayLack = (key: string): boolean => Object.hasOwn(shape, key) && shape[key]?._zod.optout === "optional";
  const drop = Object.keys(source).filter(
    (key) => source[key] === undefined || (mayLack(key) && isEmpty(source[key], defaults[key])),
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
