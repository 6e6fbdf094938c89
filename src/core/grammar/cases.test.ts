import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countingHost } from "../../../test/tools/small-tree.ts";
import { checkInvariants } from "../document/invariants.ts";
import { RecordStore } from "../document/record-store.ts";
import { depthOf, parseOutline } from "./outline.ts";
import { recordsFromOutline } from "./plant.ts";
import { printOutline } from "./print.ts";

const FILES = [
  "strategy-sourcegraph-code-insights.md",
  "kpi-olist-ecommerce.md",
  "kpi-tree-examples-florianbonnet.md",
  "st-healthcare-gtm-tpstudio.md",
];
const COUNTER = join(import.meta.dirname, "../../../test/tools/count_outline.py");
const folder = process.env.AIMTREE_CASES ?? "";

function whyNot(): string | undefined {
  if (folder === "") return "AIMTREE_CASES is not set";
  if (!existsSync(folder)) return `AIMTREE_CASES names no folder: ${folder}`;
  try {
    execFileSync("python3", ["--version"]);
    return undefined;
  } catch {
    return "python3 is not there";
  }
}

const reason = whyNot();

describe.skipIf(reason)(`real Markdown files${reason ? ` (skipped: ${reason})` : ""}`, () => {
  it.each(FILES)("%s has as many nodes and levels as counted another way", (file) => {
    const path = join(folder, file);
    const { nodes } = parseOutline(readFileSync(path, "utf8"), { fields: false });
    const counted: unknown = JSON.parse(execFileSync("python3", [COUNTER, path], { encoding: "utf8" }));
    expect({ nodes: nodes.length, depth: depthOf(nodes) - 1 }).toEqual(counted);
  });

  it.each(FILES)("%s becomes a tree that our own Markdown carries", (file) => {
    const outline = parseOutline(readFileSync(join(folder, file), "utf8"), { fields: false });
    const { records, losses } = recordsFromOutline(outline, countingHost());
    expect(losses).toEqual([]);
    const store = new RecordStore(records);
    checkInvariants(
      store,
      records.map(({ id }) => id),
    );
    const printed = printOutline(store);
    const again = recordsFromOutline(parseOutline(printed, { fields: true }), countingHost());
    expect(printOutline(new RecordStore(again.records))).toBe(printed);
    expect(again.records).toHaveLength(records.length);
  });

  it("the drawings in fences are the trees, and what is said about them is text of their roots", () => {
    const source = readFileSync(join(folder, "kpi-tree-examples-florianbonnet.md"), "utf8");
    const { nodes } = parseOutline(source, { fields: false });
    const roots = nodes.filter(({ depth }) => depth === 3).map(({ lines }) => lines[0]);
    expect(roots).toEqual([
      "Upselling Rate",
      "Average Delivery Time",
      "Time Spent per User per Week",
      "Quarterly Contract Value",
      "12-Month Retention Rate",
    ]);
    const first = nodes.find(({ lines }) => lines[0] === "Upselling Rate");
    expect(first?.lines.join("\n")).toContain("**Current**: 8.5% | **Target**: 12%");
    expect(first?.lines.at(-1)).toBe("4. **Strategic implications**: Email campaign is primary driver");
  });
});
