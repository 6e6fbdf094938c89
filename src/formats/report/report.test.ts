import { describe, expect, it } from "vitest";
import { Document } from "../../core/document/document.ts";
import { BASELINE, dismiss } from "../../core/lint/dismissals.ts";
import { exampleTree } from "../../core/lint/example-tree.ts";
import { Linter } from "../../core/lint/run.ts";
import { readTable } from "../csv/table.ts";
import { coverageCsv, csvReport, matrixCsv } from "./csv.ts";
import { coverageBody, htmlReport, matrixBody } from "./html.ts";
import { type Report, reportOf } from "./report.ts";

const TREE = `- * Customers <b>stay</b> @ana
  - ! Onboarding
    - ! =1+1
    - Setups 20% -> 40% #proxy ~weekly
- ! Help centre
`;
const today = "2026-03-13";

function report(accept = false): Report {
  const { view } = exampleTree(TREE);
  const document = new Document(view.all());
  const linter = new Linter();
  const { findings } = linter.run(document, { today });
  if (accept) {
    let last = 0;
    const host = { newId: () => `d${++last}`, today: () => today };
    const [first, ...others] = findings;
    document.commit({ key: "dismiss" }, (draft) => {
      if (first) dismiss(draft, host, [first], "=We know of it", "2026-04-30");
      dismiss(draft, host, others, BASELINE);
    });
  }
  const result = linter.run(document, { today });
  const ask = linter.ask.bind(linter, document) as Parameters<typeof reportOf>[1]["ask"];
  return reportOf(document, { ...result, tallies: linter.tallies(document), ask }, today);
}

describe("a report", () => {
  it("is a table whose cells no spreadsheet runs and which gives back what it was", () => {
    const text = csvReport(report(true));
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    const read = readTable(text);
    if ("unclosed" in read) throw new Error("A quote never closes");
    const [head = [], ...rows] = read.rows.filter((row) => row.length > 1);
    const statuses = rows.map((row) => row[head.indexOf("status")]);
    expect(statuses.filter((status) => status === "dismissed")).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set(["dismissed", "baseline"]));
    expect(rows.map((row) => row[head.indexOf("reason")])).toContain("=We know of it");
  });

  it("is one page that needs nothing else, and in which text from the tree stays text", () => {
    const html = htmlReport(report(), "<svg></svg>");
    expect(html).toContain("<h1>Audit of Customers &lt;b&gt;stay&lt;/b&gt;</h1>");
    expect(html).not.toMatch(/<(script|link|img|iframe)|<b>stay|https?:/);
    expect(html).toContain("<figure><svg></svg></figure>");
    expect(html).toMatch(/<h3>Connected \(1\)<\/h3>\s*<ul><li><b class="error">Error<\/b> “Help centre”/);
  });

  it("shows tactics by indicators, on paper with signs and as a table in words", () => {
    const html = matrixBody(report());
    expect(html).toContain("<td>●</td>");
    expect(html).toContain("● its own signal · ○ the signal of a step below");
    const read = readTable(matrixCsv(report().matrix));
    if ("unclosed" in read) throw new Error("A quote never closes");
    expect(read.rows[0]).toEqual(["No.", "Tactic", "Setups"]);
    expect(read.rows.map((row) => row[2]).filter(Boolean)).toEqual([
      "Setups",
      "its own signal",
      "the signal of the tactic above",
    ]);
  });

  it("lists for every tactic the way to feedback, on paper and as a table", () => {
    const { coverage } = report();
    const read = readTable(coverageCsv(coverage));
    if ("unclosed" in read) throw new Error("A quote never closes");
    expect(read.rows.filter((row) => row.length > 1).map((row) => [row[1], row[3], row[8]])).toEqual([
      ["Tactic", "Seen by", "First broken link"],
      ["Onboarding", "Setups", "whole"],
      ["=1+1", "Setups", "whole"],
      ["Help centre", "", "reaches no aim"],
    ]);
    expect(coverageBody(report())).toContain("whole 2 · reaches no aim 1");
  });
});
