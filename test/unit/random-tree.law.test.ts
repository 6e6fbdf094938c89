import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkInvariants } from "../../src/core/document/invariants.ts";
import { RecordStore } from "../../src/core/document/record-store.ts";
import { mayHang } from "../../src/core/query/may-hang.ts";
import { RECORD_TYPES } from "../../src/core/records/index.gen.ts";
import { faceOf } from "../../src/core/records/node.ts";
import { isRecord } from "../../src/core/records/records.ts";
import { tidy } from "../../src/core/records/tidy.ts";
import { arbitraryRecords } from "../tools/random-tree.ts";

const RUNS = Number(process.env.LAW_RUNS ?? 500);

it("every random tree is a whole, tidy document whose nodes hang where they may", { timeout: 600_000 }, () => {
  const seen = new Map<string, Set<string>>();
  fc.assert(
    fc.property(arbitraryRecords(), (records) => {
      const view = new RecordStore(records);
      checkInvariants(
        view,
        records.map(({ id }) => id),
      );
      expect(view.size).toBe(records.length);
      for (const record of records) {
        expect(tidy(record)).toBe(record);
        const fields = seen.get(record.type) ?? new Set();
        seen.set(record.type, fields);
        for (const name of Object.keys(record)) fields.add(name);
        const parent = isRecord(record, "node") && record.parent ? view.node(record.parent) : undefined;
        if (isRecord(record, "node") && parent) expect(mayHang(faceOf(record), faceOf(parent))).toBeUndefined();
      }
    }),
    { numRuns: RUNS },
  );
  if (RUNS < 500) return;
  for (const { type, schema } of RECORD_TYPES) {
    expect([...(seen.get(type) ?? [])].sort(), type).toEqual(Object.keys(schema.shape).sort());
  }
});
