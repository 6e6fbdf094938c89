import { describe, expect, it } from "vitest";
import type { Report, TreeRule } from "./rule.ts";
import type { BadCase, Case, Cases } from "./rule-tester.ts";
import { lazyIn, problemsOfBad, problemsOfGood } from "./rule-tester.ts";

/** Speaks of every node called Bad; its fixes are good, idle or useless by name. */
function ruleThatSays(report: Partial<Report> = {}): TreeRule {
  return {
    id: "no-bad",
    hallmark: "hygiene",
    severity: "info",
    tier: "tree",
    early: true,
    check({ view }, say) {
      for (const record of view.all()) {
        if (record.type !== "node" || !String(view.node(record.id)?.title).startsWith("Bad")) continue;
        say({ node: record.id, message: `“${view.node(record.id)?.title}” is bad. Call it good.`, ...report });
      }
    },
    fixes: {
      rename: (draft, _host, { node }) => {
        draft.patch(node, { title: "Good" });
        return undefined;
      },
      idle: () => undefined,
      useless: (draft, _host, { node }) => {
        draft.patch(node, { owner: "Ana" });
        return undefined;
      },
      lost: (draft, _host, { node }) => {
        draft.patch(node, { title: "Good" });
        return { node: "nobody" };
      },
    },
  };
}

const rule = ruleThatSays({ fixes: [{ id: "rename", title: "Call it good" }] });
const good: Case = { name: "good", tree: "- * Good" };
const bad: BadCase = { name: "bad", tree: "- * Good\n- Bad #note\n- ! Bad step", finds: [] };

function lazy(cases: Partial<Cases>): string[] {
  return lazyIn({ ...rule, fixes: { rename: () => undefined } }, { good: [good], bad: [expecting({})], ...cases });
}

function expecting(one: Partial<BadCase>, finds: BadCase["finds"] = [{ node: "Bad step", says: /is bad/ }]): BadCase {
  return { ...bad, finds, ...one };
}

describe("a lazy table is refused", () => {
  it("but not one that works", () => {
    expect(lazy({})).toEqual([]);
    expect(problemsOfGood(rule, good)).toEqual([]);
    expect(problemsOfBad(rule, expecting({}))).toEqual([]);
  });

  it.each<[string, Partial<Cases>, RegExp]>([
    ["no good case", { good: [] }, /no case in which the rule is silent/],
    ["no bad case", { bad: [] }, /no case in which the rule speaks/],
    ["the same tree twice", { good: [good, { name: "again", tree: "- * Good\n" }] }, /"again" tries a tree/],
    ["the same name twice", { good: [good, { name: "good", tree: "- * Better" }] }, /two cases are called "good"/],
    [
      "a bad case without a finding",
      { bad: [bad, expecting({ name: "2", tree: "- ! Bad step" })] },
      /"bad" says of no finding/,
    ],
  ])("%s", (_name, cases, problem) => {
    expect(lazy(cases).join("\n")).toMatch(problem);
  });

  it("a fix that no case offers", () => {
    expect(lazyIn(rule, { good: [good], bad: [expecting({})] })).toContain('no case offers the fix "idle"');
  });
});

describe("a case fails", () => {
  it("that is good and finds something", () => {
    expect(problemsOfGood(rule, { ...good, tree: "- ! Bad step" })).toEqual([
      "speaks: “Bad step” is bad. Call it good.",
    ]);
  });

  it.each<[string, BadCase, RegExp]>([
    ["at another node", expecting({}, [{ node: "Good", says: /is bad/ }]), /^finds\n/],
    ["at a node that is not there", expecting({}, [{ node: "Nobody", says: /is bad/ }]), /no node is called "Nobody"/],
    ["with other words", expecting({}, [{ node: "Bad step", says: "It is bad." }]), /^finds\n/],
    ["at a field", expecting({}, [{ node: "Bad step", says: /bad/, field: "title" }]), /^finds\n/],
    ["with another severity", expecting({}, [{ node: "Bad step", says: /bad/, severity: "error" }]), /^finds\n/],
    ["with other fixes", expecting({}, [{ node: "Bad step", says: /bad/, fixes: [] }]), /^finds\n/],
    ["with one finding more", expecting({ tree: "- ! Bad step\n- ! Bad too" }), /Bad too/],
    ["with one finding less", expecting({ tree: "- ! Good" }), /^no node is called/],
    ["with a fix that is not there", expecting({ fixed: { "Delete it": [] } }), /has no fix "Delete it"/],
    [
      "with another change",
      expecting({ fixed: { "Call it good": ["- tactic “Bad step”"] } }),
      /"Call it good" changes\n~/,
    ],
  ])("that finds something %s", (_name, one, problem) => {
    expect(problemsOfBad(rule, one).join("\n")).toMatch(problem);
  });

  it.each<[string, Partial<Report>, RegExp]>([
    ["changes nothing", { fixes: [{ id: "idle", title: "Wait" }] }, /"Wait" changes nothing/],
    [
      "leaves its finding",
      { fixes: [{ id: "useless", title: "Give it to Ana" }] },
      /"Give it to Ana" leaves its finding/,
    ],
    [
      "puts the caret nowhere",
      { fixes: [{ id: "lost", title: "Go" }] },
      /"Go" puts the caret on a node that is not there/,
    ],
    [
      "leads nowhere",
      { fixes: [{ id: "go", title: "Go", focus: { node: "nobody" } }] },
      /"Go" leads to a node that is not there/,
    ],
  ])("whose fix %s", (_name, report, problem) => {
    expect(problemsOfBad(ruleThatSays(report), expecting({})).join("\n")).toMatch(problem);
  });

  it.each<[string, string, RegExp]>([
    ["does not name the node", "It is bad. Call it good.", /does not name its node/],
    ["is no sentence", "“Bad step” is bad", /is no sentence/],
    ["is too long", `“Bad step” is bad${" and long".repeat(40)}.`, /is too long/],
  ])("whose message %s", (_name, message, problem) => {
    const one = expecting({}, [{ node: "Bad step", says: message }]);
    expect(problemsOfBad(ruleThatSays({ message }), one).join("\n")).toMatch(problem);
  });
});
