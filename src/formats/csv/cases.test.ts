import { describe, expect, test } from "vitest";
import { caseBytes, casePath, countWithPython, whyNoCase, whyNoPython } from "../../../test/tools/cases.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { faceOf } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { ReadSuccess } from "../format.ts";
import { shape } from "../import/shape.ts";
import { read } from "./read.ts";

const SDG = "sdg-goals-targets-indicators.csv";

function open(name: string): ReadSuccess {
  const bytes = caseBytes(name);
  const result = read({ bytes, text: new TextDecoder().decode(bytes), fileName: name }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return result;
}

function facesOf(records: readonly AnyRecord[]): Record<string, number> {
  const faces: Record<string, number> = {};
  for (const record of records) {
    if (record.type !== "node") continue;
    const face = faceOf(record as NodeRecord);
    faces[face] = (faces[face] ?? 0) + 1;
  }
  return faces;
}

describe("the Sustainable Development Goals", () => {
  test("have as many nodes, roots, levels and letters as Python counts", (context) => {
    const why = whyNoCase(SDG) ?? whyNoPython();
    context.skip(why !== undefined, why);
    const { ask } = open(SDG);
    const nodes = ask?.outline.nodes ?? [];
    expect({
      nodes: nodes.length,
      roots: nodes.filter(({ depth }) => depth === 0).length,
      depth: Math.max(...nodes.map(({ depth }) => depth)),
      levels: Object.fromEntries((ask?.levels ?? []).map(({ depth, word, count }) => [`${depth} ${word}`, count])),
      letters: nodes.reduce((sum, { title }) => sum + [...title].length, 0),
    }).toEqual(countWithPython("count_csv.py", casePath(SDG)));
  });

  test("are offered one aim above the 17 goals, which become outcomes", (context) => {
    const why = whyNoCase(SDG);
    context.skip(why !== undefined, why);
    const { records, ask, repairs } = open(SDG);
    expect(ask?.offerRoot).toEqual({ title: "Sdg goals targets indicators", roots: 17 });
    expect(ask?.levels.map(({ word, count, face }) => [word, count, face])).toEqual([
      ["goal", 17, "outcome"],
      ["target", 169, "leading"],
      ["indicator", 252, "proxy"],
    ]);
    expect(facesOf(records)).toEqual({ aim: 1, outcome: 17, leading: 169, proxy: 252 });
    expect(repairs).toEqual([]);
    const store = new RecordStore(records);
    expect(store.children(undefined)).toHaveLength(1);
    expect(store.children(store.children(undefined)[0])).toHaveLength(17);
  });

  test("can stay 17 aims, or become what a person says", (context) => {
    const why = whyNoCase(SDG);
    context.skip(why !== undefined, why);
    const { ask } = open(SDG);
    if (!ask) throw new Error("Nothing was asked");
    const aims = shape(ask.outline, {}, fixedHost());
    expect(facesOf(aims.records)).toEqual({ aim: 17, leading: 169, proxy: 252 });
    const [goal, target] = ask.levels;
    const faces = { [goal?.key ?? ""]: "tactic", [target?.key ?? ""]: "note" } as const;
    const chosen = shape(ask.outline, { ...ask.choices, faces }, fixedHost());
    expect(facesOf(chosen.records)).toEqual({ aim: 1, tactic: 17, note: 169 + 252 });
  });
});

describe("objectives and key results", () => {
  test("of one file open as a list; what names another file stays in the text", (context) => {
    const name = "okr-puzzle-key-results.csv";
    const why = whyNoCase(name);
    context.skip(why !== undefined, why);
    const { ask, records, losses } = open(name);
    expect(ask?.outline.nodes).toHaveLength(220);
    expect(ask?.levels.map(({ word, count }) => [word, count])).toEqual([
      ["metric", 109],
      ["ordinal", 111],
    ]);
    expect(losses.map(({ what }) => what)).toContain(
      "Column “objective_id” has no field of its own here; it stands in the text",
    );
    expect(records.filter((record) => (record as NodeRecord).baseline !== undefined)).toHaveLength(100);
  });
});
