import { describe, expect, it } from "vitest";
import { countingHost, every, open, owned, patch, setLint, today } from "../../../test/tools/lint-samples.ts";
import { Document } from "../document/document.ts";
import type { View } from "../document/view.ts";
import { dismiss } from "./dismissals.ts";
import type { Rule, TreeRule } from "./rule.ts";
import { Linter, lint } from "./run.ts";

function told(view: View, rules: readonly Rule[], editing?: string): string[] {
  return lint(view, { today, editing }, rules).map(({ severity, message }) => `${severity} ${message}`);
}

describe("findings", () => {
  it("come in reading order, of one node by hallmark, with a key and as a sentence", () => {
    const { document, id } = open();
    patch(document, id("Two"), { owner: "Ana" });
    patch(document, id("Aim"), { owner: "Jon" });
    const findings = lint(document, { today }, [every, owned]);
    expect(findings.map(({ key }) => key)).toEqual([
      `owned/aim:${id("Aim")}:owner`,
      `every-tactic:${id("One")}`,
      `owned/tactic:${id("Two")}:owner`,
      `every-tactic:${id("Two")}`,
      `every-tactic:${id("Stray")}`,
    ]);
    expect(findings[1]).toMatchObject({ message: "The One.", hallmark: "hygiene", severity: "warning" });
  });

  it("are about live nodes only", () => {
    const { document, id } = open();
    patch(document, id("One"), { status: "idea", owner: "Ana" });
    patch(document, id("Two"), { owner: "Ana" });
    expect(told(document, [every, owned])).toEqual(["warning The Stray."]);
  });

  it("are one for each key", () => {
    const twice: TreeRule = {
      ...every,
      check: (context, report) => {
        every.check(context, report);
        every.check(context, report);
      },
    };
    expect(told(open().document, [twice])).toHaveLength(3);
  });
});

describe("guards", () => {
  it("G1: nothing about the node that is being typed, and it still explains the others", () => {
    const { document, id } = open();
    expect(told(document, [every], id("One"))).toEqual(["warning The Two.", "warning The Stray."]);
    const stray: TreeRule = {
      ...every,
      id: "tactic-unconnected",
      check: (_, report) => report({ node: id("Stray"), message: "Cut off." }),
    };
    expect(told(document, [every, stray], id("Stray"))).toEqual(["warning The One.", "warning The Two."]);
  });

  it("G2: a form that nobody has written in yet is an empty tree", () => {
    const { document } = open();
    const nodes = [...document.all()].filter(({ type }) => type === "node");
    for (const { id } of nodes) patch(document, id, { title: "" });
    expect(told(document, [every])).toEqual([]);
    const [any] = document.children(undefined);
    patch(document, any ?? "", { title: "An aim" });
    expect(told(document, [every])).not.toEqual([]);
  });

  it("G2: with fewer than three live nodes only early rules speak, with one that is typed none", () => {
    const early: TreeRule = { ...every, id: "early", early: true };
    const two = open("- * Aim\n  - ! One\n  - Remember #note").document;
    expect(told(two, [every])).toEqual([]);
    expect(told(two, [early])).toEqual(["warning The One."]);
    const three = open("- * Aim\n  - ! One\n  - ! Two").document;
    expect(told(three, [every])).toHaveLength(2);
    const one = open("- ! One");
    const aboutAll: TreeRule = {
      ...early,
      check: ({ view }, report) => report({ node: view.children(undefined)[0] ?? "", sub: "x", message: "X." }),
    };
    expect(told(one.document, [aboutAll])).toEqual(["warning X."]);
    expect(told(one.document, [aboutAll], one.id("One"))).toEqual([]);
  });

  it("G4 and G6: word rules wait for English and are no errors by themselves", () => {
    const wordy: TreeRule = { ...every, id: "wordy", severity: "error", english: true };
    const { document } = open();
    expect(told(document, [wordy])[0]).toBe("warning The One.");
    document.commit({ key: "language" }, (draft) => draft.patch(draft.tree.id, { language: "de" }));
    expect(told(document, [wordy])).toEqual([]);
    expect(told(document, [{ ...every, severity: "error" }])[0]).toBe("error The One.");
  });
});

describe("precedence", () => {
  const on = (id: string, node: (view: View) => string[], yieldsTo: Rule["yieldsTo"] = []): TreeRule => ({
    ...every,
    id,
    yieldsTo,
    check: ({ view }, report) => {
      for (const at of node(view)) report({ node: at, message: `${id} ${at}.` });
    },
  });

  it("a finding yields to another on its node", () => {
    const { document, id } = open();
    const weak = on("weak", () => [id("One"), id("Two")], [{ to: "strong", where: "node" }]);
    const strong = on("strong", () => [id("One")]);
    expect(told(document, [weak, strong])).toEqual([`warning Strong ${id("One")}.`, `warning Weak ${id("Two")}.`]);
    setLint(document, { strong: "off" });
    expect(told(document, [weak, strong])).toHaveLength(2);
  });

  it("or to another anywhere", () => {
    const { document, id } = open();
    const weak = on("weak", () => [id("One"), id("Two")], [{ to: "strong", where: "tree" }]);
    expect(told(document, [weak, on("strong", () => [id("Aim")])])).toEqual([`warning Strong ${id("Aim")}.`]);
    expect(told(document, [weak, on("strong", () => [])])).toHaveLength(2);
  });

  it("in a detached part everything yields to tactic-unconnected, but for what that itself yields to", () => {
    const { document, id } = open();
    const cut = on("tactic-unconnected", () => [id("Stray")], [{ to: "aim-missing", where: "tree" }]);
    expect(told(document, [every, cut])).toEqual([
      "warning The One.",
      "warning The Two.",
      `warning Tactic-unconnected ${id("Stray")}.`,
    ]);
    expect(told(document, [every, on("tactic-unconnected", () => [])])).toHaveLength(3);
    const missing = on("aim-missing", () => [id("Stray")]);
    expect(told(document, [cut, missing])).toEqual([`warning Aim-missing ${id("Stray")}.`]);
  });
});

describe("settings of the tree", () => {
  it("switch a rule or a part of it off, and set its level", () => {
    const { document, id } = open();
    patch(document, id("One"), { owner: "Ana" });
    patch(document, id("Aim"), { owner: "Jon" });
    setLint(document, { "every-tactic": "off", owned: "error" });
    expect(told(document, [every, owned])).toEqual(["error Owned by Jon.", "error Owned by Ana."]);
    setLint(document, { "every-tactic": ["info", {}], owned: "error", "owned/aim": "off", "owned/tactic": "info" });
    expect(told(document, [every, owned])).toEqual([
      "info Owned by Ana.",
      "info The One.",
      "info The Two.",
      "info The Stray.",
    ]);
  });

  it("set options of the right type, and leave the others as they are", () => {
    const { document, id } = open();
    const rule: TreeRule<{ days: number; word: string }> = {
      ...every,
      options: { days: 14, word: "x" },
      check: ({ options }, report) => report({ node: id("One"), message: `${options.days} ${options.word}.` }),
    };
    expect(told(document, [rule])).toEqual(["warning 14 x."]);
    setLint(document, { "every-tactic": ["error", { days: 7, word: 3, other: 1 }] });
    expect(told(document, [rule])).toEqual(["error 7 x."]);
  });
});

describe("dismissals", () => {
  it("take a finding out until their day is over, and are listed", () => {
    const { document, id } = open();
    const linter = new Linter([every]);
    const one = linter.run(document, { today }).findings.slice(0, 1);
    document.commit({ key: "dismiss" }, (draft) => dismiss(draft, countingHost(), one, "We ask people", "2026-03-20"));
    const after = linter.run(document, { today: "2026-03-20" });
    expect(after.findings.map(({ node }) => node)).toEqual([id("Two"), id("Stray")]);
    expect(after.dismissed).toMatchObject([
      { finding: { key: `every-tactic:${id("One")}` }, dismissal: { reason: "We ask people", date: today } },
    ]);
    expect(linter.run(document, { today: "2026-03-21" }).findings).toHaveLength(3);
  });

  it("mean all of what they leave out: the field, the part of the rule, the node", () => {
    const { document, id } = open();
    patch(document, id("One"), { owner: "Ana" });
    patch(document, id("Aim"), { owner: "Jon" });
    const dismissed = (fields: object): string[] => {
      const copy = new Document(document.all());
      copy.commit({ key: "dismiss" }, (draft) =>
        draft.put({ id: "d", type: "dismissal", reason: "r", ...fields } as never),
      );
      return told(copy, [owned]);
    };
    expect(dismissed({ rule: "owned" })).toEqual([]);
    expect(dismissed({ rule: "owned/aim" })).toEqual(["info Owned by Ana."]);
    expect(dismissed({ rule: "owned", node: id("One") })).toEqual(["info Owned by Jon."]);
    expect(dismissed({ rule: "owned", node: id("One"), field: "title" }).slice(0, 2)).toEqual([
      "info Owned by Jon.",
      "info Owned by Ana.",
    ]);
    expect(dismissed({ rule: "own" })).toHaveLength(2);
  });

  it("are written so that they find their finding again", () => {
    const { document, id } = open();
    patch(document, id("One"), { owner: "Ana" });
    patch(document, id("Two"), { owner: "Ana" });
    const findings = lint(document, { today }, [owned]);
    document.commit({ key: "baseline" }, (draft) => dismiss(draft, countingHost(), findings.slice(0, 1), "baseline"));
    expect(document.get("d1")).toEqual({
      id: "d1",
      type: "dismissal",
      rule: "owned/tactic",
      node: id("One"),
      field: "owner",
      reason: "baseline",
      date: today,
    });
    expect(lint(document, { today }, [owned])).toHaveLength(1);
  });

  describe("that no finding answers to any more", () => {
    const put = (document: Document, fields: object): void => {
      document.commit({ key: "dismiss" }, (draft) => draft.put({ id: "d", type: "dismissal", ...fields } as never));
    };

    it("are a finding, which takes them away", () => {
      const { document, id } = open();
      put(document, { rule: "owned", node: id("One"), reason: "Everybody owns it" });
      const [unused] = lint(document, { today }, [owned]);
      expect(unused).toMatchObject({
        rule: "dismissal-unused",
        severity: "info",
        hallmark: "hygiene",
        node: id("One"),
        key: `dismissal-unused/d:${id("One")}`,
        message:
          "The rule owned was dismissed here (“Everybody owns it”), and finds nothing here any more. Remove the dismissal, so that it hides nothing new.",
      });
      document.commit({ key: "fix" }, (draft) => unused?.fixes[0]?.edit?.(draft, countingHost()));
      expect(document.get("d")).toBeUndefined();
      expect(lint(document, { today }, [owned])).toEqual([]);
    });

    it.each<[string, (document: Document, id: (title: string) => string) => void]>([
      ["the rule is off", (document) => setLint(document, { owned: "off" })],
      ["the node is parked", (document, id) => patch(document, id("One"), { status: "idea" })],
      ["the finding is there, though its day is over", (document, id) => patch(document, id("One"), { owner: "Ana" })],
      ["that is said to be of no interest", (document) => setLint(document, { "dismissal-unused": "off" })],
    ])("are left alone where %s", (_name, change) => {
      const { document, id } = open();
      put(document, { rule: "owned", node: id("One"), reason: "Everybody owns it", until: "2026-01-01" });
      change(document, id);
      expect(told(document, [owned]).filter((line) => line.includes("dismissed"))).toEqual([]);
    });

    it("are left alone where another finding explains theirs, or their rule failed", () => {
      const { document, id } = open();
      put(document, { rule: "every-tactic", node: id("One"), reason: "Everybody owns it" });
      const strong: TreeRule = { ...every, id: "strong" };
      const weak: TreeRule = { ...every, yieldsTo: [{ to: "strong", where: "node" }] };
      expect(lint(document, { today }, [strong, weak]).map(({ rule }) => rule)).toEqual(["strong", "strong", "strong"]);
      const broken: TreeRule = {
        ...every,
        check: () => {
          throw new Error("no such thing");
        },
      };
      expect(lint(document, { today }, [broken]).map(({ rule }) => rule)).toEqual(["internal"]);
    });

    it("of a baseline are told together", () => {
      const { document, id } = open();
      patch(document, id("One"), { owner: "Ana" });
      patch(document, id("Two"), { owner: "Ana" });
      const findings = lint(document, { today }, [owned]);
      document.commit({ key: "baseline" }, (draft) => dismiss(draft, countingHost(), findings, "baseline"));
      expect(lint(document, { today }, [owned])).toEqual([]);
      patch(document, id("One"), { owner: "" });
      patch(document, id("Two"), { owner: "" });
      const [unused, ...others] = lint(document, { today }, [owned]);
      expect(others).toEqual([]);
      expect(unused?.key).toBe("dismissal-unused/baseline:");
      expect(unused?.message).toMatch(/^2 findings of the baseline are mended/);
      document.commit({ key: "fix" }, (draft) => unused?.fixes[0]?.edit?.(draft, countingHost()));
      expect([document.get("d1"), document.get("d2")]).toEqual([undefined, undefined]);
    });
  });
});
