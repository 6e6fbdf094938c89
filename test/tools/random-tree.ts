import * as fc from "fast-check";
import { generateNKeysBetween } from "fractional-indexing";
import { mayHang } from "../../src/core/query/may-hang.ts";
import * as field from "../../src/core/records/fields.ts";
import { type Face, faceOf, type NodeRecord } from "../../src/core/records/node.ts";
import type { RecordType } from "../../src/core/records/record-type.ts";
import { type AnyRecord, recordType } from "../../src/core/records/records.ts";
import { tidy } from "../../src/core/records/tidy.ts";
import { nastyText, someUnits } from "./nasty-text.ts";

type Schema = RecordType["schema"]["shape"][string];
type Fields = Readonly<Record<string, unknown>>;

/** What this file needs to know of a zod schema. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
  readonly check: string;
  readonly value?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
}

const dates = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Values that a schema accepts; a field that is added to a record is drawn from the day it is in its schema. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ((schema as unknown) === field.date) return dates;
  const definition = schema._zod.def as unknown as Definition;
  const { innerType, element, options, items, shape, valueType, entries } = definition;
  if (innerType) return valuesOf(innerType);
  if (element) return fc.array(entriesOf(element), { minLength: 1, maxLength: 3 });
  if (options) return fc.oneof(...options.map(valuesOf));
  if (items) return fc.tuple(...items.map(valuesOf));
  if (shape)
    return fc.record(Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, valuesOf(inner)])));
  if (valueType)
    return fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), valuesOf(valueType), { minKeys: 1, maxKeys: 3 });
  if (entries) return fc.constantFrom(...Object.values(entries));
  return scalarsOf(definition);
}

/** An entry of a list may be empty text; a field that is empty text is absent. */
function entriesOf(element: Schema): fc.Arbitrary<unknown> {
  const values = valuesOf(element);
  const { type, checks = [] } = element._zod.def as unknown as Definition;
  const isText = type === "string" && checks.length === 0;
  return isText ? fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: fc.constant("") }) : values;
}

function scalarsOf({ type, checks = [] }: Definition): fc.Arbitrary<unknown> {
  const rules = checks.map((check) => check._zod.def);
  const limit = (check: string): number | undefined => rules.find((rule) => rule.check === check)?.value;
  if (type === "boolean") return fc.boolean();
  if (type === "unknown") return fc.constantFrom<unknown>(3, "words", ["a", 1], { deep: true });
  if (type === "string") {
    const pattern = rules.find((rule) => rule.pattern)?.pattern;
    const most = rules.find(({ check }) => check === "max_length")?.maximum ?? Number.POSITIVE_INFINITY;
    return pattern ? fc.stringMatching(pattern) : nastyText().filter((text) => text.length <= most);
  }
  const min = limit("greater_than") ?? -field.VALUE_LIMIT;
  const max = limit("less_than") ?? field.VALUE_LIMIT;
  const isWhole = rules.some(({ check }) => check === "number_format");
  return isWhole ? fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 1e9) }) : numbers(min, max);
}

/** Years, round numbers, long fractions, tiny and huge ones; JSON has no -0. */
function numbers(min: number, max: number): fc.Arbitrary<number> {
  const within = (value: number): boolean => value >= min && value <= max;
  return fc
    .oneof(
      fc
        .constantFrom(0, 1, 42, 2024, 2025, 1900, 2099, -5, 0.1, 1200, 1e15, 1e-7, 1.5e-10, 12_345_678.9)
        .filter(within),
      fc.integer({ min: Math.max(min, -9999), max: Math.min(max, 9999) }),
      fc.double({ min, max, noNaN: true, noDefaultInfinity: true }),
    )
    .map((value) => value || 0);
}

/** Values of some fields that must meet each other more often than chance would have it. */
const LIKELY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  title: fc.oneof({ weight: 9, arbitrary: nastyText() }, { weight: 1, arbitrary: fc.constant("") }),
  unit: someUnits(),
  cadenceDays: fc.constantFrom(0, 1, 7, 10, 14, 30, 91, 365),
  owner: fc.oneof(fc.constantFrom("maya", "Maya Li", "li.x", "田中", "1st team"), nastyText()),
  tags: fc.array(fc.oneof(fc.constantFrom("platform", "a/b", "proxy", "Proxy", "x-1"), nastyText()), {
    minLength: 1,
    maxLength: 3,
  }),
};

const shapes = new Map<string, { values: Record<string, fc.Arbitrary<unknown>>; required: string[] }>();

/** The fields of a type that name no other record; made once, a law asks for them thousands of times. */
function shapeOf(type: string) {
  const made = shapes.get(type);
  if (made) return made;
  const { schema, references } = recordType(type) as RecordType;
  const names = new Set(references.map((reference) => reference.field));
  const free = Object.entries(schema.shape).filter(([name]) => !names.has(name) && name !== "id" && name !== "type");
  const values = Object.fromEntries(free.map(([name, inner]) => [name, LIKELY[name] ?? valuesOf(inner)]));
  const required = free.filter(([, inner]) => inner._zod.def.type !== "optional").map(([name]) => name);
  const shape = { values, required };
  shapes.set(type, shape);
  return shape;
}

/** A record of `type` with the `fixed` fields and some of its others: now few, now all. */
function recordOf(type: string, fixed: Fields): fc.Arbitrary<AnyRecord> {
  const { values, required } = shapeOf(type);
  const others = Object.keys(values).filter((name) => !required.includes(name));
  const wanted = fc.oneof(
    { weight: 5, arbitrary: fc.subarray(others, { maxLength: Math.min(5, others.length) }) },
    { weight: 1, arbitrary: fc.subarray(others) },
  );
  return wanted.chain((names) => {
    const chosen = [...required, ...names].map((name) => [name, values[name]] as const);
    const arbitrary = fc.record(Object.fromEntries(chosen) as Record<string, fc.Arbitrary<unknown>>);
    return arbitrary.map((fields) => tidy({ type, ...fields, ...fixed } as unknown as AnyRecord));
  });
}

const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];

interface Sketch {
  readonly face: Face;
  /** Picks the parent among the nodes that allow it; the rest is for none. */
  readonly parent: number;
}

const sketches = fc.record<Sketch>({
  face: fc.constantFrom(...FACES),
  parent: fc.nat(),
});

interface Placed {
  readonly id: string;
  readonly kind: NodeRecord["kind"];
  readonly role?: NonNullable<NodeRecord["role"]>;
  readonly parent?: string;
}

/** Nodes that hang only where they may; one in six that could hang lies in the tray. */
function place(drawn: readonly Sketch[]): Placed[] {
  const nodes: Placed[] = [];
  for (const [i, { face, parent }] of drawn.entries()) {
    const above = nodes.filter((node) => mayHang(face, faceOf(node)) === undefined);
    const chosen = parent % 6 === 0 ? undefined : above[parent % Math.max(above.length, 1)];
    const isMetric = face !== "aim" && face !== "tactic" && face !== "note";
    nodes.push({
      id: `n${i}`,
      kind: isMetric ? "metric" : face,
      ...(isMetric && !(face === "leading" && parent % 5 === 0) ? { role: face } : {}),
      ...(chosen ? { parent: chosen.id } : {}),
    });
  }
  return nodes;
}

function nodesOf(placed: readonly Placed[]): fc.Arbitrary<AnyRecord[]> {
  const orders = generateNKeysBetween(null, null, placed.length);
  return fc.shuffledSubarray(orders, { minLength: orders.length }).chain((shuffled) =>
    fc.tuple(
      ...placed.map((node, i) => {
        const { kind, role, parent, id } = node;
        const fixed = { id, kind, order: shuffled[i], role, parent };
        return recordOf("node", fixed);
      }),
    ),
  );
}

/** Ids by what they are; what a reference to another thing may name is `nodes`. */
type Targets = Readonly<Record<string, readonly string[]>>;

/** Fields whose reference means one thing only. */
const MEANT: Readonly<Record<string, string>> = {
  aim: "aims",
  metric: "measured",
  mechanism: "mechanism",
  gate: "gate",
  decision: "decision",
};

function attachedTo(type: string, index: number, targets: Targets): fc.Arbitrary<AnyRecord> | undefined {
  const { references } = recordType(type) as RecordType;
  const isOptional = (name: string): boolean =>
    (recordType(type) as RecordType).schema.shape[name]?._zod.def.type === "optional";
  const entries = references.map(({ field: name }) => {
    const choices = targets[MEANT[name] ?? "nodes"] ?? [];
    if (choices.length === 0) return isOptional(name) ? ([name, fc.constant(undefined)] as const) : undefined;
    const target = fc.constantFrom(...choices);
    return [name, isOptional(name) ? fc.option(target, { nil: undefined }) : target] as const;
  });
  if (entries.some((entry) => entry === undefined)) return undefined;
  const named = fc.record(Object.fromEntries(entries as (readonly [string, fc.Arbitrary<string | undefined>])[]));
  return named.chain((fields) => recordOf(type, { ...fields, id: `${type}-${index}` }));
}

const ATTACHED = ["link", "mechanism", "gate", "comment", "reading", "review", "decision", "dismissal"] as const;

/** What a document holds once: a link of one kind between two nodes, a reading of one metric and day. */
function keyOf(record: AnyRecord): string {
  const { type, from, to, kind, metric, date, id } = record as unknown as Record<string, string>;
  if (type === "link") return `${from} ${to} ${kind}`;
  return type === "reading" ? `${metric} ${date}` : String(id);
}

function isSane(record: AnyRecord): boolean {
  return record.type !== "link" || (record as unknown as Fields).from !== (record as unknown as Fields).to;
}

export interface RandomTreeOptions {
  readonly maxNodes?: number;
  readonly maxAttached?: number;
}

/**
 * Whole documents, tidy and frozen, that `checkInvariants` accepts and whose nodes hang only where `mayHang`
 * lets them: every record type with any of its fields, texts that look like anything.
 */
export function arbitraryRecords(options: RandomTreeOptions = {}): fc.Arbitrary<AnyRecord[]> {
  const { maxNodes = 12, maxAttached = 12 } = options;
  const attached = fc.array(fc.constantFrom(...ATTACHED), { maxLength: maxAttached });
  return fc.tuple(fc.array(sketches, { maxLength: maxNodes }), attached).chain(([drawn, types]) => {
    const placed = place(drawn);
    const targets: Targets = {
      nodes: placed.map(({ id }) => id),
      aims: placed.filter(({ kind }) => kind === "aim").map(({ id }) => id),
      measured: placed.filter(({ kind }) => kind === "metric" || kind === "aim").map(({ id }) => id),
    };
    const ids = (wanted: string) => types.flatMap((type, i) => (type === wanted ? `${type}-${i}` : []));
    const all = { ...targets, mechanism: ids("mechanism"), gate: ids("gate"), decision: ids("decision") };
    const others = types.flatMap((type, i) => attachedTo(type, i, all) ?? []);
    return fc
      .tuple(recordOf("tree", { id: "t1" }), nodesOf(placed), fc.tuple(...others))
      .map(([tree, nodes, rest]) => [tree, ...nodes, ...onlyFirst(rest.filter(isSane))]);
  });
}

function onlyFirst(records: readonly AnyRecord[]): AnyRecord[] {
  const seen = new Map<string, AnyRecord>();
  for (const record of records) if (!seen.has(keyOf(record))) seen.set(keyOf(record), record);
  return [...seen.values()];
}
