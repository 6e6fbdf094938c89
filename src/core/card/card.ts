import type { TextMeasurer } from "../layout/text.ts";
import type { Face } from "../records/node.ts";
import type { CardContent } from "./content.ts";
import { CARD, cardWidth, FONTS, LINE, STEP } from "./metrics.ts";
import { layRows, type StepRow } from "./step.ts";
import { type BreakText, countedBox, type TextBox, textBox } from "./text-box.ts";

/** A row of the card whose place is fixed; what stands in it is drawn from left to right. */
export interface Row {
  readonly y: number;
  readonly height: number;
}

/** The number, its goal and its course, beside each other as far as there is room. */
export interface ValueRow extends Row {
  readonly text: TextBox | undefined;
  readonly goal: TextBox | undefined;
  /** Top of the sparkline, which stands at the right edge; undefined without one. */
  readonly spark: number | undefined;
}

/** Everything a card shows and where, in px from its upper left corner. Screen and pictures draw from this. */
export interface Card {
  readonly face: Face;
  readonly width: number;
  readonly height: number;
  readonly padX: number;
  readonly content: CardContent;
  readonly kind: Row;
  readonly title: TextBox;
  readonly value: ValueRow | undefined;
  readonly chips: (Row & { readonly lines: readonly (readonly number[])[] }) | undefined;
  /** The fields in reading order, each in a row; undefined on a card without rows. */
  readonly rows: readonly StepRow[] | undefined;
  readonly meta: Row | undefined;
  /** The reason beside the edge above the card; undefined where there is none. */
  readonly because: TextBox | undefined;
}

/** How much room a card takes, and the reason above it. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** 0 where there is no reason. */
  readonly becauseHeight: number;
}

/** What breaks texts, and what it measures them with. */
interface Setter {
  readonly measurer: TextMeasurer;
  readonly box: BreakText;
}

/** Lays a card out: as tall as its text, whatever the script. */
export function layCard(content: CardContent, measurer: TextMeasurer): Card {
  return lay(content, { measurer, box: textBox });
}

/** The size that `layCard` gives, for a fraction of the work: the map asks for that of every card, looked at or not. */
export function cardSize(content: CardContent, measurer: TextMeasurer): CardSize {
  return sizeOf(lay(content, { measurer, box: countedBox }));
}

export function sizeOf({ width, height, because }: Card): CardSize {
  return { width, height, becauseHeight: because?.height ?? 0 };
}

function lay(content: CardContent, setter: Setter): Card {
  const { measurer } = setter;
  const { face } = content;
  const aim = face === "aim";
  const padX = aim ? CARD.aimPadX : content.rows ? STEP.padX : CARD.padX;
  const width = cardWidth(face, content.rows !== undefined);
  const inner = width - 2 * padX;
  const kind: Row = { y: aim ? CARD.aimPadTop : CARD.padTop, height: CARD.kindHeight };
  const title = setter.box(measurer, content.title || content.placeholder, {
    x: padX,
    y: kind.y + kind.height + (content.rows && !aim ? STEP.titleGap : CARD.titleGap),
    width: inner,
    font: aim ? FONTS.aimTitle : FONTS.title,
    lineHeight: aim ? LINE.aimTitle : LINE.title,
    balanced: !content.typing,
    keepLines: content.typing,
  });
  const value = valueRow(content, setter, bottomOf(title), padX, inner);
  const chips = chipRow(content, measurer, bottomOf(value ?? title), inner);
  const top = bottomOf(chips ?? value ?? title);
  const rows = content.rows && layRows(content.rows, setter, { top: top + STEP.headBottom, x: padX, inner });
  const last = rows?.at(-1);
  const above = last ? bottomOf(last) + STEP.line + STEP.footTop : top + CARD.metaGap;
  const meta = content.meta && { y: above, height: CARD.metaHeight };
  const height = bottomOf(meta ?? last ?? chips ?? value ?? title) + padBottom(aim, last !== undefined);
  const because = becauseBox(content, setter);
  return { face, width, height, padX, content, kind, title, value, chips, rows, meta, because };
}

function bottomOf({ y, height }: Row): number {
  return y + height;
}

function padBottom(aim: boolean, hasRows: boolean): number {
  if (hasRows) return aim ? STEP.aimBottom : STEP.footBottom;
  return aim ? CARD.aimPadBottom : CARD.padBottom;
}

/** Goal and sparkline stand beside the number if there is room, else below it. */
function valueRow(
  { value, goal, spark }: CardContent,
  { measurer, box }: Setter,
  top: number,
  x: number,
  inner: number,
): ValueRow | undefined {
  if (!value && !goal) return undefined;
  const y = top + CARD.valueGap;
  const broken = value ? box(measurer, value, { ...small(x, y, inner), ...VALUE }) : undefined;
  const width = broken?.lines.length === 1 ? measurer.width(value, FONTS.value) : inner;
  // No wider than it is, so that it stands left of its goal in every script.
  const text = broken && { ...broken, width: Math.min(width, inner) };
  const taken = width < inner ? width + CARD.goalGap : inner;
  const sparkBeside = spark !== undefined && taken + CARD.sparkWidth <= inner;
  const room = inner - taken - (sparkBeside ? CARD.sparkWidth + CARD.goalGap : 0);
  const goalBeside = measurer.width(goal, FONTS.small) <= room;
  let bottom = y + (text?.height ?? 0);
  // On the baseline of the number: 24 px row, 20 px type.
  const goalPlace = goalBeside ? small(x + taken, y + 6, room) : small(x, bottom, inner);
  const goalBox = goal ? box(measurer, goal, goalPlace) : undefined;
  if (goalBox && !goalBeside) bottom += goalBox.height;
  const sparkRow = sparkBeside ? y : bottom;
  if (spark && !sparkBeside) bottom += CARD.valueHeight;
  return { y, height: bottom - y, text, goal: goalBox, spark: spark ? sparkRow + 2 : undefined };
}

/** Chips wrap like words; each line holds the indexes of the chips on it. */
function chipRow(content: CardContent, measurer: TextMeasurer, top: number, inner: number): Card["chips"] {
  if (content.chips.length === 0) return undefined;
  const lines: number[][] = [[]];
  let used = 0;
  content.chips.forEach((chip, i) => {
    const width = Math.min(inner, measurer.width(chip, FONTS.small) + 16);
    const line = lines.at(-1);
    if (line && line.length > 0 && used + CARD.chipGap + width > inner) {
      lines.push([i]);
      used = width;
    } else {
      used += (line?.length ? CARD.chipGap : 0) + width;
      line?.push(i);
    }
  });
  const height = lines.length * CARD.metaHeight + (lines.length - 1) * CARD.chipGap;
  return { y: top + CARD.chipGap, height, lines };
}

function becauseBox(content: CardContent, { measurer, box }: Setter): TextBox | undefined {
  if (!content.because) return undefined;
  const place = { x: 0, y: 0, width: CARD.becauseWidth, font: FONTS.small, lineHeight: CARD.becauseLine };
  return box(measurer, content.because, { ...place, balanced: false, keepLines: true });
}

const VALUE = { font: FONTS.value, lineHeight: CARD.valueHeight };

function small(x: number, y: number, width: number) {
  return { x, y, width, font: FONTS.small, lineHeight: CARD.goalHeight, balanced: false, keepLines: false } as const;
}
