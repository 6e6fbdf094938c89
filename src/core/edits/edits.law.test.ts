import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { canonical } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { countingIds } from "../../../test/tools/random-edits.ts";
import { arbitraryRecords } from "../../../test/tools/random-tree.ts";
import { type Diff, invert } from "../document/diff.ts";
import { Document } from "../document/document.ts";
import type { Draft } from "../document/draft.ts";
import { checkInvariants } from "../document/invariants.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { kindByPlace } from "../query/kind-by-place.ts";
import { mayHang } from "../query/may-hang.ts";
import type { Id } from "../records/fields.ts";
import { LINK_KINDS } from "../records/link.ts";
import { type Face, faceOf } from "../records/node.ts";
import { addNode } from "./add-node.ts";
import { connect } from "./connect.ts";
import { cutting, graft } from "./graft.ts";
import { insertParent } from "./insert-parent.ts";
import { moveNodes, placeAmongSiblings, placeLevelDown, placeLevelUp, siblingBefore } from "./move.ts";
import type { Place } from "./place.ts";
import { Refused } from "./refused.ts";
import { removeBranches, removeOnly } from "./remove.ts";
import { setFace } from "./set-kind.ts";

/** Numbers that are read against the state they meet, so that every edit means something there. */
interface Edit {
  readonly verb: keyof typeof VERBS;
  readonly at: number;
  readonly to: number;
  readonly value: number;
}

const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];

const nodesOf = (view: View): Id[] => [...view.all()].flatMap(({ id, type }) => (type === "node" ? [id] : []));
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** Any node, or none, and one of its children, or the end. */
function placeOf(draft: Draft, { to, value }: Edit): Place {
  const parent = pick([undefined, ...nodesOf(draft)], to);
  return { parent, before: pick([...draft.children(parent), undefined], value) };
}

function toPlace(draft: Draft, id: Id, place: Place | string): void {
  if (typeof place !== "string") moveNodes(draft, [id], place);
}

const VERBS = {
  add(draft: Draft, host: Host, _id: Id, edit: Edit) {
    const place = placeOf(draft, edit);
    const siblings = draft.children(place.parent);
    const before = place.before === undefined ? siblings.at(-1) : siblings[siblings.indexOf(place.before) - 1];
    addNode(draft, host, place, kindByPlace(draft, place.parent, before));
  },
  move: (draft: Draft, _host: Host, id: Id, edit: Edit) => moveNodes(draft, [id], placeOf(draft, edit)),
  moveTwo(draft: Draft, _host: Host, id: Id, edit: Edit) {
    moveNodes(draft, [...new Set([id, pick(nodesOf(draft), edit.value)])], placeOf(draft, edit));
  },
  levelUp: (draft: Draft, _host: Host, id: Id) => toPlace(draft, id, placeLevelUp(draft, id)),
  levelDown: (draft: Draft, _host: Host, id: Id) => toPlace(draft, id, placeLevelDown(draft, id)),
  among(draft: Draft, _host: Host, id: Id, { value }: Edit) {
    toPlace(draft, id, placeAmongSiblings(draft, id, value % 2 ? 1 : -1));
  },
  insertParent: (draft: Draft, host: Host, id: Id) => void insertParent(draft, host, id),
  setFace: (draft: Draft, _host: Host, id: Id, { value }: Edit) => setFace(draft, id, pick(FACES, value)),
  connect(draft: Draft, host: Host, id: Id, { to, value }: Edit) {
    // Moves links are what edits act upon.
    const kind = value % 3 ? "moves" : pick(LINK_KINDS, value);
    connect(draft, host, id, pick(nodesOf(draft), to), kind);
  },
  remove(draft: Draft, _host: Host, id: Id, { to, value }: Edit) {
    const roots = value % 3 === 0 ? [id, pick(nodesOf(draft), to)] : [id];
    const before = nodesOf(draft).length;
    const { gone } = removeBranches(draft, roots);
    expect(nodesOf(draft)).toHaveLength(before - gone);
  },
  removeOnly(draft: Draft, _host: Host, id: Id) {
    const before = nodesOf(draft).length;
    removeOnly(draft, id);
    expect(nodesOf(draft)).toHaveLength(before - 1);
  },
  graft(draft: Draft, host: Host, id: Id, edit: Edit) {
    const roots = edit.value % 2 ? [id] : [...new Set([id, siblingBefore(draft, id) ?? id])];
    graft(draft, host, cutting(draft, roots), placeOf(draft, edit));
  },
} as const;

const edits = fc.array(
  fc.record<Edit>({
    verb: fc.constantFrom(...(Object.keys(VERBS) as (keyof typeof VERBS)[])),
    at: fc.nat(60),
    to: fc.nat(60),
    value: fc.nat(60),
  }),
  { minLength: 1, maxLength: 14, size: "max" },
);

/** Does one edit. A refusal leaves everything as it was; anything else that is thrown is a fault. */
function run(document: Document, edit: Edit, host: Host): void {
  const nodes = nodesOf(document);
  if (nodes.length === 0 && edit.verb !== "add") return;
  const before = canonical(document.all());
  try {
    document.commit({ key: edit.verb }, (draft) => VERBS[edit.verb](draft, host, pick(nodes, edit.at), edit));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(canonical(document.all())).toBe(before);
  }
}

function misplaced(view: View): string[] {
  return nodesOf(view).flatMap((id) => {
    const node = view.node(id);
    const above = view.node(node?.parent ?? "");
    const reason = node && above && mayHang(faceOf(node), faceOf(above));
    return reason ? [`${id}: ${reason}`] : [];
  });
}

describe("laws of edits", () => {
  law(
    "whatever edits come, the tree is whole, each node hangs where it may, and undoing them all gives it back",
    fc.property(arbitraryRecords({ maxNodes: 10, maxAttached: 8 }), edits, (records, given) => {
      const document = new Document(records);
      const start = canonical(document.all());
      const host: Host = { newId: countingIds("e"), today: () => "2026-06-01" };
      const done: Diff[] = [];
      document.onChange(({ diff }) => done.unshift(diff));
      for (const edit of given) {
        run(document, edit, host);
        checkInvariants(
          document,
          [...document.all()].map(({ id }) => id),
        );
        expect(misplaced(document)).toEqual([]);
      }
      for (const diff of [...done]) document.apply({ key: "undo" }, invert(diff));
      expect(canonical(document.all())).toBe(start);
    }),
    300,
  );
});
