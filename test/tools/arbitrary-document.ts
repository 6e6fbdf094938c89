import * as fc from "fast-check";
import { generateNKeysBetween } from "fractional-indexing";
import * as field from "../../src/core/records/fields.ts";
import type { RecordType } from "../../src/core/records/record-type.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";
import { recordType } from "../../src/core/records/records.ts";
import { tidy } from "../../src/core/records/tidy.ts";

type Schema = RecordType["schema"]["shape"][string];

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { check: string; value?: number; pattern?: RegExp } } }[];
}

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((value) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value));
const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Values that a zod schema of ours accepts, so that a new field is in the laws the day it is in its schema. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ((schema as unknown) === field.date) return date;
  const definition = schema._zod.def as unknown as Definition;
  const { innerType, element, options, items, shape, valueType, entries } = definition;
  if (innerType) return valuesOf(innerType);
  if (element) return fc.array(valuesOf(element), { minLength: 1, maxLength: 3 });
  if (options) return fc.oneof(...options.map(valuesOf));
  if (items) return fc.tuple(...items.map(valuesOf));
  if (shape) return fc.record(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, valuesOf(inner)])));
  if (valueType)
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), valuesOf(valueType), { minKeys: 1, maxKeys: 3 });
  if (entries) return fc.constantFrom(...Object.values(entries));
  return scalarOf(definition);
}

function scalarOf({ type, checks = [] }: Definition): fc.Arbitrary<unknown> {
  const rules = checks.map((check) => check._zod.def);
  const limit = (check: string): number | undefined => rules.find((rule) => rule.check === check)?.value;
  const pattern = rules.find((rule) => rule.pattern)?.pattern;
  if (type === "boolean") return fc.boolean();
  if (type === "unknown") return fc.constantFrom(1, "two", [3]);
  if (type === "string") return pattern ? fc.stringMatching(pattern) : text;
  const min = limit("greater_than") ?? -1e15;
  const max = limit("less_than") ?? 1e15;
  const whole = fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 1e9) });
  if (rules.some((rule) => rule.check === "number_format")) return whole;
  return fc.oneof(
    whole,
    fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  );
}

interface Fields {
  readonly values: Record<string, fc.Arbitrary<unknown>>;
  readonly required: string[];
}

const fieldsOfTypes = new Map<string, Fields>();

/** The fields of a type that name no other record; made once, because a law asks for them thousands of times. */
function fieldsOf(type: string): Fields {
  const made = fieldsOfTypes.get(type);
  if (made) return made;
  const shape: Readonly<Record<string, Schema>> = recordType(type)?.schema.shape ?? {};
  const others = new Set(["id", "type", ...(recordType(type)?.references ?? []).map((reference) => reference.field)]);
  const free = Object.entries(shape).filter(([key]) => !others.has(key));
  const values = Object.fromEntries(free.map(([key, schema]) => [key, valuesOf(schema)]));
  const required = free.filter(([, schema]) => schema._zod.def.type !== "optional").map(([key]) => key);
  const fields = { values: { ...values, future: fc.constantFrom<unknown>({ b: 1, a: [2] }, "kept") }, required };
  fieldsOfTypes.set(type, fields);
  return fields;
}

/** A record with `fixed` fields and any of the others of its type. */
function recordOf(type: string, fixed: Readonly<Record<string, unknown>>): fc.Arbitrary<AnyRecord> {
  const { values, required } = fieldsOf(type);
  return fc
    .record(values, { requiredKeys: required })
    .map((fields) => tidy({ type, ...fields, ...fixed } as unknown as AnyRecord));
}

/** Kinds that may have children of every kind but aims. */
const OPEN = ["tactic", "metric"] as const;

function nodeOf(id: string, order: string, parent: string | undefined): fc.Arbitrary<AnyRecord> {
  const kind = parent === undefined ? fc.constantFrom("aim", ...OPEN) : fc.constantFrom(...OPEN);
  const role = fc.constantFrom("outcome", "leading", "proxy");
  return fc
    .tuple(kind, role)
    .chain(([kind, role]) => recordOf("node", { id, kind, order, role, ...(parent === undefined ? {} : { parent }) }));
}

function attachedTo(type: string, index: number, nodes: readonly string[]): fc.Arbitrary<AnyRecord> {
  const id = `${type}-${index}`;
  const references = recordType(type)?.references ?? [];
  return fc.tuple(...references.map(() => fc.constantFrom(...nodes))).chain((targets) => {
    const named = Object.fromEntries(references.map((reference, place) => [reference.field, targets[place]]));
    const once = type === "reading" ? { date: new Date(index * 864e5).toISOString().slice(0, 10) } : {};
    return recordOf(type, { id, ...named, ...once });
  });
}

const TYPES = ["mechanism", "gate", "link", "reading", "comment", "review", "decision", "dismissal", "future-type"];

/** Whole documents that `checkInvariants` accepts, with every record type, unknown fields and an unknown type. */
export function arbitraryDocument(maxNodes = 12): fc.Arbitrary<AnyRecord[]> {
  return fc
    .array(fc.nat(), { minLength: 1, maxLength: maxNodes })
    .chain((parents) => {
      const ids = parents.map((_, index) => `n${index}`);
      const orders = generateNKeysBetween(null, null, ids.length);
      const nodes = parents.map((seed, index) => {
        const above = seed % (index + 1);
        return nodeOf(
          `n${index}`,
          orders[(seed * 7 + index) % orders.length] ?? "a0",
          above === index ? undefined : `n${above}`,
        );
      });
      const others = fc
        .array(fc.constantFrom(...TYPES), { maxLength: 10 })
        .chain((types) => fc.tuple(...types.map((type, index) => attachedTo(type, index, ids))));
      return fc.tuple(recordOf("tree", { id: "t1" }), fc.tuple(...nodes), others);
    })
    .map(([tree, nodes, others]) => [tree, ...nodes, ...others]);
}
