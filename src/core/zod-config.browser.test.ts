import { expect, test, vi } from "vitest";

/** From here on this page refuses to turn text into code, as the built page does. */
function forbidEval(): string[] {
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self' 'unsafe-inline'";
  document.head.append(policy);
  return violations;
}

test("records are checked without turning text into code", async () => {
  const violations = forbidEval();
  const { problemsOf } = await import("./records/check.ts");
  expect(problemsOf({ id: "g1", type: "gate", value: 60 })).toEqual([]);
  expect(problemsOf({ id: "g1", type: "gate", value: "sixty" })).not.toEqual([]);

  // Violations are reported in order, so the one made here on purpose comes after any that the check made.
  expect(() => new Function("return 1")).toThrow();
  await vi.waitFor(() => expect(violations).not.toEqual([]));
  expect(violations).toEqual(["script-src"]);
});
