import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, type RandomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { Document } from "../document/document.ts";
import type { View } from "../document/view.ts";
import { branchOf } from "./branch.ts";
import { isLive, liveNodes } from "./live.ts";
import { numbering, numberOf } from "./numbering.ts";
import { depthOf, isInBranch } from "./path.ts";
import { inReadingOrder } from "./reading-order.ts";

function grow(edits: readonly RandomEdit[]): View {
  const document = new Document(startRecords());
  const newId = countingIds("e");
  for (const edit of edits) commit(document, edit, newId);
  return document;
}

describe("laws of reading a tree", () => {
  law(
    "walks of the whole tree say of each node what a look at that node alone says",
    fc.property(randomEdits(40), (edits) => {
      const view = grow(edits);
      const nodes = [...view.all()].flatMap(({ id, type }) => (type === "node" ? [id] : []));
      const order = [...inReadingOrder(view)];
      expect(order.map(({ id }) => id).sort()).toEqual(nodes.sort());
      const [live, numbers] = [liveNodes(view), numbering(view)];
      for (const [i, { id, depth }] of order.entries()) {
        expect(live.has(id)).toBe(isLive(view, id));
        expect(numberOf(view, id)).toBe(numbers.of(id));
        expect(depthOf(view, id)).toBe(depth);
        const below = branchOf(view, id).nodes;
        expect(below).toEqual(order.slice(i, i + below.length).map((node) => node.id));
        expect(below).toEqual(order.map((node) => node.id).filter((other) => isInBranch(view, other, id)));
      }
    }),
    500,
  );

  law(
    "a number leads back to the tactics that have it",
    fc.property(randomEdits(40), (edits) => {
      const numbers = numbering(grow(edits));
      for (const { id } of inReadingOrder(grow(edits))) {
        const number = numbers.full(id);
        if (number !== undefined) expect(numbers.find(number)).toEqual([id]);
      }
    }),
    500,
  );
});
