import { type Course, courseOf } from "../card/content.ts";
import type { View } from "../document/view.ts";
import { decisionOn, gatesDue, isWhole } from "../loop/gates.ts";
import { type NumberSeen, type ReviewSeen, seeReview } from "../loop/review.ts";
import { daysBetween } from "../records/dates.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import { type Face, faceOf, type NodeRecord } from "../records/node.ts";
import { review as words } from "../strings/review.ts";
import { sheet as sheetWords } from "../strings/sheet.ts";
import { formatDate, formatRelative, formatValue } from "./format.ts";
import { type GateSaid, type Telling, type Tone, tellBreaches, tellGate, titleOf } from "./gate.ts";
import { mechanismParts, type SaidWords } from "./mechanism.ts";
import { sayNumber } from "./number-seen.ts";
import { type SinceSaid, tellSince } from "./since-start.ts";

/** One number of the review in words. */
export interface NumberSaid {
  readonly id: Id;
  readonly face: Face;
  readonly title: string;
  /** `one point up, 7 to go`. */
  readonly says: string;
  readonly tone: Tone;
  readonly now: string;
  readonly was: string;
  readonly target: string;
  readonly course: Course;
  /** A reading is due: the review asks for it. */
  readonly isDue: boolean;
}

export interface BeliefAsked {
  readonly id: Id;
  readonly parts: readonly [x: SaidWords, y: SaidWords, z: SaidWords];
  readonly state: MechanismRecord["state"];
}

export interface GateAsked extends GateSaid {
  /** Its day has come: what is decided today is about it. */
  readonly isDue: boolean;
  /** It can be judged when its day comes. */
  readonly isWhole: boolean;
  readonly otherwise: string;
}

/** The weekly review of one aim in words, for the screen, the note and the record that stays. */
export interface ReviewSaid {
  readonly aim: Id;
  readonly title: string;
  /** `61 % of 70 % by 30 June, 15 weeks left`; empty for an aim without a goal. */
  readonly goal: string;
  /** The day of the last review before today. */
  readonly last: string | undefined;
  readonly moved: readonly NumberSaid[];
  readonly still: readonly NumberSaid[];
  readonly mechanisms: readonly BeliefAsked[];
  readonly since: SinceSaid | undefined;
  /** The gates that wait for a decision today, then those that lie ahead or were decided today. */
  readonly gates: readonly GateAsked[];
  readonly breaches: readonly string[];
  readonly decisions: readonly DecisionRecord[];
  /** Entries of today, oldest first. */
  readonly today: readonly DecisionRecord[];
}

const READINGS = 10;

/** Reads the review of an aim out of a tree; undefined where there is no such aim. */
export function tellReview(view: View, aim: Id, telling: Telling): ReviewSaid | undefined {
  const node = view.node(aim);
  if (node?.kind !== "aim") return undefined;
  const seen = seeReview(view, node, telling.today);
  const { loop, last } = seen;
  const own = loop.decisions.filter(({ reworded }) => !reworded);
  return {
    aim,
    title: titleOf(node),
    goal: goalOf(seen, node, telling),
    last,
    moved: seen.moved.map((one) => sayNumberRow(view, one, telling)),
    still: seen.still.map((one) => sayNumberRow(view, one, telling)),
    mechanisms: loop.mechanisms.map((mechanism) => ({
      id: mechanism.id,
      parts: mechanismParts(view, mechanism, sheetWords.gap),
      state: mechanism.state,
    })),
    since: tellSince(view, loop, telling),
    gates: gatesAsked(view, seen, telling),
    breaches: tellBreaches(view, loop, telling),
    decisions: loop.decisions,
    today: own.filter(({ date }) => date === telling.today),
  };
}

function sayNumberRow(view: View, seen: NumberSeen, telling: Telling): NumberSaid {
  const { node, now, was, series, isDue } = seen;
  const value = (reading: { readonly value: number } | undefined): string =>
    reading === undefined ? "" : formatValue(reading.value, node.unit, telling.language);
  return {
    id: node.id,
    face: faceOf(node),
    title: (node.kind === "aim" && node.measure?.trim()) || titleOf(node),
    ...sayNumber(seen, telling),
    now: value(now),
    was: value(was),
    target: node.target === undefined ? "" : formatValue(node.target, node.unit, telling.language),
    course: courseOf(view, node, series.slice(-READINGS)),
    isDue,
  };
}

function goalOf({ moved, still }: ReviewSeen, aim: NodeRecord, { today, language }: Telling): string {
  if (aim.target === undefined) return "";
  const own = [...moved, ...still].find(({ node }) => node.id === aim.id);
  const now = own?.now ? formatValue(own.now.value, aim.unit, language) : "";
  const goal = words.goal(now, formatValue(aim.target, aim.unit, language));
  if (aim.targetDate === undefined) return goal;
  const days = daysBetween(today, aim.targetDate);
  const left =
    days < 0 ? words.late(formatRelative(aim.targetDate, today, language)) : words.weeksLeft(Math.floor(days / 7));
  return words.joined(`${goal} ${words.goalBy(formatDate(aim.targetDate, today, language))}`, left);
}

function gatesAsked(view: View, { loop }: ReviewSeen, telling: Telling): ReviewSaid["gates"] {
  const due = new Set<Id>(gatesDue(loop.gates, loop.decisions, telling.today).map(({ id }) => id));
  const isOpen = (gate: GateRecord): boolean => {
    const decision = decisionOn(gate, loop.decisions);
    return decision === undefined || decision.date === telling.today;
  };
  return loop.gates
    .filter(isOpen)
    .sort((a, b) => Number(due.has(b.id)) - Number(due.has(a.id)))
    .map((gate) => ({
      ...tellGate(view, gate, loop.decisions, telling),
      isDue: due.has(gate.id),
      isWhole: isWhole(gate),
      otherwise: gate.otherwise?.trim() ?? "",
    }));
}
