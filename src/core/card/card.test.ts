import { describe, expect, it } from "vitest";
import { contentOf, overlapsOf, type Part, partsOf } from "../../../test/tools/card-boxes.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { Face } from "../records/node.ts";
import { STEP_FIELDS } from "../records/step-fields.ts";
import { type Card, cardSize, layCard, sizeOf } from "./card.ts";
import type { CardContent } from "./content.ts";
import { CARD, STEP } from "./metrics.ts";
import type { RowContent } from "./step-content.ts";

const measurer = tableMeasurer();

/** Words of scripts that break, shape and measure each in another way. */
const SCRIPTS: Readonly<Record<string, { words: readonly string[]; gap: string }>> = {
  Latin: { words: "more new customers are still active after ninety days because it works".split(" "), gap: " " },
  Cyrillic: { words: "увеличить долю новых клиентов которые остаются активными по-прежнему".split(" "), gap: " " },
  CJK: { words: ["新規顧客の", "九十日後の", "継続率を", "高める。", "「設定」を", "カスタマー"], gap: "" },
  RTL: { words: "زيادة معدل الاحتفاظ بالعملاء שיעור הלקוחות החדשים".split(" "), gap: " " },
  unbroken: { words: ["Donaudampfschifffahrtsgesellschaftskapitän", "https://example.org/a/b?c=d#e", "W"], gap: "" },
  emoji: { words: ["🎯", "👩‍💻", "🇩🇪", "👍🏽", "1️⃣", "team"], gap: " " },
};

const COUNTS = [1, 2, 3, 5, 8, 13, 21, 34, 60];
const COURSE = { values: [1, 3, 2], target: 4 };
const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];

function textOf(script: string, count: number): string {
  const { words, gap } = SCRIPTS[script] ?? { words: [], gap: "" };
  return Array.from({ length: count }, (_, i) => words[i % words.length]).join(gap);
}

const lay = (some: Partial<CardContent>): Card => layCard(contentOf(some), measurer);
const rowsOf = (text: string): RowContent[] =>
  STEP_FIELDS.map((name) => ({ name, label: "Why this way", text, tone: "plain", typing: false }));
const bottomOf = (parts: readonly Part[]): number => Math.max(...parts.map(({ y, h }) => y + h));

/** What is wrong with a card; nothing in a good one. */
function faultsOf(card: Card): string[] {
  expect(cardSize(card.content, measurer)).toEqual(sizeOf(card));
  const parts = partsOf(card, measurer);
  const beyond = parts.filter(({ x, w }) => x < card.padX - 0.01 || x + w > card.width - card.padX + 0.01);
  const below = card.face === "aim" ? CARD.aimPadBottom : CARD.padBottom;
  const gap = card.height - bottomOf(parts);
  return [
    ...beyond.map(({ name, x, w }) => `${name} reaches from ${x} to ${x + w} of ${card.width}`),
    ...overlapsOf(parts).map((pair) => `${pair} overlap`),
    ...(Math.abs(gap - below) > 0.01 ? [`${gap} px below the last row, not ${below}`] : []),
  ];
}

describe.each(Object.keys(SCRIPTS))("with text in %s", (script) => {
  it.each(COUNTS)("of %i words in each field everything is inside and nothing overlaps", (count) => {
    const text = textOf(script, count);
    for (const face of FACES) {
      const meta = face === "tactic" ? { signals: count, measured: true } : undefined;
      const chips = text.split(" ").slice(0, 9);
      for (const typing of [false, true]) {
        const full = { face, title: text, value: text, goal: text, because: text, owner: text, chips, meta, typing };
        for (const spark of [undefined, COURSE]) {
          expect(faultsOf(lay({ ...full, spark })), `${face}, typing ${typing}`).toEqual([]);
          expect(faultsOf(lay({ ...full, spark, goal: "" })), `${face} without a goal`).toEqual([]);
          expect(faultsOf(lay({ ...full, spark, chips: [] })), `${face} without chips`).toEqual([]);
        }
      }
    }
  });

  it.each(COUNTS)("of %i words in each of five rows everything is inside and nothing overlaps", (count) => {
    const text = textOf(script, count);
    for (const face of ["tactic", "aim"] as const) {
      const meta = face === "tactic" ? { signals: count, measured: true } : undefined;
      const card = lay({ face, title: text, owner: text, meta, rows: rowsOf(text) });
      expect(faultsOf(card), face).toEqual([]);
      expect(card.width).toBe(face === "aim" ? STEP.aimWidth : STEP.width);
    }
  });

  it("of 60 words nothing of it is lost", () => {
    const text = textOf(script, 60);
    const { title, because, rows } = lay({ title: text, because: text, rows: rowsOf(`${text}\n${text}`) });
    for (const row of rows ?? [])
      expect(row.text.lines.join("").replace(/\s/g, "")).toBe((text + text).replace(/\s/g, ""));
    const kept = (lines: readonly string[] = []): string => lines.join("").replace(/\s/g, "");
    expect(kept(title.lines)).toBe(text.replace(/\s/g, ""));
    expect(kept(because?.lines)).toBe(text.replace(/\s/g, ""));
  });
});

describe("the title", () => {
  it("has one line even where there is nothing, and then shows what is asked", () => {
    expect(lay({}).title.lines).toEqual(["No title"]);
    expect(lay({ placeholder: "" }).title).toMatchObject({ lines: [""], height: 18 });
  });

  it("is balanced when it stands, and breaks as the field does while it is typed", () => {
    const title = "Increase retention of new customers";
    const [first = "", second = ""] = lay({ title }).title.lines;
    expect(Math.abs(first.length - second.length)).toBeLessThan(6);
    const typed = lay({ title, typing: true }).title.lines;
    expect(typed[0]?.trim()).toBe("Increase retention of new");
  });

  it("keeps the line breaks that are being typed", () => {
    expect(lay({ title: "A\n\nB", typing: true }).title.lines).toHaveLength(3);
    expect(lay({ title: "A\n\nB" }).title.lines).toEqual(["A B"]);
  });
});

describe("a row", () => {
  const [above, row] = lay({ rows: rowsOf("Two words") }).rows?.slice(1) ?? [];

  it("begins where the one above ends, and is as tall as its text", () => {
    expect(row?.y).toBe((above?.y ?? 0) + (above?.height ?? 0));
    expect(row?.height).toBe(STEP.line + 2 * STEP.rowPad + 17);
    expect(lay({ rows: rowsOf("one\ntwo\nthree") }).rows?.[0]?.height).toBe(STEP.line + 2 * STEP.rowPad + 3 * 17);
  });

  it("has room for the line that a newline at its end begins", () => {
    expect(lay({ rows: rowsOf("one\n") }).rows?.[0]?.text.lines).toHaveLength(2);
    expect(lay({ rows: rowsOf("one\n\n") }).rows?.[0]?.text.lines).toHaveLength(3);
  });

  it("begins at the right edge where its first letter is of a script that reads from there", () => {
    expect(row?.text.rightToLeft).toBe(false);
    expect(lay({ rows: rowsOf("90 שיעור") }).rows?.[0]?.text.rightToLeft).toBe(true);
  });
});

describe("the number", () => {
  const value = "42 %";

  it("has its goal beside it where there is room, on one row", () => {
    const card = lay({ title: "T", value, goal: "to 50 %" });
    expect(card.value?.height).toBe(CARD.valueHeight);
    expect(card.value?.goal?.y).toBe((card.value?.y ?? 0) + 6);
    expect(card.value?.goal?.x).toBeGreaterThan(card.padX + measurer.width(value, { size: 20, weight: 650 }));
  });

  it("has a longer goal below it, and the card is taller by that", () => {
    const near = lay({ value, goal: "to 50 %" });
    const far = lay({ value, goal: "to 50 % by 31 December 2027" });
    expect(far.value?.goal).toMatchObject({ x: far.padX, y: (far.value?.y ?? 0) + CARD.valueHeight });
    expect(far.height).toBe(near.height + CARD.goalHeight);
  });

  it("leaves the goal less room beside a sparkline", () => {
    const goal = "to 50 % by 30 June";
    expect(lay({ value, goal }).value?.height).toBe(CARD.valueHeight);
    const card = lay({ value, goal, spark: COURSE });
    expect(card.value?.height).toBe(CARD.valueHeight + CARD.goalHeight);
    expect(card.value?.spark).toBe((card.value?.y ?? 0) + 2);
  });

  it("has the sparkline below it where it is too long itself", () => {
    const card = lay({ value: "1,234,567,890 kg", goal: "", spark: COURSE });
    expect(card.value?.text?.lines).toHaveLength(1);
    expect(card.value?.spark).toBe((card.value?.y ?? 0) + CARD.valueHeight + 2);
  });

  it("takes no row where there is neither number nor goal, and none for itself where there is only a goal", () => {
    expect(lay({}).value).toBeUndefined();
    expect(lay({ goal: "to 50 %" }).value).toMatchObject({ text: undefined, height: CARD.goalHeight });
  });
});

describe("chips", () => {
  it("wrap like words and keep their order", () => {
    const chips = ["target 50 %", "by 30 June", "owner maya", "a", "b", "c"];
    const card = lay({ chips });
    expect(card.chips?.lines.flat()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(card.chips?.lines.length).toBe(2);
    expect(card.chips?.height).toBe(2 * 20 + CARD.chipGap);
  });

  it("fill a line as far as it goes", () => {
    for (const line of lay({ chips: Array.from({ length: 40 }, (_, i) => `chip ${i}`) }).chips?.lines.slice(0, -1) ??
      []) {
      const used = line.reduce((sum, i) => sum + measurer.width(`chip ${i}`, { size: 12, weight: 400 }) + 16, 0);
      expect(used + (line.length - 1) * CARD.chipGap).toBeGreaterThan(216 - 26 - 60 - CARD.chipGap);
    }
  });
});

describe("the reason", () => {
  it("stands in a box of its own as wide as the row leaves, in as many lines as it needs", () => {
    expect(lay({}).because).toBeUndefined();
    const { because } = lay({ because: textOf("Latin", 34) });
    expect(because).toMatchObject({ x: 0, y: 0, width: CARD.becauseWidth });
    expect(because?.height).toBe((because?.lines.length ?? 0) * CARD.becauseLine);
    const widths = because?.lines.map((line) => measurer.width(line, { size: 12, weight: 400 })) ?? [];
    expect(Math.max(...widths)).toBeLessThanOrEqual(CARD.becauseWidth);
  });

  it("takes no room on the card", () => {
    expect(lay({ because: textOf("Latin", 34) }).height).toBe(lay({}).height);
  });
});

it("an aim is wider than all else, and every face is as high as it says", () => {
  expect(lay({ face: "aim" }).width).toBe(CARD.aimWidth);
  for (const face of FACES) expect(faultsOf(lay({ face })), face).toEqual([]);
  // An aim that says nothing in its rows is no taller for them.
  expect(lay({ face: "aim", rows: [] }).height).toBe(lay({ face: "aim" }).height);
  for (const face of FACES.slice(1)) expect(lay({ face }).width).toBe(CARD.width);
});
