import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUGS } from "../full/mutants/bugs.mjs";

// The bugs are planted in a long part that nobody runs every day: here is seen that each can still be planted.
describe.each(BUGS.map((bug) => [bug.what, bug] as const))("%s", (_, { file, find, plant, tests, journey }) => {
  it("has one place, and another text for it", () => {
    expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
    expect(plant).not.toBe(find);
  });

  it("has tests that are there", () => {
    const files = tests.map((name) => (journey ? `test/${name}.spec.ts` : name));
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });
});
