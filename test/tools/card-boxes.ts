import type { Card } from "../../src/core/card/card.ts";
import type { CardContent } from "../../src/core/card/content.ts";
import { CARD, FONTS } from "../../src/core/card/metrics.ts";
import type { TextBox } from "../../src/core/card/text-box.ts";
import type { TextMeasurer } from "../../src/core/layout/text.ts";

/** A part of a card with the room that it takes, in px from the card's upper left corner. */
export interface Part {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a card says if nobody says more: a leading indicator with an empty title. */
export function contentOf(some: Partial<CardContent> = {}): CardContent {
  return {
    face: "leading",
    title: "",
    placeholder: "No title",
    value: "",
    goal: "",
    breached: false,
    spark: undefined,
    chips: [],
    rows: undefined,
    meta: undefined,
    owner: "",
    because: "",
    typing: false,
    ...some,
  };
}

/** Every part of a card as large as its text is drawn: one for each line, chip and picture. */
export function partsOf(card: Card, measurer: TextMeasurer): Part[] {
  const { kind, title, value, chips, meta, padX, width } = card;
  const row = { x: padX, w: width - 2 * padX };
  const parts: Part[] = [{ name: "kind", y: kind.y, h: kind.height, ...row }, ...linesOf("title", title, measurer)];
  if (value?.text) parts.push(...linesOf("value", value.text, measurer));
  if (value?.goal) parts.push(...linesOf("goal", value.goal, measurer));
  if (value?.spark !== undefined) {
    // In the middle of a row as high as the number's.
    const { sparkWidth: w, sparkHeight, valueHeight: h } = CARD;
    parts.push({ name: "spark", x: width - padX - w, y: value.spark - (h - sparkHeight) / 2, w, h });
  }
  chips?.lines.forEach((line, i) => {
    let x = padX;
    for (const index of line) {
      const w = Math.min(row.w, measurer.width(card.content.chips[index] ?? "", FONTS.small) + 16);
      parts.push({ name: `chip ${index}`, x, y: chips.y + i * (20 + CARD.chipGap), w, h: 20 });
      x += w + CARD.chipGap;
    }
  });
  for (const row of card.rows ?? []) {
    parts.push(...linesOf(`${row.name} label`, row.label, measurer), ...linesOf(row.name, row.text, measurer));
  }
  if (meta) parts.push({ name: "meta", y: meta.y, h: meta.height, ...row });
  return parts;
}

function linesOf(name: string, box: TextBox, measurer: TextMeasurer): Part[] {
  return box.lines.map((line, i) => {
    const w = measurer.width(line.trimEnd(), box.font);
    const x = box.rightToLeft ? box.x + box.width - w : box.x;
    return { name: `${name} ${i}`, x, y: box.y + i * box.lineHeight, w, h: box.lineHeight };
  });
}

/** Pairs of parts that lie over each other. */
export function overlapsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((a, i) =>
    parts.slice(i + 1).flatMap((b) => {
      const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
      return apart || a.w * a.h * b.w * b.h === 0 ? [] : [`${a.name} and ${b.name}`];
    }),
  );
}
