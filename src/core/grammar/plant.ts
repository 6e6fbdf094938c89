import { Draft } from "../document/draft.ts";
import { RecordStore } from "../document/record-store.ts";
import { ordersAt, type Place } from "../edits/place.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { type TreeRecord, treeType } from "../records/tree.ts";
import { fieldsOf, grow, withinLimit, writeFields } from "./apply/fields.ts";
import type { WriteOptions } from "./apply/links.ts";
import { writeRecord } from "./apply/records.ts";
import { applyLinks, applyStatements } from "./apply.ts";
import type { NodeFields } from "./expression.ts";
import { readRecordLine } from "./further-lines.ts";
import type { GrammarLoss } from "./losses.ts";
import { readNamed, splitNamed } from "./named-fields.ts";
import type { Outline } from "./outline.ts";
import { type Plan, type Planned, planOutline } from "./plan.ts";
import { type References, referencesIn } from "./references.ts";

export interface PlantOptions {
  /** Date for `created` of the new nodes; absent: they carry none. */
  readonly created?: string;
}

export interface Planted {
  /** The new nodes in reading order. */
  readonly ids: readonly Id[];
  readonly losses: readonly GrammarLoss[];
}

export interface Grown {
  /** A whole document, the tree record first. */
  readonly records: readonly AnyRecord[];
  readonly losses: readonly GrammarLoss[];
}

/**
 * Grows an outline at a place of a tree that is there. A node whose kind may not hang where it stands hangs one
 * level higher, as often as it takes, and is listed; so are the lines about a whole tree, which stay unused.
 */
export function plantOutline(
  draft: Draft,
  outline: Outline,
  place: Place,
  host: Host,
  options: PlantOptions = {},
): Planted {
  const { ids, losses } = plant(draft, outline, place, host, options);
  const unused = outline.head.map((text): GrammarLoss => ({ key: "headIgnored", text }));
  return { ids, losses: [...losses, ...unused] };
}

/** A document of its own from an outline: ids from the host, the tree's own fields from the lines above it. */
export function recordsFromOutline(outline: Outline, host: Host, options: PlantOptions = {}): Grown {
  const tree = treeOf(outline.head, host);
  const draft = new Draft(new RecordStore([tree]));
  const { references, losses } = plant(draft, outline, { parent: undefined }, host, options);
  for (const gate of outline.head.flatMap((line) => readRecordLine(line) ?? [])) {
    losses.push(...writeRecord(draft, undefined, gate, references, host));
  }
  return { records: [...draft.all()], losses };
}

function plant(
  draft: Draft,
  outline: Outline,
  place: Place,
  host: Host,
  options: PlantOptions,
): { ids: readonly Id[]; losses: GrammarLoss[]; references: References } {
  const plan = planOutline(draft, outline, place, host);
  const { planned, losses } = plan;
  for (const [parent, family] of familiesOf(planned)) {
    const orders = ordersAt(draft, parent === place.parent ? place : { parent }, family.length);
    family.forEach((node, i) => {
      draft.put(recordOf(node, orders[i] ?? "", options.created, losses));
    });
  }
  for (const { id, said } of plan.ofPlace) for (const parsed of said) writeFields(draft, id, parsed, losses);
  const references = referencesIn(draft, namesIn(planned));
  losses.push(...write(draft, plan, references, host, { hangStrays: false, created: options.created }));
  return { ids: planned.map(({ id }) => id), losses, references };
}

/** Links first, because what a gate is about may follow from a link that stands below it. */
function write(
  draft: Draft,
  { planned, ofPlace }: Plan,
  references: References,
  host: Host,
  options: WriteOptions,
): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  const all = [...ofPlace, ...planned];
  for (const { id, said, line } of all) {
    for (const parsed of said) {
      const missed = applyLinks(draft, id, parsed, references, host, options);
      for (const loss of missed) losses.push({ ...loss, line });
    }
  }
  for (const { id, said, line } of all) {
    for (const parsed of said) {
      for (const loss of applyStatements(draft, id, parsed, references, host, options)) losses.push({ ...loss, line });
    }
  }
  return losses;
}

function familiesOf(planned: readonly Planned[]): Map<Id | undefined, Planned[]> {
  const families = new Map<Id | undefined, Planned[]>();
  for (const node of planned) {
    const family = families.get(node.parent);
    if (family) family.push(node);
    else families.set(node.parent, [node]);
  }
  return families;
}

function recordOf(node: Planned, order: string, created: string | undefined, losses: GrammarLoss[]): NodeRecord {
  const { id, kind, parent, said } = node;
  const isAim = kind.kind === "aim";
  const fields = said.map((parsed) => fieldsOf(parsed, isAim)).reduce(grow, {} as NodeFields);
  return {
    title: "",
    ...(created === undefined ? {} : { created }),
    ...withinLimit(fields, id, losses),
    ...kind,
    id,
    type: "node",
    order,
    ...(parent === undefined ? {} : { parent }),
  };
}

function namesIn(planned: readonly Planned[]): Map<string, Id> {
  const names = new Map<string, Id>();
  for (const { said, id } of planned) {
    const name = said[0]?.name;
    if (name !== undefined) names.set(name, id);
  }
  return names;
}

function treeOf(head: readonly string[], host: Host): TreeRecord {
  const fields: Record<string, unknown> = {};
  for (const line of head) {
    const named = splitNamed(line);
    const value = named && readNamed(treeType, named);
    if (named && value !== undefined) fields[named.name] = value;
  }
  return { title: "", ...fields, id: host.newId(), type: "tree" };
}
