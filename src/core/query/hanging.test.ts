import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import type { Face } from "../records/node.ts";
import { kindByPlace } from "./kind-by-place.ts";
import { mayHang } from "./may-hang.ts";

const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];

describe("mayHang", () => {
  it("keeps aims at the top, and all but notes away from guardrails and notes", () => {
    for (const child of FACES) {
      for (const parent of FACES) {
        const closed = parent === "guardrail" || parent === "note";
        const reason = child === "aim" ? "aimIsRoot" : closed && child !== "note" ? "onlyNotesBelow" : undefined;
        expect(mayHang(child, parent), `${child} below ${parent}`).toBe(reason);
      }
    }
  });
});

describe("kindByPlace", () => {
  it.each([
    ["aim", "leading"],
    ["outcome", "leading"],
    ["leading", "proxy"],
    ["proxy", "proxy"],
    ["tactic", "tactic"],
    ["guardrail", "note"],
    ["note", "note"],
  ])("the first child of %s is %s", (parent, child) => {
    const { document, id } = smallTree(parent === "aim" ? "- A" : `- A #${parent}`);
    const { kind, role } = kindByPlace(document, id("A"), undefined);
    expect(role ?? kind).toBe(child);
  });

  const SIBLINGS = "- A\n  - Outcome #outcome\n  - Guardrail #guardrail\n  - Note #note\n  - ! Tactic";
  it.each([
    ["Outcome", "outcome"],
    ["Guardrail", "outcome"],
    ["Note", "outcome"],
    ["Tactic", "tactic"],
    [undefined, "leading"],
  ])("behind %s it is %s", (sibling, child) => {
    const { document, id } = smallTree(SIBLINGS);
    const { kind, role } = kindByPlace(document, id("A"), sibling && id(sibling));
    expect(role ?? kind).toBe(child);
  });

  it("is an aim without a parent, unless something else stands before it", () => {
    const { document, id } = smallTree("- A\n- ! T\n- N #note");
    expect(kindByPlace(document, undefined, undefined)).toEqual({ kind: "aim" });
    expect(kindByPlace(document, undefined, id("A"))).toEqual({ kind: "aim" });
    expect(kindByPlace(document, undefined, id("N"))).toEqual({ kind: "tactic" });
  });

  it("takes no role from a sibling that has none", () => {
    const { document, id } = smallTree("- A\n  - B\n    kind:: metric");
    expect(kindByPlace(document, id("A"), id("B"))).toEqual({ kind: "metric" });
    expect(kindByPlace(document, id("B"), undefined)).toEqual({ kind: "metric", role: "proxy" });
  });
});
