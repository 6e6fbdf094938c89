import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { fieldValues } from "../../core/strings/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";

/** How numbers and dates are written: BCP 47 language, today as a calendar date. */
export interface Manner {
  readonly language: string;
  readonly today: string;
}

/** A title on one line, or what stands for a missing one. */
export function titleOf(node: Pick<NodeRecord, "title"> | undefined): string {
  return node?.title.replace(/\s+/gu, " ").trim() || strings.cards.noTitle;
}

/** `Setups ≥ 40 % by 31 March, otherwise we stop, to learn whether setup is the obstacle`. */
export function gateSentence(view: View, gate: GateRecord, { language, today }: Manner): string {
  const { metric, aim, comparator = ">=", value, date, otherwise, learn, text } = gate;
  const measured = view.node(metric ?? aim ?? "");
  const sign = fieldValues.comparator?.[comparator] ?? comparator;
  const number = value === undefined ? "" : `${sign} ${formatValue(value, measured?.unit, language)}`;
  const head = words.gateSays(
    measured ? titleOf(measured) : "",
    number,
    date === undefined ? "" : formatDate(date, today, language),
  );
  const rest = [
    ...(otherwise ? [words.otherwise(otherwise)] : []),
    ...(learn ? [words.learn(learn)] : []),
    ...(text ? [text] : []),
  ];
  return [head, ...rest].filter((part) => part !== "").join(", ");
}
