import { describe, expect, it } from "vitest";
import { countingHost, every, open, owned, patch, setLint, today } from "../../../test/tools/lint-samples.ts";
import type { NodeRecord } from "../records/node.ts";
import { dismiss } from "./dismissals.ts";
import type { Finding, RecordRule, TreeRule } from "./rule.ts";
import { Linter, lint } from "./run.ts";

describe("a rule that throws", () => {
  const broken: TreeRule = {
    ...every,
    id: "broken",
    check: (_, report) => {
      report({ node: "n1", message: "Half." });
      throw new Error("no such thing");
    },
  };
  const brokenRecord: RecordRule<"node"> = {
    ...owned,
    id: "broken-too",
    check: () => {
      throw new Error("nor this");
    },
  };

  it("becomes one finding, and the others go on", () => {
    const findings = lint(open().document, { today }, [broken, every, brokenRecord]);
    expect(findings.map(({ rule, sub, node, key }) => [rule, sub, node, key]).slice(3)).toEqual([
      ["internal", "broken", undefined, "internal/broken:"],
      ["internal", "broken-too", undefined, "internal/broken-too:"],
    ]);
    expect(findings[3]?.message).toMatch(/^The rule broken could not be checked here \(no such thing\)\. /);
    expect(findings).toHaveLength(5);
  });

  it("so does one that offers a fix it does not have", () => {
    const boasting: TreeRule = {
      ...every,
      check: (_, report) => report({ node: "n1", message: "X.", fixes: [{ id: "magic", title: "Magic" }] }),
    };
    expect(lint(open().document, { today }, [boasting])[0]?.message).toMatch(/offers "magic", which it cannot do/);
  });
});

describe("between two runs", () => {
  it("what did not change keeps its identity: each finding, each node's array, the list, the result", () => {
    const { document, id } = open();
    const linter = new Linter([every, owned]);
    const first = linter.run(document, { today });
    expect(linter.run(document, { today })).toBe(first);
    patch(document, id("Metric"), { target: 5 });
    expect(linter.run(document, { today })).toBe(first);
    patch(document, id("One"), { title: "Other" });
    const second = linter.run(document, { today });
    expect(second.findings).not.toBe(first.findings);
    expect(second.byNode.get(id("One"))).not.toBe(first.byNode.get(id("One")));
    expect(second.byNode.get(id("Two"))).toBe(first.byNode.get(id("Two")));
    patch(document, id("Two"), { owner: "Ana" });
    const third = linter.run(document, { today });
    expect(third.byNode.get(id("Two"))).toHaveLength(2);
    expect(third.byNode.get(id("Two"))?.[1]).toBe(second.byNode.get(id("Two"))?.[0]);
    expect(third.byNode.get(id("Stray"))).toBe(first.byNode.get(id("Stray")));
    expect([...third.byNode.keys()]).toEqual([id("One"), id("Two"), id("Stray")]);
  });

  it("a dismissal changes the result", () => {
    const { document } = open();
    const linter = new Linter([every]);
    const first = linter.run(document, { today });
    document.commit({ key: "dismiss" }, (draft) => dismiss(draft, countingHost(), first.findings.slice(0, 1), "r"));
    const second = linter.run(document, { today });
    expect(second.dismissed[0]?.finding).toBe(first.findings[0]);
    expect(linter.run(document, { today })).toBe(second);
  });
});

describe("at once and later", () => {
  const touched = (finding: readonly Finding[]): string[] => finding.map(({ key }) => key);

  it("record rules answer for what was touched; the rest stays until the next run", () => {
    const { document, id } = open();
    const linter = new Linter([every, owned]);
    linter.run(document, { today });
    patch(document, id("One"), { owner: "Ana", kind: "metric" });
    const atOnce = linter.touch(document, [id("One")], { today });
    expect(touched(atOnce.findings)).toEqual([
      `owned/metric:${id("One")}:owner`,
      `every-tactic:${id("One")}`,
      `every-tactic:${id("Two")}`,
      `every-tactic:${id("Stray")}`,
    ]);
    patch(document, id("One"), { owner: "Jon" });
    patch(document, id("Two"), { owner: "unseen" });
    expect(linter.touch(document, [id("One")], { today }).findings[0]?.message).toBe("Owned by Jon.");
    document.commit({ key: "delete" }, (draft) => draft.remove(id("Stray")));
    expect(touched(linter.touch(document, [id("Stray")], { today }).findings)).not.toContain(
      `every-tactic:${id("Stray")}`,
    );
    const later = linter.run(document, { today });
    expect(touched(later.findings)).toEqual([
      `owned/metric:${id("One")}:owner`,
      `owned/tactic:${id("Two")}:owner`,
      `every-tactic:${id("Two")}`,
    ]);
  });

  it("a change of the settings is seen at once by all rules", () => {
    const { document, id } = open();
    patch(document, id("One"), { owner: "Ana" });
    setLint(document, { owned: "off" });
    const linter = new Linter([every, owned]);
    expect(linter.run(document, { today }).findings).toHaveLength(3);
    setLint(document, { "every-tactic": "off" });
    expect(touched(linter.touch(document, [document.tree.id], { today }).findings)).toEqual([
      `owned/tactic:${id("One")}:owner`,
    ]);
  });

  it("a fix does what the rule says, with what the finding is about", () => {
    const { document, id } = open();
    const rename: TreeRule = {
      ...every,
      check: (_, report) =>
        report({ node: id("One"), message: "X.", fixes: [{ id: "rename", title: "Rename", given: { to: "New" } }] }),
      fixes: {
        rename: (draft, _host, { node, given }) => {
          draft.patch<NodeRecord>(node, { title: String(given.to) });
          return { node, field: "title" };
        },
      },
    };
    const [finding] = new Linter([rename]).run(document, { today }).findings;
    let focus: unknown;
    document.commit({ key: "fix" }, (draft) => {
      focus = finding?.fixes[0]?.edit?.(draft, countingHost());
    });
    expect(document.node(id("One"))?.title).toBe("New");
    expect(focus).toEqual({ node: id("One"), field: "title" });
  });

  it("a run in steps is one rule a step, and left in the middle it has changed nothing", () => {
    const { document, id } = open();
    const linter = new Linter([every, owned]);
    const first = linter.run(document, { today });
    patch(document, id("One"), { title: "Other", owner: "Ana" });
    const left = linter.steps(document, { today });
    expect([left.next().done, left.next().done]).toEqual([false, false]);
    expect(linter.touch(document, [], { today })).toBe(first);
    const steps = linter.steps(document, { today });
    steps.next();
    steps.next();
    const { done, value } = steps.next();
    expect(done).toBe(true);
    expect(value).toBe(linter.run(document, { today }));
    expect(value?.findings).toHaveLength(first.findings.length + 1);
  });

  it("a touch that leaves all as it is judges nothing: the same result, and no rule looks at other records", () => {
    const { document, id } = open();
    let looks = 0;
    const counted: RecordRule<"node"> = {
      ...owned,
      check: (context, report) => {
        looks += 1;
        owned.check(context, report);
      },
    };
    const linter = new Linter([every, counted]);
    const first = linter.run(document, { today });
    looks = 0;
    patch(document, id("Metric"), { title: "Another" });
    expect(linter.touch(document, [id("Metric")], { today })).toBe(first);
    expect(looks).toBe(1);
  });

  it("a touch sees what counts no more, and what counts again", () => {
    const { document, id } = open("- * Aim\n  - Metric\n  - ! One\n    - ! Two\n    - ! Three\n      - ! Four");
    const linter = new Linter([every]);
    const first = linter.run(document, { today });
    const counting = (status: "idea" | "active"): number => {
      patch(document, id("Three"), { status });
      return linter.touch(document, [id("Three")], { today }).findings.length;
    };
    expect([first.findings.length, counting("idea"), counting("active"), counting("idea")]).toEqual([4, 2, 4, 2]);
    linter.run(document, { today });
    expect([counting("active"), counting("idea")]).toEqual([2, 2]);
  });
});
