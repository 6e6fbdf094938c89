import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { caseBytes, casePath, countWithPython, whyNoCase, whyNoPython } from "../../../test/tools/cases.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { sourceOf } from "../../adapters/files/decode.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { Look } from "./look.ts";

/** Real files, the script that counts what they hold, and the kinds of losses that a person is told. */
const COUNTED: Readonly<Record<string, [script: string, losses: number]>> = {
  "freemind-doc.mm": ["count_markup.py", 4],
  "large-freeplane-user-guide.mm": ["count_markup.py", 5],
  "outline-encoding-test.opml": ["count_markup.py", 1],
  "outline-opml-validator-source.opml": ["count_markup.py", 3],
  "sdg-goals-targets-indicators.csv": ["count_csv.py", 1],
  "st-tpstudio-example.json": ["count_tp_studio.py", 3],
  "goal-tree-tpstudio.json": ["count_tp_studio.py", 1],
  "strategy-sourcegraph-code-insights.md": ["count_outline.py", 0],
  "kpi-olist-ecommerce.md": ["count_outline.py", 0],
  "kpi-tree-examples-florianbonnet.md": ["count_outline.py", 0],
  "st-healthcare-gtm-tpstudio.md": ["count_outline.py", 1],
};
/** Read together, and counted where their reader is tested; the last one is refused. */
const OTHERS = [
  "README.md",
  "okr-puzzle-objectives.csv",
  "okr-puzzle-key-results.csv",
  "okr-puzzle-check-ins.csv",
  "freemind-doc-ru.mm",
];

const words = strings.formats;
const AS_FIELDS = new Set<string>([words.labelsAsFields, words.assumptionAsField, words.strategyAsField]);

/** Nodes and levels, by a script in another language. */
function counted(script: string, path: string): { nodes: number; depth: number } {
  const said = countWithPython(script, path) as { nodes: number; depth: number; said?: number };
  return { nodes: said.nodes + (said.said ?? 0), depth: said.depth + 1 };
}

describe("what the preview says of a real file is what is in it", () => {
  test.for(Object.entries(COUNTED))("%s", async ([name, [script, losses]], context) => {
    const why = whyNoCase(name) ?? whyNoPython();
    context.skip(why !== undefined, why);
    const looked = await new Look(fixedHost()).read({ before: [], given: [sourceOf(name, caseBytes(name))] });
    if (!looked.ok) throw new Error(looked.failure.message);
    const { held, kept, outlook, records, losses: told, choices } = looked.shown;
    const above = choices.rootTitle === undefined ? 0 : 1;
    const { nodes, depth } = counted(script, casePath(name));
    expect(held.nodes).toBe(nodes);
    // What became fields of a step is no node.
    const steps = told.reduce((sum, { what, count }) => sum + (AS_FIELDS.has(what) ? count : 0), 0);
    expect(kept.nodes).toBe(nodes - steps + above);
    if (steps === 0) expect(outlook.depth).toBe(depth + above);
    expect(kept.nodes).toBe(records.filter((record) => isRecord(record, "node")).length);
    expect(told).toHaveLength(losses);
  });

  test("every file of the folder is one of these", (context) => {
    const why = whyNoCase("README.md");
    context.skip(why !== undefined, why);
    expect(readdirSync(casePath("")).filter((name) => !(name in COUNTED) && !OTHERS.includes(name))).toEqual([]);
  });
});
