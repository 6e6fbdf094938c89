import { describe, expect, test } from "vitest";
import { caseBytes, casePath, countWithPython, whyNoCase, whyNoPython } from "../../../test/tools/cases.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";

const words = strings.formats;

async function opened(text: string): Promise<ReadSuccess> {
  const source = { bytes: new TextEncoder().encode(text), text, fileName: "plan.json" };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe("tp-studio");
  if (!result.ok) throw new Error(result.message);
  return result;
}

function diagram(document: object): Promise<ReadSuccess> {
  return opened(JSON.stringify({ schemaVersion: 9, id: "d", diagramType: "st", title: "Plan", ...document }));
}

function nodes({ records }: ReadSuccess) {
  return records.filter(({ type }) => type === "node");
}

/** What a step says of others, in boxes of their own. */
const AS_FIELDS = new Set<string>([words.strategyAsField, words.assumptionAsField]);
const letters = (...texts: readonly unknown[]): number => [...texts.flat().join("")].length;
const entity = (id: string, type: string, more: object = {}) => ({ [id]: { id, type, title: id, ...more } });
const edge = (id: string, sourceId: string, targetId: string, more: object = {}) => ({
  [id]: { id, sourceId, targetId, kind: "sufficiency", ...more },
});

describe("a diagram of TP Studio", () => {
  test("the rows of a card are the five fields, the rest of an entity its fields and text", async () => {
    const read = await diagram({
      author: "Dann",
      entities: {
        ...entity("Grow", "goal"),
        ...entity("Sell", "injection", {
          description: "By annual plans",
          owner: "Maya",
          createdAt: 1_735_689_600_000,
          collapsed: true,
          spanOfControl: "control",
          attributes: {
            stStrategy: { kind: "string", value: "More annual plans" },
            stNecessaryAssumption: { kind: "string", value: "- Cash\n- Churn" },
            stParallelAssumption: { kind: "string", value: "They know us" },
            stSufficiencyAssumption: { kind: "string", value: "Both together" },
            cost: { kind: "int", value: 12 },
          },
          evidence: [{ description: "Interviews", strength: "strong", source: "observed", url: "https://example.org" }],
        }),
      },
      edges: edge("e", "Sell", "Grow", { label: "cash now", weight: "positive" }),
      assumptions: { a: { id: "a", edgeId: "e", text: "They stay" } },
      groups: { g: { id: "g", title: "Sales", memberIds: ["Sell"] } },
      comments: {
        c: { anchor: { kind: "entity", entityId: "Sell" }, author: "Mei", body: "Really?" },
        d: { anchor: { kind: "document" }, author: "Mei", body: "Good" },
      },
    });
    expect(drawn(read.records)).toEqual(["Grow (aim)", "  Sell (tactic)"]);
    expect(nodes(read)[1]).toMatchObject({
      strategy: "More annual plans",
      tactic: "Sell",
      na: ["Cash", "Churn"],
      pa: ["They know us"],
      sa: "Both together",
      owner: "Maya",
      created: "2025-01-01",
      evidence: "Interviews (strong, observed) https://example.org",
      because: "cash now\nThey stay",
      sign: "+",
      tags: ["Sales"],
      text: "By annual plans\ncost: 12\nspanOfControl: control\nMei: Really?",
    });
    expect(read.losses.map(({ what, where }) => [what, where])).toEqual([
      [words.aboutFile, "author"],
      [words.remarkElsewhere, "“Good”"],
      [words.inMindMap.looks, "collapsed"],
    ]);
  });

  test("a loop that is meant stays a link, a conflict is listed, a second effect is a link", async () => {
    const read = await diagram({
      diagramType: "crt",
      entities: { ...entity("A", "effect"), ...entity("B", "effect"), ...entity("C", "effect"), ...entity("X", "ude") },
      edges: {
        ...edge("1", "B", "A"),
        ...edge("2", "C", "A"),
        ...edge("3", "C", "B", { orGroupId: "o" }),
        ...edge("4", "A", "C", { isBackEdge: true }),
        ...edge("5", "B", "C", { isMutualExclusion: true }),
      },
    });
    expect(drawn(read.records)).toEqual(["A (aim)", "  B (leading)", "  C (leading)", "X (note)"]);
    const names = new Map(nodes(read).map(({ id, title }) => [id, title]));
    const links = read.records.filter(({ type }) => type === "link");
    expect(links.map(({ from, kind, to }) => [names.get(String(from)), kind, names.get(String(to))])).toEqual([
      ["A", "feedsBack", "C"],
      ["C", "moves", "B"],
    ]);
    expect(read.losses.map(({ what }) => what)).toEqual([words.conflict, words.junctors]);
  });

  test("what no object is, is left alone", async () => {
    const read = await diagram({ entities: { a: null, b: [1], c: { id: 5, title: { x: 1 }, type: 7 } }, edges: "no" });
    expect(drawn(read.records)).toEqual([" (aim)"]);
  });

  test.for(["goal-tree-tpstudio.json", "st-tpstudio-example.json"])(
    "%s has as many entities, levels and letters as Python counts",
    async (name, context) => {
      const why = whyNoCase(name) ?? whyNoPython();
      context.skip(why !== undefined, why);
      const read = await opened(new TextDecoder().decode(caseBytes(name)));
      const outline = read.ask?.outline.nodes ?? [];
      expect({
        nodes: nodes(read).length,
        said: read.losses.reduce((sum, { what, count }) => sum + (AS_FIELDS.has(what) ? count : 0), 0),
        roots: outline.filter(({ depth }) => depth === 0).length,
        depth: Math.max(...outline.map(({ depth }) => depth)),
        letters: outline.reduce((sum, { title, fields = {} }) => sum + letters(title, fields.strategy, fields.na), 0),
      }).toEqual(countWithPython("count_tp_studio.py", casePath(name)));
      expect(read.losses.filter(({ severity }) => severity === "dropped").map(({ where }) => where)).toEqual([
        "annotationNumber",
      ]);
    },
  );

  test("the worked trees become what a person would draw", async (context) => {
    const why = whyNoCase("st-tpstudio-example.json");
    context.skip(why !== undefined, why);
    const [goals, steps] = await Promise.all(
      ["goal-tree-tpstudio.json", "st-tpstudio-example.json"].map((name) =>
        opened(new TextDecoder().decode(caseBytes(name))),
      ),
    );
    expect(drawn(goals?.records ?? [])).toEqual([
      "Become the #1 supplier in our region (aim)",
      "  Reliable on-time delivery (tactic)",
      "    Accurate demand forecasting (tactic)",
      "  Competitive total cost of ownership (tactic)",
      "    Lean warehouse operations (tactic)",
    ]);
    expect(drawn(steps?.records ?? [])).toEqual([
      "Grow recurring revenue 20% YoY (aim)",
      "  Launch an annual-plan upgrade campaign (tactic)",
      "    Offer a 2-month-free upgrade incentive (tactic)",
    ]);
    expect(steps?.records.find((record) => (record as { title?: string }).title?.startsWith("Offer"))).toMatchObject({
      strategy: "Convert 30% of monthly users to annual",
      na: [
        "Users have been on the monthly plan for at least 6 months",
        "Incentive economics break even within 12 months",
      ],
    });
  });
});
