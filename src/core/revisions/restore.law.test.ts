import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, type RandomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { Document } from "../document/document.ts";
import { History } from "../document/history.ts";
import { checkInvariants } from "../document/invariants.ts";
import { RecordStore } from "../document/record-store.ts";
import { branchOf } from "../query/branch.ts";
import type { AnyRecord } from "../records/records.ts";
import { restoreBranch, restoreWhole } from "./restore.ts";

/** A document after `first`, its records then, and the document after `then` as well. */
function after(first: readonly RandomEdit[], then: readonly RandomEdit[]) {
  const document = new Document(startRecords());
  const history = new History(document);
  const newId = countingIds("k");
  for (const edit of first) commit(document, edit, newId);
  const past = [...document.all()];
  for (const edit of then) commit(document, edit, newId);
  history.seal();
  return { document, history, past, now: canonical(document.all()) };
}

law(
  "a state that is brought back is that state, and one undo gives the present back, byte by byte",
  fc.property(randomEdits(12, 0), randomEdits(16), (first, then) => {
    const { document, history, past, now } = after(first, then);
    const kept: AnyRecord[] = JSON.parse(JSON.stringify(past));
    document.commit({ key: "restore" }, (draft) => restoreWhole(draft, kept));
    expect(canonical(document.all())).toBe(canonical(past));
    if (canonical(past) === now) return;
    history.undo();
    expect(canonical(document.all())).toBe(now);
  }),
  600,
);

law(
  "a branch that is brought back has its former nodes, leaves a whole tree, and one undo gives the present back",
  fc.property(randomEdits(12, 0), randomEdits(16), fc.nat(40), (first, then, at) => {
    const { document, history, past, now } = after(first, then);
    const former = new RecordStore(past);
    const nodes = past.filter(({ type }) => type === "node");
    if (nodes.length === 0) return;
    const top = (nodes[at % nodes.length] as AnyRecord).id;
    const change = document.apply({ key: "restoreBranch" }, restoreBranch(document, former, top));
    checkInvariants(
      document,
      [...document.all()].map(({ id }) => id),
    );
    expect(new Set(branchOf(document, top).nodes)).toEqual(new Set(branchOf(former, top).nodes));
    for (const id of branchOf(former, top).nodes.slice(1)) expect(document.get(id)).toEqual(former.get(id));
    if (!change) return;
    history.undo();
    expect(canonical(document.all())).toBe(now);
  }),
  600,
);

it("a branch whose parent went into it comes back where it hangs now", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, type: "node", kind: "tactic", order: "a0", title: id }));
  const tree = { id: "t", type: "tree", title: "T" };
  const past = new RecordStore([tree, a, { ...b, parent: "a" }, { ...c, parent: "b" }] as AnyRecord[]);
  const document = new Document([tree, { ...a, parent: "c" }, { ...c, parent: "b" }, b] as AnyRecord[]);
  document.apply({ key: "restoreBranch" }, restoreBranch(document, past, "b"));
  expect(document.node("b")?.parent).toBeUndefined();
  expect(document.node("c")?.parent).toBe("b");
});
