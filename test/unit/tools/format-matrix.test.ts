import { expect, test } from "vitest";
import { formatMatrix } from "../../tools/format-matrix.ts";

test("what the list of formats promises is what happens to a tree with every record and every field", async () => {
  const rows = await formatMatrix();
  expect(rows.length).toBeGreaterThan(10);
  for (const { info, isExact, lost } of rows) {
    expect([info.id, isExact]).toEqual([info.id, info.can.lossless === true]);
    // A format that does not bring everything back must say what it loses; pictures tell it as what they carry.
    if (info.can.write && !info.can.lossless) expect([info.id, lost]).not.toEqual([info.id, ""]);
  }
});
