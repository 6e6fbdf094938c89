import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { workedOut } from "./composition.ts";

const TODAY = "2026-03-13";
const reading = (metric: string, value: number, date = "2026-03-06"): AnyRecord => ({
  id: `${metric}-${date}`,
  type: "reading",
  metric,
  date,
  value,
});

/** A whole `w` with parts `a` and `b`; fields of each are laid over. */
function tree(fields: Readonly<Record<string, Partial<NodeRecord>>>, readings: readonly AnyRecord[] = []) {
  const store = sketch(
    "aim Aim\n  outcome Whole = w\n    leading A = a\n    leading B = b\n    guardrail G = g",
    readings,
  );
  for (const [id, more] of Object.entries(fields)) store.set(id, { ...(store.node(id) as NodeRecord), ...more });
  return store;
}

const given = (...of: Parameters<typeof tree>) => workedOut(tree(...of), "w", TODAY)?.given;

describe("what the parts of a number give", () => {
  const read = [reading("a", 40), reading("b", 20)];

  it.each([
    ["sum", {}, 60],
    ["mean", {}, 30],
    ["ratio", {}, 2],
    ["product", {}, 800],
    ["sum", { w: { residual: 5 } }, 65],
    ["product", { b: { unit: "%" } }, 8],
    ["ratio", { w: { unit: "%" } }, 200],
  ] as const)("%s with %j", (formula, fields, value) => {
    const more = { w: {}, ...fields };
    expect(given({ ...more, w: { formula, ...more.w } }, read)).toBe(value);
  });

  it("is nothing without a formula, a number of a part, or where units differ", () => {
    expect(workedOut(tree({}, read), "w", TODAY)).toBeUndefined();
    expect(given({ w: { formula: "sum" } }, [reading("a", 40)])).toBeUndefined();
    expect(given({ w: { formula: "sum" }, a: { unit: "€" } }, read)).toBeUndefined();
    expect(given({ w: { formula: "ratio" } }, [reading("a", 40), reading("b", 0)])).toBeUndefined();
  });

  it("takes the newest reading up to today, and the baseline where nothing is read", () => {
    const later = [...read, reading("a", 41, "2026-03-12"), reading("a", 99, "2026-03-14")];
    expect(given({ w: { formula: "sum" } }, later)).toBe(61);
    expect(given({ w: { formula: "sum" }, b: { baseline: 7 } }, [reading("a", 40)])).toBe(47);
  });

  it("leaves out influences, ideas and guardrails", () => {
    const worked = workedOut(tree({ w: { formula: "sum" }, b: { relation: "influence" } }, read), "w", TODAY);
    expect(worked?.parts.map(({ id }) => id)).toEqual(["a"]);
    expect(given({ w: { formula: "sum" }, b: { status: "idea" } }, read)).toBe(40);
  });

  it("rolls targets up, and tells what was read of the whole", () => {
    const fields = { w: { formula: "sum" as const }, a: { target: 50 }, b: { target: 30 } };
    expect(workedOut(tree(fields, [...read, reading("w", 58)]), "w", TODAY)).toMatchObject({ target: 80, read: 58 });
    expect(workedOut(tree({ ...fields, b: {} }, read), "w", TODAY)?.target).toBeUndefined();
  });
});
