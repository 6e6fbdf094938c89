import { cardContent } from "../../core/card/content.ts";
import { formatList } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import { signalsOfAim } from "../../core/query/signals.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { papers as words } from "../../core/strings/papers.ts";
import { gateSentence, type Manner, mechanismSentence, titleOf } from "./sentences.ts";

/** A row of the sheet; without lines nothing has been decided yet. */
export interface SheetRow {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What a team agrees on about an aim, on one page. */
export function sheetOf(view: View, aim: NodeRecord, manner: Manner): SheetRow[] {
  const loop = aimLoop(view, aim);
  const signals = signalsOfAim(view, aim.id).flatMap((id) => view.node(id) ?? []);
  const said = (node: NodeRecord): string => numberLine(view, node, manner);
  const own = said(aim);
  const owners = new Set([aim, ...signals, ...loop.tactics].flatMap(({ owner }) => owner?.trim() || []));
  const review = [
    ...(aim.cadenceDays === undefined ? [] : [words.every(aim.cadenceDays)]),
    ...(aim.time === undefined ? [] : [aim.time]),
    ...(aim.with?.length ? [formatList(aim.with, manner.language)] : []),
  ].join(", ");
  const rows: [string, readonly string[]][] = [
    [words.aim, [titleOf(aim), ...(own === titleOf(aim) ? [] : [own])]],
    [words.done, aim.done ? [aim.done] : []],
    [words.mechanism, loop.mechanisms.map((mechanism) => mechanismSentence(view, mechanism))],
    [words.signals, signals.map(said)],
    [words.gate, loop.gates.map((gate) => gateSentence(view, gate, manner))],
    [words.guardrail, loop.guardrails.map(said)],
    [words.owner, [...owners]],
    ...(review === "" ? [] : [[words.review, [review]] as [string, readonly string[]]]),
  ];
  return rows.map(([label, lines]) => ({ label, lines: lines.filter((line) => line.trim() !== "") }));
}

/** The aims of a tree, or of some of its nodes, in reading order. */
export function aimsOf(view: View, nodes: ReadonlySet<Id> | undefined): NodeRecord[] {
  return view.children(undefined).flatMap((id) => {
    const node = view.node(id);
    return node?.kind === "aim" && (nodes?.has(id) ?? true) ? [node] : [];
  });
}

/** `Activation: 35 % to 45 % by 30 June`. */
function numberLine(view: View, node: NodeRecord, manner: Manner): string {
  const { value, goal } = cardContent(view, node, manner);
  return words.signalSays(titleOf(node), [value, goal].filter(Boolean).join(" "));
}
