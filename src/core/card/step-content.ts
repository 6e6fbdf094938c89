import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import type { NodeRecord } from "../records/node.ts";
import { type StepField, stepFieldsOf, stepText } from "../records/step-fields.ts";
import { steps, stepWords } from "../strings/steps.ts";

/** How a row reads: what is done and what for stand out, an empty row warns, asks, or says where its text is. */
export type Tone = "strong" | "plain" | "missing" | "asked";

/** What one row of a step says. */
export interface RowContent {
  readonly name: StepField;
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
  /** The caret is in it: the text field shows the text. */
  readonly typing: boolean;
}

/** Fewer steps than this need no word about why they are enough together. */
const GROUP = 2;

/**
 * The rows of a node while all fields are shown; undefined for what has none. A row that is empty and may be is left
 * out, but for the card that is being written on, which offers all that it has.
 */
export function stepRows(view: View, node: NodeRecord, typing: StepField | undefined): RowContent[] | undefined {
  const names = stepFieldsOf(node);
  if (names.length === 0) return undefined;
  return names.flatMap((name) => {
    const text = stepText(node, name);
    const row = { name, label: steps[name].label, typing: name === typing };
    if (text.trim() !== "") return [{ ...row, text, tone: toneOf(name) }];
    if (row.typing) return [{ ...row, text: text || steps[name].ask, tone: "asked" as const }];
    if (name === "tactic" && node.title.trim() !== "")
      return [{ ...row, text: stepWords.asTitle, tone: "asked" as const }];
    if (isWanted(view, node, name)) return [{ ...row, text: steps[name].missing, tone: "missing" as const }];
    return typing ? [{ ...row, text: steps[name].ask, tone: "asked" as const }] : [];
  });
}

function toneOf(name: StepField): Tone {
  return name === "strategy" || name === "tactic" ? "strong" : "plain";
}

/**
 * A step below another must say why it is needed, one with several steps below it why they are enough (TOC Handbook,
 * ch. 34); the other three every tactic.
 */
function isWanted(view: View, node: NodeRecord, name: StepField): boolean {
  if (name === "na") return node.parent !== undefined && view.node(node.parent)?.kind === "tactic";
  if (name !== "sa") return true;
  const below = view.children(node.id).filter((id) => view.node(id)?.kind === "tactic" && isLive(view, id));
  return below.length >= GROUP;
}
