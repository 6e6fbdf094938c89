import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { faceByWord } from "./faces.ts";
import type { ImportNode, ShapeChoices } from "./import-tree.ts";
import { shape } from "./shape.ts";

function shaped(nodes: readonly ImportNode[], choices: ShapeChoices = {}) {
  const result = shape({ title: "File", nodes }, choices, fixedHost());
  checkInvariants(
    new RecordStore(result.records),
    result.records.map(({ id }) => id),
  );
  return { ...result, lines: drawn(result.records) };
}

describe("what a word becomes", () => {
  const places: (Face | undefined)[] = [undefined, "aim", "outcome", "leading", "proxy", "tactic", "guardrail", "note"];

  test.each([
    ["", ["aim", "leading", "leading", "proxy", "proxy", "tactic", "note", "note"]],
    ["chapter", ["aim", "leading", "leading", "proxy", "proxy", "tactic", "note", "note"]],
    ["Goal", ["aim", "outcome", "outcome", "outcome", "outcome", "outcome", "note", "note"]],
    ["Objectives", ["aim", "outcome", "outcome", "outcome", "outcome", "outcome", "note", "note"]],
    ["KPI", ["aim", "leading", "leading", "proxy", "proxy", "leading", "note", "note"]],
    ["key-results", ["aim", "outcome", "leading", "proxy", "proxy", "leading", "note", "note"]],
    ["Outcome", Array(8).fill("outcome")],
    ["guardrail", Array(8).fill("guardrail")],
    ["Strategies", Array(8).fill("tactic")],
    ["INITIATIVE", Array(8).fill("tactic")],
    ["Note", Array(8).fill("note")],
  ])("%j below nothing, an aim, an outcome … a note", (word, faces) => {
    expect(places.map((above) => faceByWord(word, above))).toEqual(faces);
  });
});

describe("shape", () => {
  const goals: ImportNode[] = [
    { depth: 0, title: "A", word: "Goal" },
    { depth: 1, title: "A1", word: "Target", fields: { target: 5, owner: "Maya" } },
    { depth: 2, title: "a", word: "Indicator" },
    { depth: 0, title: "B", word: "Goal" },
    { depth: 1, title: "B1", word: "Initiative" },
  ];

  test("follows words and places", () => {
    expect(shaped(goals).lines).toEqual(["A (aim)", "  A1 (leading)", "    a (proxy)", "B (aim)", "  B1 (tactic)"]);
  });

  test("puts one aim above", () => {
    const { lines, levels } = shaped(goals, { rootTitle: "All" });
    expect(lines).toEqual([
      "All (aim)",
      "  A (outcome)",
      "    A1 (leading)",
      "      a (proxy)",
      "  B (outcome)",
      "    B1 (tactic)",
    ]);
    expect(levels).toEqual([
      { key: "0 goal", depth: 0, word: "Goal", count: 2, face: "outcome" },
      { key: "1 target", depth: 1, word: "Target", count: 1, face: "leading" },
      { key: "2 indicator", depth: 2, word: "Indicator", count: 1, face: "proxy" },
      { key: "1 initiative", depth: 1, word: "Initiative", count: 1, face: "tactic" },
    ]);
  });

  test("takes a person's word for a level, and lets the levels below follow it", () => {
    const { lines, levels } = shaped(goals, {
      rootTitle: "All",
      faces: { "0 goal": "tactic", "1 target": "guardrail" },
    });
    expect(lines).toEqual([
      "All (aim)",
      "  A (tactic)",
      "    A1 (guardrail)",
      "      a (note)",
      "  B (tactic)",
      "    B1 (tactic)",
    ]);
    expect(levels[0]).toMatchObject({ face: "tactic" });
  });

  test("hangs what may not hang there one level higher, and lists it", () => {
    const { lines, repairs } = shaped(goals, { faces: { "1 target": "note", "2 indicator": "proxy" } });
    expect(lines).toEqual(["A (aim)", "  A1 (note)", "  a (proxy)", "B (aim)", "  B1 (tactic)"]);
    expect(repairs).toEqual([
      { severity: "repaired", what: strings.formats.oneLevelUp("metric"), where: "“a”", count: 1 },
    ]);
  });

  test("below a node that is there already makes no aims", () => {
    expect(shaped(goals, { under: "leading" }).lines).toEqual([
      "A (outcome)",
      "  A1 (leading)",
      "    a (proxy)",
      "B (outcome)",
      "  B1 (tactic)",
    ]);
  });

  test("keeps fields and our own faces, which are no levels to choose", () => {
    const { records, levels } = shaped([...goals, { depth: 1, title: "G", face: "guardrail", id: "own" }]);
    expect(records).toContainEqual(expect.objectContaining({ title: "A1", target: 5, owner: "Maya" }));
    expect(records).toContainEqual(expect.objectContaining({ title: "G", id: "own", role: "guardrail" }));
    expect(levels.map(({ key }) => key)).not.toContain("1 ");
  });

  test("says of a level what most of its nodes become", () => {
    const nodes: ImportNode[] = [
      { depth: 0, title: "r", word: "aim" },
      ...["tactic", "metric", "tactic"].flatMap((word): ImportNode[] => [
        { depth: 1, title: word, word },
        { depth: 2, title: "x" },
      ]),
    ];
    expect(shaped(nodes).levels.find(({ depth }) => depth === 2)).toEqual({
      key: "2 ",
      depth: 2,
      word: "",
      count: 3,
      face: "tactic",
    });
  });

  test("of depths that jump takes the nearest node above", () => {
    const nodes = [3, 1, 9, 0].map((depth, index): ImportNode => ({ depth, title: String(index) }));
    expect(shaped(nodes).lines).toEqual(["0 (aim)", "  1 (leading)", "    2 (proxy)", "3 (aim)"]);
  });

  test("takes 4,000 levels", () => {
    const deep = Array.from({ length: 4_000 }, (_, depth): ImportNode => ({ depth, title: "d" }));
    const result = shape({ title: "", nodes: deep }, { rootTitle: "x" }, fixedHost());
    expect(result.records).toHaveLength(4_002);
  });
});
