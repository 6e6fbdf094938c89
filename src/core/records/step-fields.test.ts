import { expect, it } from "vitest";
import type { NodeRecord } from "./node.ts";
import { type StepField, stepText, stepValue, tidyStepText } from "./step-fields.ts";

const typed = (field: StepField, text: string): string =>
  stepText(
    { id: "n", type: "node", kind: "tactic", order: "a0", title: "", ...stepValue(field, text) } as NodeRecord,
    field,
  );

it.each(["", "one", "one\ntwo", "one\n", "\n\n", " one \n  two"])("what is typed comes back as it was: %j", (text) => {
  for (const field of ["na", "strategy", "pa", "tactic", "sa"] as const) expect(typed(field, text)).toBe(text);
});

it("a list has one entry a line, and once it is written no empty one", () => {
  expect(stepValue("na", "one\ntwo")).toEqual({ na: ["one", "two"] });
  expect(stepValue("pa", "")).toEqual({ pa: [] });
  expect(tidyStepText("na", " one \n\n two\n")).toBe("one\ntwo");
  expect(tidyStepText("sa", " one \n\n two\n")).toBe("one \n\n two");
});
