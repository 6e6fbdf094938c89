import { describe, expect, test } from "vitest";
import { caseBytes, whyNoCase } from "../../../test/tools/cases.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult, ReadSuccess } from "../format.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const words = strings.formats;

function readText(text: string, more: Partial<ReadInput> = {}): ReadResult {
  return read({ bytes: new TextEncoder().encode(text), text, fileName: "plan.md", ...more }, fixedHost());
}

function open(text: string, more: Partial<ReadInput> = {}): ReadSuccess {
  const result = readText(text, more);
  if (!result.ok) throw new Error(result.message);
  checkInvariants(
    new RecordStore(result.records),
    result.records.map(({ id }) => id),
  );
  return result;
}

function node(result: ReadSuccess, title: string): NodeRecord | undefined {
  return result.records.find(
    (record) => record.type === "node" && (record as NodeRecord).title === title,
  ) as NodeRecord;
}

describe("writing", () => {
  test("the complete tree as committed; readings, reviews, decisions, dismissals are listed", () => {
    const result = write(completeTree());
    const text = String(result.ok && result.content);
    expect(golden(import.meta.url, "complete.md", text)).toBe(text);
    expect(result.ok && result.losses).toEqual(
      [
        ["reading", 3],
        ["review", 1],
        ["decision", 1],
        ["dismissal", 1],
      ].map(([type, count]) => ({
        severity: "dropped",
        what: words.notInOutline(String(type)),
        count,
      })),
    );
  });

  test("is read again as the same tree, without a question", () => {
    const tree = completeTree();
    const result = open(String((write(tree) as { content: string }).content));
    expect(result).toMatchObject({ losses: [], repairs: [] });
    expect(result.ask).toBeUndefined();
    expect(drawn(result.records)).toEqual(drawn(tree));
    expect(node(result, "p95 load")).toMatchObject({ comparator: "<", threshold: 2, unit: "s", better: "down" });
    expect(result.records.find(({ type }) => type === "tree")).toMatchObject({
      title: "Retention of new teams",
      language: "en",
    });
  });
});

describe("our own Markdown", () => {
  test("is known by its first line, and only then are lines read for fields", () => {
    const line = "- Sign up rate 20% -> 30% @maya\n";
    expect(open(`<!-- aimtree 1 -->\n${line}`).records).toContainEqual(
      expect.objectContaining({ title: "Sign up rate", target: 30, owner: "maya" }),
    );
    expect(open(line).records).toContainEqual(expect.objectContaining({ title: "Sign up rate 20% -> 30% @maya" }));
    expect(open(line, { pasted: true }).records).toContainEqual(
      expect.objectContaining({ title: "Sign up rate", target: 30 }),
    );
  });

  test("of a newer format is refused whole", () => {
    expect(readText("<!-- aimtree 2 -->\n- a")).toEqual({ ok: false, reason: "too-new", message: words.tooNew(2, 1) });
  });

  test("lists what its lines said in vain", () => {
    const { losses } = open("<!-- aimtree 1 -->\n- a moves [[Nobody]]\n");
    expect(losses).toEqual([
      { severity: "changed", what: strings.grammar.losses.linkUnknown("Nobody"), where: "line 2", count: 1 },
    ]);
  });
});

describe("foreign Markdown", () => {
  test("headings, lists and text below them; what the levels are stays a question", () => {
    const result = open("# Plan\n\nWhy.\n\n## Reach\n\n- ads\n  - more ads\n- talks\n\n## Keep\n");
    expect(drawn(result.records)).toEqual([
      "Plan (aim)",
      "  Reach (leading)",
      "    ads (proxy)",
      "      more ads (proxy)",
      "    talks (proxy)",
      "  Keep (leading)",
    ]);
    expect(node(result, "Plan")?.text).toBe("Why.");
    expect(result.ask?.levels.map(({ key, count, face }) => [key, count, face])).toEqual([
      ["0 ", 1, "aim"],
      ["1 ", 2, "leading"],
      ["2 ", 2, "proxy"],
      ["3 ", 1, "proxy"],
    ]);
    expect(result.ask?.offerRoot).toBeUndefined();
  });

  test("several roots are offered one aim above, named like the file", () => {
    expect(open("- a\n- b\n").ask?.offerRoot).toEqual({ title: "Plan", roots: 2 });
  });

  test("addresses of links in a title stand in the text", () => {
    const result = open("- see [the docs](https://example.org/a_b) now\n  and more\n");
    expect(node(result, "see the docs now")?.text).toBe("[the docs](https://example.org/a_b)\nand more");
  });

  test("settings at the top are listed", () => {
    const { losses } = open("---\ntitle: x\ntags: [a]\n---\n\n# Plan\n");
    expect(losses).toEqual([{ severity: "dropped", what: words.settingsAbove, count: 4 }]);
  });

  test.each(["", "  \n\n", "---\n"])("%j is empty", (text) => {
    expect(readText(text)).toMatchObject({ ok: false, reason: "not-this-format", message: words.empty });
  });

  test("of more than 50,000 nodes is refused", () => {
    expect(readText("- a\n".repeat(50_001))).toMatchObject({ ok: false, reason: "too-large" });
    expect(readText("- a\n".repeat(50_001), { pasted: true })).toMatchObject({ ok: false, reason: "too-large" });
  });
});

const CASES: [name: string, levels: number[]][] = [
  ["strategy-sourcegraph-code-insights.md", [1, 11, 13, 35, 20]],
  ["kpi-tree-examples-florianbonnet.md", [1, 6, 10, 5, 14, 32, 40, 18, 4]],
  ["kpi-olist-ecommerce.md", [13, 27, 93, 96]],
];

describe("real files", () => {
  for (const [name, levels] of CASES) {
    test(`${name}: nodes at each level`, (context) => {
      const why = whyNoCase(name);
      context.skip(why !== undefined, why);
      const bytes = caseBytes(name);
      const { ask, repairs } = open(new TextDecoder().decode(bytes), { bytes, fileName: name });
      expect(ask?.levels.map(({ count }) => count)).toEqual(levels);
      expect(repairs).toEqual([]);
    });
  }

  test("the strategy has the 31 headings and 49 list items that its description counts", (context) => {
    const name = "strategy-sourcegraph-code-insights.md";
    const why = whyNoCase(name);
    context.skip(why !== undefined, why);
    const text = new TextDecoder().decode(caseBytes(name));
    expect(open(text).ask?.outline.nodes).toHaveLength(31 + 49);
    expect(text.match(/^#{1,6} /gm)).toHaveLength(31);
    expect(text.match(/^\s*(-|\d+\.) /gm)).toHaveLength(49);
  });
});
