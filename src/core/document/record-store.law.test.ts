import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { indexesOf, rebuiltIndexes } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import type { AnyRecord } from "../records/records.ts";
import { Document } from "./document.ts";
import { RecordStore } from "./record-store.ts";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
/** Few keys, so that ties are common; `Z` and `a` tell `<` from an order by locale. */
const order = fc.constantFrom("Zz", "a0", "a0", "a1", "a0V");

/** Any record at all: unknown parents, parents that are no nodes, links to itself, another type under the same id. */
const anyRecord: fc.Arbitrary<AnyRecord> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id, order, parent: fc.option(id, { nil: undefined }) }).map(asNode) },
  {
    weight: 2,
    arbitrary: fc.record({ id, from: id, to: id }).map((ends) => ({ ...ends, type: "link", kind: "moves" }) as const),
  },
  fc.record({ id, aim: id, xNode: id }).map((fields) => ({ ...fields, type: "mechanism" }) as const),
  fc
    .record({ id, metric: id })
    .map((fields) => ({ ...fields, type: "reading", date: "2026-03-01", value: 1 }) as const),
);

function asNode(fields: { id: string; order: string; parent: string | undefined }): AnyRecord {
  const { parent, ...rest } = fields;
  return { ...rest, ...(parent === undefined ? {} : { parent }), type: "node", kind: "tactic", title: "" };
}

const write = fc.oneof(
  { weight: 4, arbitrary: anyRecord },
  { weight: 1, arbitrary: id.map((gone) => ({ id: gone, type: "gone" }) as const) },
);

describe("laws of the record store", () => {
  law(
    "indexes kept write by write equal those of a store built in one go",
    fc.property(fc.array(write, { maxLength: 40, size: "max" }), (writes) => {
      const store = new RecordStore([{ id: "t", type: "tree", title: "" }]);
      for (const step of writes) {
        store.set(step.id, step.type === "gone" ? undefined : step);
        expect(indexesOf(store)).toBe(rebuiltIndexes(store));
      }
    }),
  );

  law(
    "indexes of an edited document equal those of one opened with the same records",
    fc.property(randomEdits(40), (edits) => {
      const document = new Document(startRecords());
      const newId = countingIds("e");
      for (const edit of edits) {
        commit(document, edit, newId);
        expect(indexesOf(document)).toBe(rebuiltIndexes(document));
      }
    }),
  );
});
