import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { Ledger } from "../../tools/running/ledger.mjs";
import { scratch } from "./scratch.ts";

/** Measures what is named and gives what was measured now, not before. */
async function measure(ledger: Ledger<number>, names: readonly string[]) {
  const now: string[] = [];
  const values = [];
  for (const name of names) {
    values.push(
      await ledger.once(name, async () => {
        now.push(name);
        return name.length;
      }),
    );
  }
  return { now, values };
}

describe("what a long part has measured", () => {
  vi.spyOn(console, "log").mockReturnValue(undefined);

  test("is not measured again after an interruption, and counts", async () => {
    const folder = scratch();
    await measure(new Ledger("x", { folder, code: "c1", resume: false }), ["a", "bb"]);
    const again = new Ledger<number>("x", { folder, code: "c1", resume: true });
    expect(await measure(again, ["a", "bb", "ccc"])).toEqual({ now: ["ccc"], values: [1, 2, 3] });
  });

  test("does not count on other code, nor when nobody asked to go on", async () => {
    const folder = scratch();
    await measure(new Ledger("x", { folder, code: "c1", resume: false }), ["a"]);
    expect((await measure(new Ledger("x", { folder, code: "c2", resume: true }), ["a"])).now).toEqual(["a"]);
    expect((await measure(new Ledger("x", { folder, code: "c1", resume: false }), ["a"])).now).toEqual(["a"]);
  });

  test("is measured again where its line was cut off", async () => {
    const folder = scratch();
    await measure(new Ledger("x", { folder, code: "c1", resume: false }), ["a", "bb"]);
    const file = join(folder, "x.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -4));
    expect((await measure(new Ledger("x", { folder, code: "c1", resume: true }), ["a", "bb"])).now).toEqual(["bb"]);
    expect((await measure(new Ledger("x", { folder, code: "c1", resume: true }), ["a", "bb"])).now).toEqual([]);
  });
});
