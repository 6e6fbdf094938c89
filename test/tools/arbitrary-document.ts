import * as fc from "fast-check";
import type { RawRecord } from "../../src/core/records/migrations/migration.ts";
import type { AnyRecord, OpaqueRecord } from "../../src/core/records/records.ts";
import { tidy } from "../../src/core/records/tidy.ts";
import { parseJson } from "../../src/formats/json/parse.ts";
import { restore } from "../../src/formats/restore/restore.ts";
import { fixedHost } from "./fixed-host.ts";
import { arbitraryRecords } from "./random-tree.ts";

const tomorrow = fc.constantFrom<unknown>({ b: 1, a: [null, "x"] }, "kept", 0, false, [{ z: 1, y: 2 }]);
const opaque = fc.array(
  fc.record({ type: fc.constantFrom("future", "anchor"), title: fc.string(), list: tomorrow, node: fc.constant("n0") }),
  { maxLength: 3 },
);

/**
 * Whole documents of every record type, with fields and types that this build does not know: what a reader gives,
 * so without control characters and names that no field may have.
 */
export function arbitraryDocument(): fc.Arbitrary<readonly AnyRecord[]> {
  const marks = fc.array(fc.option(tomorrow, { nil: undefined }), { minLength: 1, maxLength: 5 });
  return fc.tuple(arbitraryRecords(), marks, opaque).map(([records, marks, others]) => {
    const marked = records.map((record, index) => {
      const mark = marks[index % marks.length];
      return tidy((mark === undefined ? record : { ...record, tomorrow: mark }) as AnyRecord) as OpaqueRecord;
    });
    const unknown = others.map((other, index) => tidy({ id: `u${index}`, ...other } as OpaqueRecord));
    const parsed = parseJson(JSON.stringify([...marked, ...unknown]));
    if (!parsed.ok) throw new Error(parsed.message);
    return restore(parsed.value as RawRecord[], fixedHost()).records;
  });
}
