import * as fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import type { Change, Document } from "../../src/core/document/document.ts";
import type { Draft } from "../../src/core/document/draft.ts";
import type { View } from "../../src/core/document/view.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";
import { referencesOf } from "../../src/core/records/records.ts";
import { tidy } from "../../src/core/records/tidy.ts";

/**
 * Random edits for property tests. An edit is a handful of numbers that are read against the state it meets, so
 * every edit fits and a failing history shrinks. The tree is small and the values are few: edits must hit the same
 * node, field and place again and again, or a broken undo or rebase goes unseen.
 */
export interface RandomEdit {
  readonly verb: Verb;
  /** Picks the record that the edit is about. */
  readonly at: number;
  /** Picks a second one, or the place. */
  readonly to: number;
  /** Picks the field and its value. */
  readonly value: number;
  /** Picks the merge key: none, or one of two. */
  readonly merge: number;
}

const VERBS = [
  "create",
  "rename",
  "setField",
  "move",
  "reorder",
  "tie",
  "connect",
  "disconnect",
  "redirect",
  "deleteBranch",
  "deleteOnlyNode",
  "reading",
  "gate",
  "mechanism",
  "comment",
  "decide",
  "dismiss",
  "fromALaterBuild",
  "setting",
  "burst",
  "rewrite",
] as const;

export type Verb = (typeof VERBS)[number];
type Write = (draft: Draft, edit: RandomEdit, newId: () => string) => void;

const KINDS = ["metric", "tactic", "aim", "note", "tactic"] as const;
const LINK_KINDS = ["moves", "measures", "guards", "supports", "feedsBack", "dependsOn"] as const;
const DAYS = ["2026-03-01", "2026-03-08", "2026-03-15"] as const;

/** Few fields with few values each, of every shape a field can have, absence among them. */
const FIELDS: readonly (readonly [field: string, values: readonly unknown[]])[] = [
  ["title", ["", "A", "B", "C"]],
  ["target", [undefined, 0, 1, -2.5]],
  ["owner", [undefined, "Ana", "Jon"]],
  ["tags", [undefined, ["x"], ["y"], ["x", "y"]]],
  ["status", [undefined, "idea", "done"]],
  ["because", [undefined, "it builds trust"]],
  ["faq", [undefined, [{ question: "Why?", answer: "A" }], [{ question: "Why?", answer: "B" }]]],
  ["fromALaterBuild", [undefined, { deep: [1, { a: 1 }] }, { deep: [1, { a: 2 }] }]],
];

const WRITES: Record<Verb, Write> = {
  create: (draft, edit, newId) => {
    const parent = pick(["", ...nodeIds(draft)], edit.at) || undefined;
    draft.put(node(newId(), parent, place(draft, parent, edit.to), edit));
  },
  rename: (draft, edit) =>
    onNode(draft, edit, (id) => draft.patch(id, { title: pick(["", "A", "B", "C"], edit.value) })),
  setField: (draft, edit) =>
    onNode(draft, edit, (id) => {
      const [field, values] = pick(FIELDS, edit.value);
      draft.patch(id, { [field]: pick(values, edit.to) });
    }),
  move: (draft, edit) => onNode(draft, edit, (id) => moveTo(draft, id, outside(draft, id, edit.to), edit.value)),
  reorder: (draft, edit) => onNode(draft, edit, (id) => moveTo(draft, id, draft.node(id)?.parent, edit.to)),
  tie: (draft, edit) =>
    onNode(draft, edit, (id) => {
      const siblings = draft.children(draft.node(id)?.parent).map((other) => draft.node(other)?.order ?? "a0");
      draft.patch<NodeRecord>(id, { order: pick(siblings, edit.to) });
    }),
  connect: (draft, edit, newId) =>
    onNode(draft, edit, (from) => {
      const to = pick(nodeIds(draft), edit.to);
      draft.put({ id: newId(), type: "link", from, to, kind: pick(LINK_KINDS, edit.value) });
    }),
  /** Any record that is no node, no tree and no node's child: links, readings, gates, comments. */
  disconnect: (draft, edit) => {
    const id = pick(looseIds(draft), edit.at);
    if (id !== undefined) draft.remove(id);
  },
  redirect: (draft, edit) => {
    const links = ids(draft, "link");
    const to = pick(nodeIds(draft), edit.to);
    if (links.length > 0) draft.patch(pick(links, edit.at), edit.value % 2 ? { to } : { from: to });
  },
  deleteBranch: (draft, edit) => onNode(draft, edit, (id) => removeBranch(draft, id)),
  deleteOnlyNode: (draft, edit) =>
    onNode(draft, edit, (id) => {
      const parent = draft.node(id)?.parent;
      for (const child of [...draft.children(id)]) moveTo(draft, child, parent, edit.to);
      removeBranch(draft, id);
    }),
  reading: (draft, edit, newId) =>
    onNode(draft, edit, (metric) =>
      draft.put({ id: newId(), type: "reading", metric, date: pick(DAYS, edit.to), value: edit.value % 5 }),
    ),
  gate: (draft, edit, newId) =>
    onNode(draft, edit, (aim) =>
      draft.put({ id: newId(), type: "gate", aim, metric: pick(nodeIds(draft), edit.to), value: edit.value % 5 }),
    ),
  mechanism: (draft, edit, newId) =>
    onNode(draft, edit, (aim) =>
      draft.put({ id: newId(), type: "mechanism", aim, xNode: pick(nodeIds(draft), edit.to), z: "it is so" }),
    ),
  comment: (draft, edit, newId) =>
    onNode(draft, edit, (id) =>
      draft.put({ id: newId(), type: "comment", node: id, text: pick(["a", "b"], edit.value) }),
    ),
  /** History may name what is gone. */
  decide: (draft, edit, newId) =>
    onNode(draft, edit, (aim) =>
      draft.put({ id: newId(), type: "decision", aim, date: pick(DAYS, edit.to), outcome: "continue" }),
    ),
  dismiss: (draft, edit, newId) =>
    onNode(draft, edit, (id) => draft.put({ id: newId(), type: "dismissal", rule: "r", node: id, reason: "baseline" })),
  fromALaterBuild: (draft, edit, newId) => {
    const opaque = ids(draft, "weather");
    const id = opaque.length > 0 && edit.at % 2 ? pick(opaque, edit.to) : newId();
    draft.put({ id, type: "weather", sun: edit.value % 3 } as AnyRecord);
  },
  setting: (draft, edit) => draft.patch(draft.tree.id, { title: pick(["", "T", "U"], edit.value) }),
  /** Several writes to one record in one edit, there and partly back. */
  burst: (draft, edit, newId) => {
    WRITES.rename(draft, edit, newId);
    WRITES.setField(draft, edit, newId);
    WRITES.move(draft, edit, newId);
    WRITES.connect(draft, edit, newId);
    WRITES.rename(draft, { ...edit, value: edit.value + 1 }, newId);
  },
  /** Takes a leaf out and puts it back under its id with other content. */
  rewrite: (draft, edit) =>
    onNode(draft, edit, (id) => {
      const before = draft.node(id);
      if (!before || draft.children(id).length > 0 || [...draft.attached(id)].length > 0) return;
      draft.remove(id);
      draft.put(node(id, before.parent, before.order, edit));
    }),
};

/** What happens most while people edit comes most often; what only adds records comes less often. */
const WEIGHTS: Partial<Record<Verb, number>> = {
  setField: 5,
  rename: 4,
  move: 5,
  reorder: 3,
  create: 3,
  deleteBranch: 2,
};

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  verb: fc.constantFrom(...VERBS.flatMap((verb) => Array.from({ length: WEIGHTS[verb] ?? 1 }, () => verb))),
  at: fc.nat(40),
  to: fc.nat(40),
  value: fc.nat(40),
  merge: fc.constantFrom(0, 0, 1, 1, 2),
});

/** Histories of `min` to `max` edits; long ones as often as short ones. */
export function randomEdits(max = 24, min = 1): fc.Arbitrary<RandomEdit[]> {
  return fc.array(randomEdit, { minLength: min, maxLength: max, size: "max" });
}

/** Ids `p1`, `p2` …; every replica of a test takes its own letter. */
export function countingIds(letter: string): () => string {
  let last = 0;
  return () => `${letter}${++last}`;
}

/** Writes a random edit to a draft. */
export function write(draft: Draft, edit: RandomEdit, newId: () => string): void {
  WRITES[edit.verb](draft, edit, newId);
}

/** Commits a random edit; gives the change, if there was one. */
export function commit(document: Document, edit: RandomEdit, newId: () => string): Change | undefined {
  const merge = edit.merge === 0 ? {} : { merge: `key${edit.merge}` };
  return document.commit({ key: edit.verb }, (draft) => write(draft, edit, newId), merge);
}

/** A small whole tree with a record of every type: two branches, a stray tactic, ties in order. */
export function startRecords(): AnyRecord[] {
  return [
    { id: "t", type: "tree", title: "T" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "A" },
    { id: "m", type: "node", kind: "metric", role: "leading", parent: "a", order: "a0", title: "M", target: 1 },
    { id: "n", type: "node", kind: "metric", role: "proxy", parent: "a", order: "a0", title: "N", tags: ["x"] },
    { id: "p", type: "node", kind: "tactic", parent: "m", order: "a0", title: "P", owner: "Ana" },
    { id: "q", type: "node", kind: "tactic", parent: "p", order: "a1", title: "Q", because: "it builds trust" },
    { id: "s", type: "node", kind: "tactic", order: "a1", title: "S" },
    { id: "l", type: "link", from: "n", to: "m", kind: "moves" },
    { id: "r", type: "reading", metric: "n", date: "2026-03-01", value: 1 },
    { id: "g", type: "gate", aim: "a", metric: "n", value: 2 },
    { id: "z", type: "mechanism", aim: "a", xNode: "p", yNode: "m", z: "it is so" },
    { id: "c", type: "comment", node: "q", text: "a" },
    { id: "d", type: "decision", aim: "a", gate: "g", date: "2026-03-01", outcome: "start" },
    { id: "v", type: "review", aim: "a", date: "2026-03-01" },
    { id: "x", type: "dismissal", rule: "r", node: "p", reason: "baseline" },
    { id: "w", type: "weather", sun: 0 },
  ].map((record) => tidy(record as AnyRecord));
}

function node(id: string, parent: string | undefined, order: string, { value }: RandomEdit): NodeRecord {
  const base: NodeRecord = { id, type: "node", kind: pick(KINDS, value), order, title: pick(["", "A", "B"], value) };
  return parent === undefined ? base : { ...base, parent };
}

function onNode(draft: Draft, edit: RandomEdit, write: (id: string) => void): void {
  const nodes = nodeIds(draft);
  if (nodes.length > 0) write(pick(nodes, edit.at));
}

function moveTo(draft: Draft, id: string, parent: string | undefined, where: number): void {
  draft.patch<NodeRecord>(id, { parent, order: place(draft, parent, where) });
}

/** An order key for the `where`-th gap among the children of `parent`; a tie where there is no room between ties. */
function place(view: View, parent: string | undefined, where: number): string {
  const keys = view.children(parent).map((id) => view.node(id)?.order ?? "a0");
  const gap = where % (keys.length + 1);
  const [left, right] = [keys[gap - 1] ?? null, keys[gap] ?? null];
  return left !== null && left === right ? left : generateKeyBetween(left, right);
}

/** A node that is not in the branch of `id`, or no parent at all. */
function outside(view: View, id: string, where: number): string | undefined {
  const inside = new Set(branch(view, id));
  return pick(["", ...nodeIds(view).filter((other) => !inside.has(other))], where) || undefined;
}

function branch(view: View, id: string): string[] {
  const found = [id];
  for (let i = 0; i < found.length; i++) found.push(...view.children(found[i] as string));
  return found;
}

function removeBranch(draft: Draft, root: string): void {
  for (const id of branch(draft, root).reverse()) {
    for (const other of [...draft.attached(id)]) detach(draft, other, id);
    draft.remove(id);
  }
}

function detach(draft: Draft, other: string, gone: string): void {
  const record = draft.get(other);
  for (const { field, to, whenGone } of record ? [...referencesOf(record)] : []) {
    if (to === gone && whenGone === "remove") draft.remove(other);
    if (to === gone && whenGone === "clear") draft.patch(other, { [field]: undefined });
  }
}

function nodeIds(view: View): string[] {
  return ids(view, "node");
}

function looseIds(view: View): string[] {
  return [...view.all()]
    .filter(({ type }) => type !== "node" && type !== "tree")
    .map(({ id }) => id)
    .sort();
}

function ids(view: View, type: string): string[] {
  return [...view.all()]
    .filter((record) => record.type === type)
    .map(({ id }) => id)
    .sort();
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T;
}
