import { formatDate, formatValue } from "../describe/format.ts";
import type { View } from "../document/view.ts";
import { waitingGate } from "../loop/gates.ts";
import { breachOf } from "../loop/guardrails.ts";
import { isMeasured, signalsOfTactic } from "../query/signals.ts";
import type { Id } from "../records/fields.ts";
import { type Face, faceOf, type NodeRecord } from "../records/node.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { isRecord } from "../records/records.ts";
import type { StepField } from "../records/step-fields.ts";
import { asks, cards } from "../strings/cards.ts";
import { edgeText } from "./edge-marks.ts";
import { type RowContent, stepRows } from "./step-content.ts";

/** What a card says, as text; no sizes and no colours. */
export interface CardContent {
  readonly face: Face;
  readonly title: string;
  /** Stands in the title's place, fainter, while there is none. */
  readonly placeholder: string;
  readonly value: string;
  readonly goal: string;
  /** A guardrail beyond its limit; the goal says so. */
  readonly breached: boolean;
  /** The course of the readings; undefined while there are fewer than two. */
  readonly spark: Course | undefined;
  /** What the grammar has read out of the text that is being typed. */
  readonly chips: readonly string[];
  /** The five fields, while the tree shows them on its tactics and aims; undefined on all other cards. */
  readonly rows: readonly RowContent[] | undefined;
  readonly meta: TacticMeta | undefined;
  readonly owner: string;
  /** The reason of the edge above it, and what that says of itself; a line each. */
  readonly because: string;
  readonly typing: boolean;
}

/** Values of the readings, oldest first, where they should go, and the number of the gate that is still undecided. */
export interface Course {
  readonly values: readonly number[];
  readonly target: number | undefined;
  readonly gate?: number | undefined;
}

export interface TacticMeta {
  /** Number of metrics that tell whether the tactic works. */
  readonly signals: number;
  /** Something tells about it, be it a signal of the tactic above or of a step below. */
  readonly measured: boolean;
}

export interface ContentOptions {
  readonly today: string;
  readonly language: string;
  /** Set while the title is being typed: the chips of what was read. */
  readonly typing?: readonly string[] | undefined;
  /** Set while a row is being typed: its field. */
  readonly field?: StepField | undefined;
  /** What it asks while it is empty. Without: what its kind asks, while it is typed. */
  readonly ask?: string | undefined;
  /** Only its size is asked for: what tells about a tactic, which may lie far below, is not looked up. */
  readonly sizeOnly?: boolean;
}

const UNKNOWN: TacticMeta = { signals: 0, measured: false };

/** Reads what a node's card says out of the tree. */
export function cardContent(view: View, node: NodeRecord, options: ContentOptions): CardContent {
  const face = faceOf(node);
  const typing = options.typing !== undefined;
  const readings = readingsOf(view, node.id);
  return {
    face,
    title: node.title,
    placeholder: options.ask ?? (typing ? asks[face] : cards.noTitle),
    ...numbersOf(node, face, readings, options),
    spark: readings.length > 1 ? courseOf(view, node, readings) : undefined,
    chips: options.typing ?? [],
    rows: view.tree.detail === "all" ? stepRows(view, node, options.field) : undefined,
    meta: node.kind !== "tactic" ? undefined : options.sizeOnly ? UNKNOWN : metaOf(view, node.id),
    owner: node.owner ?? "",
    because: edgeText(node),
    typing,
  };
}

function metaOf(view: View, id: Id): TacticMeta {
  const signals = signalsOfTactic(view, id).length;
  return { signals, measured: signals > 0 || isMeasured(view, id) };
}

/** What is drawn of the readings of a node. */
export function courseOf(view: View, { id, target }: NodeRecord, readings: readonly ReadingRecord[]): Course {
  return { values: readings.map(({ value }) => value), target, gate: waitingGate(view, id)?.value };
}

/** The readings of a metric or aim, oldest first. */
export function readingsOf(view: View, id: Id): ReadingRecord[] {
  const readings: ReadingRecord[] = [];
  for (const other of view.attached(id)) {
    const record = view.get(other);
    if (isRecord(record, "reading")) readings.push(record);
  }
  return readings.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function numbersOf(node: NodeRecord, face: Face, readings: readonly ReadingRecord[], options: ContentOptions) {
  if (node.kind !== "aim" && node.kind !== "metric") return { value: "", goal: "", breached: false };
  const { language } = options;
  const now = readings.at(-1)?.value ?? node.baseline;
  const value = now === undefined ? "" : formatValue(now, node.unit, language);
  const breached = breachOf(node, readings, options.today) !== undefined;
  return { value, goal: face === "guardrail" ? limitOf(node, language, breached) : targetOf(node, options), breached };
}

function limitOf(node: NodeRecord, language: string, breached: boolean): string {
  if (node.threshold === undefined) return "";
  const says = breached ? cards.beyond : cards.stays;
  return says(node.comparator ?? "<", formatValue(node.threshold, node.unit, language));
}

function targetOf(node: NodeRecord, { today, language }: ContentOptions): string {
  const parts: string[] = [];
  if (node.target !== undefined) parts.push(cards.to(formatValue(node.target, node.unit, language)));
  if (node.targetDate !== undefined) parts.push(cards.by(formatDate(node.targetDate, today, language)));
  return parts.join(" ");
}
