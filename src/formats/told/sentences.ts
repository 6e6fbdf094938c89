import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import type { MechanismRecord } from "../../core/records/mechanism.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { describe } from "../../core/strings/describe.ts";
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

/** `We believe a first result will move activation because it is remembered`. */
export function mechanismSentence(view: View, { x, xNode, y, yNode, z }: MechanismRecord): string {
  const part = (text: string | undefined, node: Id | undefined): string =>
    text?.trim() || (node === undefined || !view.node(node) ? "" : titleOf(view.node(node)));
  return describe.sentence(part(x, xNode), part(y, yNode), z?.trim() ?? "");
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
