import type { TextMeasurer } from "../layout/text.ts";
import type { StepField } from "../records/step-fields.ts";
import { FONTS, LINE, STEP } from "./metrics.ts";
import type { RowContent, Tone } from "./step-content.ts";
import type { BreakText, TextBox } from "./text-box.ts";

/** A row of a step: its name in a narrow column, its text beside it. A hairline stands on its upper edge. */
export interface StepRow {
  readonly name: StepField;
  readonly y: number;
  readonly height: number;
  readonly label: TextBox;
  readonly text: TextBox;
  readonly tone: Tone;
  readonly typing: boolean;
}

/** Lays rows out below each other from `top`; `x` and `inner` are the column of text of the card. */
export function layRows(
  rows: readonly RowContent[],
  { measurer, box }: { readonly measurer: TextMeasurer; readonly box: BreakText },
  { top, x, inner }: { readonly top: number; readonly x: number; readonly inner: number },
): StepRow[] {
  let y = top;
  return rows.map(({ name, label, text, tone, typing }) => {
    const strong = name === "strategy" || name === "tactic";
    const line = y + STEP.line + STEP.rowPad;
    const shape = { y: line, lineHeight: LINE.row, balanced: false, keepLines: true } as const;
    const labelFont = strong ? FONTS.strongLabel : FONTS.label;
    const labelBox = box(measurer, label, { ...shape, x, width: STEP.label, font: labelFont });
    const indent = STEP.label + STEP.rowGap;
    const font = tone === "strong" ? FONTS.strong : FONTS.small;
    const textAt = box(measurer, text, { ...shape, x: x + indent, width: inner - indent, font });
    const height = STEP.line + 2 * STEP.rowPad + Math.max(labelBox.height, textAt.height);
    const row = { name, y, height, label: labelBox, text: textAt, tone, typing };
    y += height;
    return row;
  });
}
