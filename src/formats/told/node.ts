import { readingsOf } from "../../core/card/content.ts";
import { edgeMarks } from "../../core/card/edge-marks.ts";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import { commentsOf } from "../../core/edits/comments.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { type StepField, stepFieldsOf, stepText } from "../../core/records/step-fields.ts";
import { comments as said } from "../../core/strings/comments.ts";
import { fieldValues } from "../../core/strings/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";
import { sheet } from "../../core/strings/sheet.ts";
import { steps } from "../../core/strings/steps.ts";
import { gateSentence, type Manner, titleOf } from "./sentences.ts";

/** One thing that a node says, under its name. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What stands in the fields of a node, without its title, its place and the five fields of a step. */
export function factsOf(view: View, node: NodeRecord, manner: Manner): Fact[] {
  const { because, owner, status, definition, window, source, cadenceDays, done, evidence, alternatives } = node;
  const facts: (readonly [label: string, text: string | undefined])[] = [
    [words.done, done],
    ...numbersOf(view, node, manner),
    [words.because, because],
    [words.believed, edgeMarks(node)],
    [words.owner, owner],
    [words.status, status === undefined || status === "active" ? undefined : fieldValues.status?.[status]],
    [words.definition, definition],
    [words.window, window],
    [words.source, source],
    [words.cadence, cadenceDays === undefined ? undefined : sheet.every(cadenceDays)],
    ...gatesOf(view, node, manner),
    ...linkFacts(view, node),
    [words.evidence, evidence],
    [words.alternatives, alternatives],
    [words.tags, node.tags?.join(", ")],
    [words.text, node.text],
  ];
  return facts.flatMap(([label, text]) => (text?.trim() ? [{ label, text: text.trim() }] : []));
}

/** What people said about a node and nobody has settled yet, the oldest first. */
export function commentFacts(view: View, node: NodeRecord, { language, today }: Manner): Fact[] {
  return commentsOf(view, node.id)
    .filter(({ resolved }) => !resolved)
    .map(({ text, author = "", date }) => {
      const by = said.of(author, date === undefined ? "" : formatDate(date, today, language));
      return { label: said.one, text: `${text.trim()} (${by})` };
    });
}

/** The fields of a step that are filled in, in reading order, in plain words. */
export function stepFacts(node: NodeRecord): (Fact & { readonly field: StepField })[] {
  return stepFieldsOf(node).flatMap((field) => {
    const text = stepText(node, field).trim();
    return text === "" ? [] : [{ field, label: steps[field].label, text }];
  });
}

/** `Tactic 3:1.2: Guided setup`. */
export function headOf(node: NodeRecord, number: string | undefined): string {
  return words.nodeHead(strings.faces[faceOf(node)], number ?? "", titleOf(node));
}

function numbersOf(view: View, node: NodeRecord, { language, today }: Manner): [string, string | undefined][] {
  const { unit, baseline, baselineDate, target, targetDate, threshold, comparator } = node;
  const value = (number: number): string => formatValue(number, unit, language);
  const date = (day: string | undefined): string => (day === undefined ? "" : formatDate(day, today, language));
  const last = readingsOf(view, node.id).at(-1);
  const from = baseline === undefined ? undefined : value(baseline);
  const goal = words.targetBy(target === undefined ? "" : value(target), date(targetDate));
  return [
    [words.now, last && words.nowOn(value(last.value), date(last.date))],
    [words.baseline, from !== undefined && baselineDate ? words.nowOn(from, date(baselineDate)) : from],
    [words.target, goal],
    [words.limit, threshold === undefined ? undefined : strings.cards.stays(comparator ?? "<", value(threshold))],
  ];
}

function gatesOf(view: View, node: NodeRecord, manner: Manner): [string, string][] {
  return [...view.attached(node.id)].flatMap((id): [string, string][] => {
    const gate = view.get(id);
    if (!isRecord(gate, "gate") || (gate.metric ?? gate.aim) !== node.id) return [];
    return [[words.gate, gateSentence(view, gate, manner)]];
  });
}

function linkFacts(view: View, node: NodeRecord): [string, string][] {
  return linksOf(view, node.id)
    .filter(({ from }) => from === node.id)
    .map(({ kind, to }) => [words.links[kind], titleOf(view.node(to))]);
}
