import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { runs } from "../../../test/tools/laws.ts";
import { nastyText } from "../../../test/tools/nasty-text.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { write } from "./write.ts";

function chart(view: View, options = {}) {
  const result = write(view, options);
  if (!result.ok) throw new Error(result.message);
  return { text: String(result.content), losses: result.losses.map(({ what }) => what) };
}

/**
 * Every line that may stand in a diagram of ours, with only what is harmless inside its quotes: no quote, no sign of
 * Markdown, HTML or Mermaid unless it is written by its number, no list or rule at the beginning.
 */
const LABEL = String.raw`(?![-+.!%]|\p{N}+\. )(?:#\d+;|(?!ﬂ|¶ß)[\p{L}\p{N} ,()?'/=|]|(?!--|\+\+|\.\.|!!|%%)[-+.!%]|[^\x00-\x7f])+`;
const NODE = new RegExp(
  String.raw`^ {2}n\d+(?:\(\["${LABEL}"\]\)|\[\["${LABEL}"\]\]|\["${LABEL}"\]|\("${LABEL}"\)|\{\{"${LABEL}"\}\}|\[/"${LABEL}"/\]|>"${LABEL}"\]):::[a-z]+$`,
  "u",
);
const OTHER =
  /^(flowchart (TD|BT|LR|RL)| {2}n\d+ (---|-\.-|-\. "[a-z ]+" \.->) n\d+| {2}classDef [a-z]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}|)$/;

describe("a flowchart", () => {
  test("shows kinds as shapes, guardrails and links dashed, and turns with the map", () => {
    const { document } = smallTree(
      "direction:: right\n\n- Grow\n  - Activation\n    - Setup\n  - Load < 2 s #guardrail\n  - ! Guide\n    - Clicks #leading [[Activation]]",
    );
    const { text } = chart(document);
    expect(text.split("\n").filter((line) => !line.includes("classDef"))).toEqual([
      "flowchart LR",
      '  n1(["Grow"]):::aim',
      '  n2["Activation"]:::leading',
      '  n3("Setup"):::proxy',
      '  n4{{"Load"}}:::guardrail',
      '  n5[/"1 Guide"/]:::tactic',
      '  n6["Clicks"]:::leading',
      "  n1 --- n2",
      "  n2 --- n3",
      "  n1 -.- n4",
      "  n1 --- n5",
      "  n5 --- n6",
      '  n6 -. "moves" .-> n2',
      "",
    ]);
  });

  test("is a block of Markdown on request, and says what it leaves out", () => {
    const { text, losses } = chart(completeTree(), { fenced: true });
    expect(text).toBe(golden(import.meta.url, "complete.md", text));
    expect(losses).toContain(strings.formats.notInDiagram("reading"));
    expect(losses).toContain(strings.formats.fieldDropped("target"));
    expect(losses).not.toContain(strings.formats.notInDiagram("link"));
  });

  test("warns where GitHub would not draw it", () => {
    const wide = smallTree(`- Aim\n${"  - x\n".repeat(502)}`).document;
    expect(chart(wide).losses).toContain(strings.formats.mermaidTooLarge);
  });

  test.each([
    ["1. First", "1#46; First"],
    ["- item", "#45; item"],
    ["42% -> 50%", "42% -#62; 50%"],
    ["%%{init}%%", "#37;#37;#123;init#125;#37;#37;"],
    ['say "hi" #1', "say #34;hi#34; #35;1"],
    ["p95 load, e.g. 2.5 s", "p95 load, e.g. 2.5 s"],
    ["a\nb\u202e", "a b"],
    [" \u0000 ", "No title"],
  ])("%j is %s", (title, label) => {
    const tree = [
      { id: "t1", type: "tree", title: "" },
      { id: "a1", type: "node", kind: "note", order: "a0", title },
    ] as AnyRecord[];
    expect(chart(new RecordStore(tree)).text).toContain(`"${label}"`);
  });

  test("no title breaks it", () => {
    const kinds = fc.constantFrom("aim", "metric", "tactic", "note");
    fc.assert(
      fc.property(fc.array(fc.tuple(nastyText(), kinds), { minLength: 1, maxLength: 6 }), (nodes) => {
        const records = nodes.map(([title, kind], i) => ({ id: `n${i}`, type: "node", kind, order: `a${i}`, title }));
        const { text } = chart(new RecordStore([{ id: "t1", type: "tree", title: "" }, ...records] as AnyRecord[]));
        const lines = text.split("\n");
        expect(lines.filter((line) => !NODE.test(line) && !OTHER.test(line))).toEqual([]);
        expect(lines.filter((line) => NODE.test(line))).toHaveLength(nodes.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
