import { describe, expect, it } from "vitest";
import { Document } from "../../core/document/document.ts";
import { BASELINE, dismiss, isBaseline } from "../../core/lint/dismissals.ts";
import { exampleTree } from "../../core/lint/example-tree.ts";
import { Linter } from "../../core/lint/run.ts";
import { groupsOf, rowsOf } from "./groups.ts";
import { EVERYTHING } from "./view.ts";

const TREE = `- * Customers stay @ana
  - Activation #leading
    - ! Onboarding @bo
      - ! Screens
      - ! Samples
- ! Help centre
`;
const today = "2026-03-13";

function open() {
  const { view, ids } = exampleTree(TREE);
  const document = new Document(view.all());
  const linter = new Linter();
  const found = () => {
    const { findings, dismissed } = linter.run(document, { today });
    return { all: findings, baseline: dismissed.filter(({ dismissal }) => isBaseline(dismissal)) };
  };
  return { document, ids, found };
}

describe("the list of the audit", () => {
  it("stands in groups by hallmark, branch, owner or rule, and leaves nothing out", () => {
    const { document, found } = open();
    const rows = rowsOf(document, found(), EVERYTHING);
    const names = (by: Parameters<typeof groupsOf>[2]) => groupsOf(document, rows, by).map(({ name }) => name);
    expect(names("hallmark")[0]).toBe("Connected");
    expect(new Set(names("branch"))).toEqual(new Set(["Customers stay", "Activation", "Help centre"]));
    expect(new Set(names("owner"))).toEqual(new Set(["ana", "bo", "Nobody"]));
    expect(names("rule")).toContain("tactic-unconnected");
    for (const by of ["hallmark", "branch", "owner", "rule"] as const) {
      expect(groupsOf(document, rows, by).flatMap((group) => group.rows)).toHaveLength(rows.length);
    }
  });

  it("is filtered by severity and by words of title, message or rule", () => {
    const { document, found } = open();
    const keys = (part: Partial<typeof EVERYTHING>) =>
      rowsOf(document, found(), { ...EVERYTHING, ...part }).map(({ finding }) => finding.rule);
    expect(keys({ without: new Set(["warning", "info"]) })).toContain("tactic-unconnected");
    expect(keys({ without: new Set(["error"]) })).not.toContain("tactic-unconnected");
    expect(keys({ text: "UNCONNECTED help" })).toEqual(["tactic-unconnected"]);
    expect(keys({ text: "unconnected onboarding" })).toEqual([]);
  });

  it("leaves out the baseline until it is asked for; what comes later is new", () => {
    const { document, ids, found } = open();
    const before = found().all;
    document.commit({ key: "baseline" }, (draft) =>
      dismiss(draft, { newId: counted(), today: () => today }, before, BASELINE),
    );
    expect(rowsOf(document, found(), EVERYTHING)).toEqual([]);
    expect(rowsOf(document, found(), { ...EVERYTHING, newOnly: false })).toHaveLength(before.length);
    document.commit({ key: "move" }, (draft) => draft.patch(ids.get("Onboarding") ?? "", { parent: undefined }));
    const fresh = rowsOf(document, found(), EVERYTHING).map(({ finding }) => finding.key);
    expect(fresh).toContain(`tactic-unconnected:${ids.get("Onboarding")}`);
  });
});

function counted(): () => string {
  let last = 0;
  return () => `d${++last}`;
}
