import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { canonical, canonicalDiff, indexesOf, rebuiltIndexes } from "../../../test/tools/canonical.ts";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, randomEdit, randomEdits, startRecords, write } from "../../../test/tools/random-edits.ts";
import type { AnyRecord } from "../records/records.ts";
import type { Change } from "./document.ts";
import { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { checkInvariants } from "./invariants.ts";

/** Edits that must not pass, each with the part of the state they break. */
const FAULTS: Record<string, (draft: Draft) => void> = {
  "throws half-way": () => {
    throw new Error("half-way");
  },
  "a node under itself": (draft) => draft.put({ ...anyNode("y1"), parent: "y1" }),
  "a circle of two": (draft) => {
    draft.put(anyNode("y1"));
    draft.put({ ...anyNode("y2"), parent: "y1" });
    draft.patch("y1", { parent: "y2" });
  },
  "a parent that is not there": (draft) => draft.put({ ...anyNode("y1"), parent: "nobody" }),
  "a parent that is no node": (draft) => draft.put({ ...anyNode("y1"), parent: draft.tree.id }),
  "a link into nothing": (draft) => {
    draft.put(anyNode("y1"));
    draft.put({ id: "y2", type: "link", from: "y1", to: "nobody", kind: "moves" });
  },
  "a node gone from under its child": (draft) => {
    draft.put(anyNode("y1"));
    draft.put({ ...anyNode("y2"), parent: "y1" });
    draft.remove("y1");
  },
  "a node gone from under its reading": (draft) => {
    draft.put(anyNode("y1"));
    draft.put({ id: "y2", type: "reading", metric: "y1", date: "2026-03-01", value: 1 });
    draft.remove("y1");
  },
  "a node that becomes a comment over its child": (draft) => {
    draft.put(anyNode("y1"));
    draft.put({ ...anyNode("y2"), parent: "y1" });
    draft.put({ id: "y1", type: "comment", node: "y2", text: "" });
  },
  "a second tree": (draft) => draft.put({ id: "y1", type: "tree", title: "" }),
  "no tree": (draft) => draft.remove(draft.tree.id),
  "a number that is none": (draft) => draft.put({ ...anyNode("y1"), target: Number.NaN }),
  "a date that is none": (draft) => draft.put({ ...anyNode("y1"), targetDate: "2026-02-30" }),
  "an id with a space": (draft) => draft.put(anyNode("y 1")),
  "an unknown record with a bad id": (draft) => draft.put({ id: "", type: "weather" } as AnyRecord),
};

function anyNode(id: string) {
  return { id, type: "node", kind: "tactic", order: "a0", title: "Y" } as const;
}

/** Ids of the records that are another object now, or gone. */
function replaced(records: readonly AnyRecord[], document: Document): string[] {
  return records.filter((record) => document.get(record.id) !== record).map(({ id }) => id);
}

describe("laws of commit", () => {
  law(
    "every state is whole, and a change is reported exactly when there is one",
    fc.property(randomEdits(30), (edits) => {
      const document = new Document(startRecords());
      const heard: Change[] = [];
      document.onChange((change) => heard.push(change));
      const newId = countingIds("e");
      let before = canonical(document.all());
      for (const edit of edits) {
        const records = [...document.all()];
        heard.length = 0;
        const change = commit(document, edit, newId);
        const after = canonical(document.all());
        expect(heard).toEqual(change ? [change] : []);
        expect(change !== undefined).toBe(after !== before);
        const { updated, removed } = change?.diff ?? EMPTY_DIFF;
        expect(replaced(records, document).sort()).toEqual([...updated.keys(), ...removed.keys()].sort());
        before = after;
      }
      checkInvariants(document, new Set([...document.all()].map(({ id }) => id)));
    }),
  );

  law(
    "an edit that throws or breaks an invariant leaves no trace",
    fc.property(
      randomEdits(10),
      fc.array(randomEdit, { maxLength: 6 }),
      fc.constantFrom(...Object.keys(FAULTS)),
      (edits, started, fault) => {
        const document = new Document(startRecords());
        const newId = countingIds("e");
        for (const edit of edits) commit(document, edit, newId);
        const records = [...document.all()];
        const [bytes, indexes] = [canonical(records), indexesOf(document)];
        let heard = 0;
        document.onChange(() => heard++);
        const faulty = (draft: Draft): void => {
          for (const edit of started) write(draft, edit, newId);
          FAULTS[fault]?.(draft);
        };
        expect(() => document.commit({ key: "fault" }, faulty), fault).toThrow();
        expect(() => document.preview(faulty), fault).toThrow();
        expect(canonical(document.all())).toBe(bytes);
        expect(indexesOf(document)).toBe(indexes);
        expect(rebuiltIndexes(document)).toBe(indexes);
        expect(replaced(records, document)).toEqual([]);
        expect(heard).toBe(0);
        expect(document.commit({ key: "next" }, (draft) => draft.patch("t", { title: "still open" }))).toBeDefined();
      },
    ),
  );

  law(
    "a preview tells what a commit would do and leaves no trace",
    fc.property(randomEdits(10), fc.array(randomEdit, { maxLength: 6 }), (edits, tried) => {
      const document = new Document(startRecords());
      const newId = countingIds("e");
      for (const edit of edits) commit(document, edit, newId);
      const records = [...document.all()];
      const [bytes, indexes] = [canonical(records), indexesOf(document)];
      const edit = (id: () => string) => (draft: Draft) => {
        for (const one of tried) write(draft, one, id);
      };
      const seen = document.preview(edit(countingIds("f")));
      expect(canonical(document.all())).toBe(bytes);
      expect(indexesOf(document)).toBe(indexes);
      expect(replaced(records, document)).toEqual([]);
      const done = document.commit({ key: "tried" }, edit(countingIds("f")));
      expect(canonicalDiff(seen)).toBe(canonicalDiff(done?.diff ?? EMPTY_DIFF));
    }),
  );
});
