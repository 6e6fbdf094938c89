import * as fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryRecords } from "../../../test/tools/random-tree.ts";
import { RecordStore } from "../document/record-store.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { recordType } from "../records/records.ts";
import { parseOutline } from "./outline.ts";
import { recordsFromOutline } from "./plant.ts";
import { printOutline } from "./print.ts";

const RUNS = Number(process.env.LAW_RUNS ?? 2000);
const CARRIED = new Set(["tree", "node", "link", "mechanism", "gate", "comment"]);

/** The records that Markdown carries, ids as places in reading order, sibling order as place, sorted. */
function meaning(records: readonly AnyRecord[]): string[] {
  const view = new RecordStore(records);
  const places = new Map([...inReadingOrder(view)].map(({ id }, place) => [id, `#${place}`]));
  const lines = records
    .filter(({ type }) => CARRIED.has(type))
    .map((record) => {
      const fields: Record<string, unknown> = { ...(record as OpaqueRecord) };
      for (const { field } of recordType(record.type)?.references ?? []) {
        const to = fields[field];
        if (typeof to === "string") fields[field] = places.get(to);
      }
      fields.id = places.get(record.id) ?? "";
      delete fields.order;
      return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  return lines.sort();
}

it("a tree that is printed and read again is the same tree", { timeout: 600_000 }, () => {
  let n = 0;
  const host = { newId: () => `x${++n}`, today: () => "2026-06-01" };
  fc.assert(
    fc.property(arbitraryRecords(), (records) => {
      const printed = printOutline(new RecordStore(records));
      const again = recordsFromOutline(parseOutline(printed, { fields: true }), host);
      expect(meaning(again.records), printed).toEqual(meaning(records));
      expect(again.losses).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
