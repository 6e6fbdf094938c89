import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";

const words = strings.formats;

async function read(value: unknown, fileName = "plan.json"): Promise<ReadResult> {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const source = { bytes: new TextEncoder().encode(text), text, fileName };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe("json-tree");
  return result;
}

async function opened(value: unknown): Promise<ReadSuccess> {
  const result = await read(value);
  if (!result.ok) throw new Error(result.message);
  return result;
}

const TREE = ["Grow (aim)", "  Activation (leading)", "    Setup (proxy)", "  Retention (leading)"];

describe("a tree in JSON", () => {
  test.each<[name: string, value: unknown, lines: string[]]>([
    [
      "nested",
      { name: "Grow", children: [{ name: "Activation", children: [{ name: "Setup" }] }, { name: "Retention" }] },
      TREE,
    ],
    [
      "a list of roots",
      [{ title: "Grow", children: [{ title: "Activation", children: ["Setup"] }, { title: "Retention" }] }],
      TREE,
    ],
    [
      "of mind-elixir",
      {
        nodeData: {
          id: "me-root",
          topic: "Grow",
          children: [{ topic: "Activation", children: [{ topic: "Setup" }] }, { topic: "Retention" }],
        },
      },
      TREE,
    ],
    [
      "of jsMind",
      {
        meta: { name: "plan", author: "mei" },
        format: "node_tree",
        data: {
          id: "root",
          topic: "Grow",
          children: [{ id: "a", topic: "Activation", children: [{ topic: "Setup" }] }, { topic: "Retention" }],
        },
      },
      TREE,
    ],
    [
      "of KityMinder, with what a node says in an object of its own",
      {
        root: {
          data: { text: "Grow" },
          children: [
            { data: { text: "Activation" }, children: [{ data: { text: "Setup" } }] },
            { data: { text: "Retention" } },
          ],
        },
      },
      TREE,
    ],
    [
      "with nodes that name their parents",
      [
        { id: 1, parentId: null, name: "Grow" },
        { id: 3, parentId: 1, name: "Activation" },
        { id: 2, parentId: 1, name: "Retention" },
        { id: 4, parentId: 3, name: "Setup" },
      ],
      TREE,
    ],
    [
      "with edges, as React Flow keeps them",
      {
        nodes: [
          { id: "1", data: { label: "Grow" }, position: { x: 0, y: 0 } },
          { id: "2", data: { label: "Activation" }, position: { x: 0, y: 9 } },
          { id: "4", data: { label: "Setup" }, position: { x: 0, y: 0 } },
          { id: "3", data: { label: "Retention" }, position: { x: 0, y: 9 } },
        ],
        edges: [
          { id: "e1", source: "1", target: "2" },
          { id: "e2", source: "1", target: "3" },
          { id: "e3", source: "2", target: "4" },
        ],
      },
      TREE,
    ],
    [
      "by ids",
      {
        nodes: {
          a: { title: "Grow", children: ["b", "c"] },
          b: { title: "Activation", children: ["d"] },
          d: { title: "Setup" },
          c: { title: "Retention" },
        },
      },
      TREE,
    ],
    [
      "of names with lists of names",
      { Grow: { Activation: ["Setup", { Invite: "later" }] } },
      ["Grow (aim)", "  Activation (leading)", "    Setup (proxy)", "    Invite (proxy)"],
    ],
    ["of names alone", { Grow: { Activation: ["Setup"], Retention: null } }, TREE],
    [
      "of objectives and key results",
      { objectives: [{ title: "Grow", keyResults: [{ title: "Signups" }], initiatives: ["Mail"] }] },
      ["Grow (aim)", "  Signups (outcome)"],
    ],
    [
      "where a kind is said",
      [
        {
          name: "Grow",
          type: "goal",
          children: [
            { name: "Mail", type: "initiative" },
            { name: "Load", type: "guardrail" },
          ],
        },
      ],
      ["Grow (aim)", "  Mail (tactic)", "  Load (guardrail)"],
    ],
  ])("%s", async (_name, value, lines) => {
    expect(drawn((await opened(value)).records)).toEqual(lines);
  });

  test("fields by the names that tables use, all else in the text", async () => {
    const { records, losses } = await opened({
      title: "Grow",
      children: [
        {
          title: "A",
          owner: "Maya",
          targetValue: "50 %",
          tags: ["x", "y"],
          description: "Words",
          effort: 3,
          nested: { deep: true },
        },
      ],
    });
    expect(records.find((record) => record.title === "A")).toMatchObject({
      owner: "Maya",
      target: 50,
      unit: "%",
      tags: ["x", "y"],
      text: "Words\neffort: 3\nnested.deep: true",
    });
    expect(losses.map(({ what }) => what)).toEqual([
      words.attributeAsText("effort"),
      words.attributeAsText("nested.deep"),
    ]);
  });

  test("a step of a planner: its fields, what it needs first, two parents", async () => {
    const read = await opened({
      version: 1,
      root: "0",
      nodes: {
        "0": {
          status: "approved",
          strategy: "Be viable",
          tactic: "Sell plans",
          sufficiency_assumptions: ["One", "Two"],
          children: ["1", "2"],
        },
        "1": {
          status: "draft",
          strategy: "S1",
          tactic: "T1",
          necessary_assumptions: ["N"],
          parallel_assumptions: ["P"],
          success_evidence: ["E"],
          children: ["3"],
        },
        "2": { tactic: "T2", depends_on: ["1"], children: ["3"] },
        "3": { tactic: "T3", children: [] },
      },
    });
    expect(drawn(read.records)).toEqual(["Sell plans (tactic)", "  T1 (tactic)", "    T3 (tactic)", "  T2 (tactic)"]);
    const nodes = read.records.filter(({ type }) => type === "node") as NodeRecord[];
    expect(nodes[0]).toMatchObject({ strategy: "Be viable", tactic: "Sell plans", sa: "One\nTwo" });
    expect(nodes[1]).toMatchObject({ na: ["N"], pa: ["P"], evidence: "E", status: "idea" });
    const titles = new Map(nodes.map(({ id, title }) => [id, title]));
    const links = read.records.filter(({ type }) => type === "link");
    expect(links.map(({ from, kind, to }) => `${titles.get(String(from))} ${kind} ${titles.get(String(to))}`)).toEqual([
      "T2 dependsOn T1",
      "T3 supports T2",
    ]);
  });

  test.each([
    ["{}", words.noTreeInData],
    ["[]", words.noTreeInData],
    ['{"a":1,"b":"c"}', words.noTreeInData],
    ["5", words.empty],
    ['{"a":', words.brokenJson(1, 6, words.expected.value)],
  ])("%s is told", async (text, message) => {
    const { result } = await readAny(
      { bytes: new TextEncoder().encode(text), text, fileName: "plan.json" },
      fixedHost(),
    );
    expect(result).toMatchObject({ ok: false, message });
  });
});
