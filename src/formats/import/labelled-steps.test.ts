import { describe, expect, test } from "vitest";
import { caseBytes, whyNoCase } from "../../../test/tools/cases.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadSuccess } from "../format.ts";
import { readOutline } from "./outline-text.ts";
import { readAny } from "./read-any.ts";

function open(text: string): ReadSuccess {
  const result = readOutline({ bytes: new Uint8Array(), text, fileName: "plan.md" }, fixedHost(), false);
  if (!result.ok) throw new Error(result.message);
  return result;
}

function node({ records }: ReadSuccess, title: string): NodeRecord | undefined {
  return records.find((record): record is NodeRecord => isRecord(record, "node") && record.title === title);
}

describe("items that say the rows of a step by their labels are its fields", () => {
  test("in any order, in quotes, in bold, in short", () => {
    const read = open(`# Grow
## Sell plans
Words.
- **Strategy:** "More plans"
- **NA:** Cash is short
- PA: They know us
- Tactic: Offer a month
- Sufficiency Assumption: Both together
- Budget: 10
`);
    expect(drawn(read.records)).toEqual(["Grow (aim)", "  Sell plans (tactic)", "    Budget: 10 (tactic)"]);
    expect(node(read, "Sell plans")).toMatchObject({
      strategy: "More plans",
      na: ["Cash is short"],
      pa: ["They know us"],
      tactic: "Offer a month",
      sa: "Both together",
      text: "Words.",
    });
    expect(read.losses).toMatchObject([{ what: strings.formats.labelsAsFields, where: "“Sell plans”", count: 5 }]);
    expect(read.held).toMatchObject({ nodes: 8, texts: 1 });
  });

  test("a label above items of its own says them", () => {
    const read = open(
      "- Grow\n  - Sell\n    - Strategy: More\n    - Necessary assumptions:\n      - Cash\n      - Churn\n",
    );
    expect(node(read, "Sell")).toMatchObject({ strategy: "More", na: ["Cash", "Churn"] });
  });

  test("lines of the text say them too, with what stands right below each", () => {
    const read = open(`# Grow
## Sell plans
Words.
**Strategy:** More plans
Necessary assumption: Cash is short
and shorter each month
Sufficiency: Both together

More words: none.
## Ask
Why needed: They left

- Parallel: They know us
`);
    expect(drawn(read.records)).toEqual(["Grow (aim)", "  Sell plans (tactic)", "  Ask (tactic)"]);
    expect(node(read, "Sell plans")).toMatchObject({
      strategy: "More plans",
      na: ["Cash is short", "and shorter each month"],
      sa: "Both together",
      text: "Words.\n\nMore words: none.",
    });
    expect(node(read, "Ask")).toMatchObject({ pa: ["They know us"], na: ["They left"] });
  });

  test("not one line alone", () => {
    const read = open("- Grow\n  - Ads\n    Strategy: More\n");
    expect(node(read, "Ads")).toMatchObject({ text: "Strategy: More" });
    expect(node(read, "Ads")).not.toHaveProperty("strategy");
  });

  test("a step that begins with a label itself is a step, and no row of the one above", () => {
    const read = open(
      "- Grow\n  - Sell\n    - Strategy: More\n    - Tactic: Offer\n      - NA: Cash\n      - SA: Enough\n    - Why needed: x\n",
    );
    expect(drawn(read.records)).toEqual(["Grow (aim)", "  Sell (tactic)", "    Tactic: Offer (tactic)"]);
    expect(node(read, "Sell")).toMatchObject({ strategy: "More", na: ["x"] });
    expect(node(read, "Tactic: Offer")).toMatchObject({ na: ["Cash"], sa: "Enough" });
  });

  test("in a mind map as well", async () => {
    const text = `<map version="1.0.1"><node TEXT="Grow"><node TEXT="Sell"><node TEXT="NA: Cash"/><node TEXT="Tactic: Ads"/></node></node></map>`;
    const bytes = new TextEncoder().encode(text);
    const { result } = await readAny({ bytes, text, fileName: "plan.mm" }, fixedHost());
    if (!result.ok) throw new Error(result.message);
    expect(drawn(result.records)).toEqual(["Grow (aim)", "  Sell (tactic)"]);
    expect(result.held).toMatchObject({ nodes: 4 });
  });

  test("what stands above steps alone is a step too, but for the root", () => {
    const read = open(
      "- Grow\n  - Phase one\n    - A\n      - NA: x\n      - Strategy: y\n    - B\n      - NA: x\n      - SA: y\n",
    );
    expect(drawn(read.records)).toEqual(["Grow (aim)", "  Phase one (tactic)", "    A (tactic)", "    B (tactic)"]);
  });

  test.each([
    ["one label alone", "- Grow\n  - Strategy: More\n  - Ads\n"],
    ["a label that comes twice", "- Grow\n  - Tactic: Ads\n  - Tactic: Fairs\n  - Strategy: More\n"],
    ["a label with a tree below it", "- Grow\n  - Tactic: Ads\n    - Posters\n      - Large\n  - Talks\n"],
    ["a label that says nothing", "- Grow\n  - Tactic:\n  - Strategy:\n"],
  ])("not %s", (_, text) => {
    const { records, losses } = open(text);
    expect(new RecordStore(records).size).toBe(1 + text.trim().split("\n").length);
    expect(losses).toEqual([]);
  });

  test("bold lines alone above a list are titles below a heading, introductions are not", () => {
    const { records } = open("# Plan\n\n**First**\n\n- a\n\n**What this is:**\n\n- b\n\n**Second one**\n\n- c\n");
    expect(drawn(records).map((line) => line.replace(/ \(\w+\)$/, ""))).toEqual([
      "Plan",
      "  First",
      "    a",
      "    b",
      "  Second one",
      "    c",
    ]);
  });

  test("the worked tree of a book chapter is four steps with their fields", (context) => {
    const name = "st-healthcare-gtm-tpstudio.md";
    const why = whyNoCase(name);
    context.skip(why !== undefined, why);
    const read = open(new TextDecoder().decode(caseBytes(name)));
    expect(drawn(read.records)).toEqual([
      "Plan (aim)",
      "  Step 2 — The apex node (tactic)",
      "  Step 3 — Three child strategies (tactic)",
      "    Child 1: Product readiness for healthcare (tactic)",
      "    Child 2: Sales motion for the vertical (tactic)",
      "    Child 3: Reference engine (tactic)",
    ]);
    for (const child of read.records.filter((record) => isRecord(record, "node") && record.title.startsWith("Child"))) {
      expect(Object.keys(child)).toEqual(expect.arrayContaining(["na", "strategy", "pa", "tactic", "sa"]));
    }
  });
});
