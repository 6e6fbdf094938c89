import { expect, test } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { entriesFor } from "./entries.ts";

test("before the first letter what can be done here comes first, with the sketching on top", () => {
  const { app, tree } = openApp("- Aim", { measurer: tableMeasurer() });
  const entries = entriesFor({ app, tree }, "");
  expect(entries[0]?.id).toMatch(/^sketch\./);
  const off = entries.map(({ reason }) => reason !== undefined);
  expect(off.indexOf(true)).toBeGreaterThan(off.lastIndexOf(false));
  expect(entries.map(({ id }) => id)).not.toContain("app.palette");
});
