import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DocExample, readDoc } from "../doc.ts";
import { withLog } from "../example-log.ts";
import { exampleTree } from "../example-tree.ts";
import { factsOf } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { HALLMARKS, SEVERITIES } from "../rule.ts";
import { lint } from "../run.ts";
import { piecesOf } from "../sources.ts";
import { talliesOf } from "../tallies.ts";
import { RULES } from "./index.gen.ts";

const here = new URL(".", import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Rules that need nobody to say why. */
const SLIPS = ["direction-contradiction", "duplicate-sibling", "unit-mismatch"];

function messages(rule: Rule, { tree, log }: DocExample): string[] {
  return lint(withLog(exampleTree(tree), log).view, { today: "2026-03-13" }, [rule]).map(({ message }) => message);
}

describe("the rules", () => {
  it("are one for each folder, named like it", () => {
    expect(RULES.map(({ id }) => id)).toEqual(folders);
  });

  it("count for a hallmark at most once, and say it of none, one and many", () => {
    const counting = RULES.flatMap(({ hallmark, tally }) => (tally ? [{ hallmark, tally }] : []));
    expect(new Set(counting.map(({ hallmark }) => hallmark)).size).toBe(counting.length);
    const { view } = exampleTree(
      "- * Retention\n  - Activation\n    - ! Onboarding\n      - Setups #proxy\n  - ! Mail\n- ! Stray",
    );
    expect(talliesOf(view, factsOf(view), RULES).map(({ says }) => says)).toEqual([
      "4 of 5 tactics and metrics reach an aim",
      "0 of 2 steps say why they are needed",
      "0 of 3 tactics say what for and how",
      "0 of 1 group of steps is argued to be enough",
      "1 of 3 tactics have a feedback signal",
      "0 of 1 aim has a mechanism",
    ]);
    const fresh = exampleTree("- * Retention");
    expect(talliesOf(fresh.view, factsOf(fresh.view), RULES).map(({ hallmark }) => hallmark)).toEqual(["mechanism"]);
  });

  it("yield to rules that are called so, or are still to come, never to themselves", () => {
    for (const { id, yieldsTo = [] } of RULES) for (const { to } of yieldsTo) expect(to).not.toBe(id);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  const file = (name: string): URL => new URL(`${id}/${name}`, here);

  it("has a table of tests and a page", () => {
    expect(existsSync(file("rule.test.ts"))).toBe(true);
    expect(readFileSync(file("rule.test.ts"), "utf8")).toMatch(/\btestRule\(rule, \{/);
    expect(existsSync(file("doc.md"))).toBe(true);
  });

  it("belongs to a hallmark and has a severity that its kind may have", () => {
    expect(HALLMARKS).toContain(rule.hallmark);
    expect(SEVERITIES).toContain(rule.severity);
    if (rule.english) expect(rule.severity).not.toBe("error");
  });

  it("names on its page where it comes from, unless it is about a plain slip", () => {
    const { why } = readDoc(readFileSync(file("doc.md"), "utf8"));
    if (!SLIPS.includes(id)) expect(piecesOf(why).some(({ source }) => source)).toBe(true);
  });

  it("does to the examples of its page what the page says", () => {
    const { good, bad } = readDoc(readFileSync(file("doc.md"), "utf8"));
    expect(messages(rule, good)).toEqual(good.says);
    expect(good.says).toEqual([]);
    expect(messages(rule, bad)).toEqual(bad.says);
    expect(bad.says.length).toBeGreaterThan(0);
  });
});

describe("the small tree of the first visit", () => {
  const tree =
    "- * Increase retention\n  - 30-day activation rate\n    - Setup completed on day 1\n  - Time to first value";

  it("has one thing worth a look: the indicator that no proxy moves", () => {
    const { view, ids } = exampleTree(tree);
    const rules = RULES.filter(({ id }) => id === "tactic-unconnected" || id === "no-feedback-signal");
    expect(lint(view, { today: "2026-03-13" }, rules)).toMatchObject([
      { rule: "no-feedback-signal", severity: "info", node: ids.get("Time to first value") },
    ]);
  });
});
