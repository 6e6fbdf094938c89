import { type Course, courseOf } from "../card/content.ts";
import type { View } from "../document/view.ts";
import { type AimLoop, aimLoop } from "../loop/aim-loop.ts";
import { cadenceOf } from "../loop/cadence.ts";
import { type LoopPart, partsOfLoop } from "../loop/completeness.ts";
import { gatesDue } from "../loop/gates.ts";
import { latestAt, seriesOf } from "../loop/series.ts";
import { addDays, weekdayOf } from "../records/dates.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import { type Face, faceOf, type NodeRecord } from "../records/node.ts";
import { cards } from "../strings/cards.ts";
import { gates as gateWords } from "../strings/gates.ts";
import { spokenFor } from "../strings/phrases.ts";
import { sheet as words } from "../strings/sheet.ts";
import { formatDate, formatList, formatValue, formatWeekday } from "./format.ts";
import { type Telling, type Tone, tellBreach, tellBreaches, tellGate } from "./gate.ts";
import { mechanismParts, type SaidWords } from "./mechanism.ts";

export type SheetWords = SaidWords;

export interface SheetSignal {
  readonly id: Id;
  readonly title: string;
  readonly face: Face;
  readonly now: string;
  readonly target: string;
  readonly read: string;
  /** The last readings, oldest first, and where they should get; drawn from two on. */
  readonly course: Course;
}

/** A sentence and what stands small below it. */
export interface SheetLine {
  readonly id: Id;
  readonly says: string;
  /** What became of it, where that can be said. */
  readonly state?: { readonly text: string; readonly tone: Tone };
  readonly small: readonly string[];
}

/** The alignment sheet of one aim in words. What is empty is an empty list or text: whoever shows it asks for it. */
export interface Sheet {
  readonly aim: Id;
  readonly title: string;
  readonly tree: string;
  readonly date: string;
  readonly done: readonly string[];
  readonly mechanisms: readonly (readonly [x: SheetWords, y: SheetWords, z: SheetWords])[];
  readonly signals: readonly SheetSignal[];
  /** How many metrics found no place. */
  readonly moreSignals: number;
  readonly gates: readonly SheetLine[];
  readonly guardrails: readonly SheetLine[];
  readonly owner: { readonly name: string; readonly when: string; readonly small: readonly string[] } | undefined;
  readonly decisions: readonly { readonly date: string; readonly outcome: string; readonly why: string }[];
  readonly moreDecisions: number;
  readonly has: ReadonlySet<LoopPart>;
}

/** The essay asks for two or three signals; a page holds this many, and as many entries of the log. */
const SIGNALS = 5;
const DECISIONS = 5;
const READINGS = 8;
const ORDER: readonly Face[] = ["proxy", "leading", "outcome"];

/**
 * Reads the sheet of an aim out of a tree.
 * @param today calendar date, `2026-03-12`
 * @returns undefined where there is no such aim
 */
export function sheetOf(view: View, aim: Id, today: string): Sheet | undefined {
  const node = view.node(aim);
  if (node?.kind !== "aim") return undefined;
  const teller = new SheetTeller(view, today);
  const loop = aimLoop(view, node);
  const signals = inOrder(loop.metrics);
  const log = loop.decisions.toReversed();
  return {
    aim,
    title: node.title.trim(),
    tree: view.tree.title,
    date: formatDate(today, undefined, teller.language),
    done: teller.done(node),
    mechanisms: loop.mechanisms.map((mechanism) => teller.mechanism(mechanism)),
    signals: signals.slice(0, SIGNALS).map((metric) => teller.signal(metric)),
    moreSignals: Math.max(signals.length - SIGNALS, 0),
    gates: openGates(loop, today).map((gate) => teller.gate(gate, loop)),
    guardrails: loop.guardrails.map((metric) => teller.guardrail(metric)),
    owner: teller.owner(loop),
    decisions: log.slice(0, DECISIONS).map((entry) => teller.decision(entry)),
    moreDecisions: Math.max(log.length - DECISIONS, 0),
    has: new Set(partsOfLoop(loop)),
  };
}

/** What moves first stands first. */
function inOrder(metrics: readonly NodeRecord[]): readonly NodeRecord[] {
  return [...metrics].sort((a, b) => ORDER.indexOf(faceOf(a)) - ORDER.indexOf(faceOf(b)));
}

/** The gates that wait for a decision, and those that still lie ahead; where there is none, the last one. */
function openGates({ gates, decisions }: AimLoop, today: string): readonly GateRecord[] {
  const due = new Set<GateRecord>(gatesDue(gates, decisions, today));
  const open = gates.filter((gate) => due.has(gate) || gate.date === undefined || gate.date >= today);
  return open.length > 0 ? open.slice(0, 2) : gates.slice(-1);
}

class SheetTeller {
  readonly language: string;
  readonly #view: View;
  readonly #today: string;
  readonly #telling: Telling;

  constructor(view: View, today: string) {
    this.#view = view;
    this.#today = today;
    this.language = spokenFor(view.tree.language);
    this.#telling = { today, language: this.language };
  }

  done(aim: NodeRecord): readonly string[] {
    const text = aim.done?.trim();
    const goal = this.#goal(aim);
    return [...(text ? [words.doneText(text)] : []), ...(goal ? [text ? goal : words.doneWhen(goal)] : [])];
  }

  /** `90-day retention ≥ 70 % by 30 June, from 61 % on 16 January`. */
  #goal({ measure = "", target, targetDate, baseline, baselineDate, unit, better }: NodeRecord): string | undefined {
    if (target === undefined) return undefined;
    const goal = (better === "down" ? words.goalDown : words.goal)(
      measure.trim(),
      formatValue(target, unit, this.language),
    );
    const by = targetDate === undefined ? goal : `${goal} ${words.by(this.#date(targetDate))}`;
    if (baseline === undefined) return by;
    const since = baselineDate === undefined ? "" : this.#date(baselineDate);
    return `${by}, ${words.from(formatValue(baseline, unit, this.language), since)}`;
  }

  mechanism(mechanism: MechanismRecord): readonly [SheetWords, SheetWords, SheetWords] {
    return mechanismParts(this.#view, mechanism, words.gap);
  }

  signal(metric: NodeRecord): SheetSignal {
    const { id, unit, target } = metric;
    const series = seriesOf(this.#view, id);
    const now = latestAt(series, this.#today);
    const days = cadenceOf(this.#view, id);
    return {
      id,
      title: metric.title.trim() || cards.noTitle,
      face: faceOf(metric),
      now: now === undefined ? "" : formatValue(now.value, unit, this.language),
      target: target === undefined ? "" : formatValue(target, unit, this.language),
      read: days === undefined ? "" : words.every(days),
      course: courseOf(this.#view, metric, series.slice(-READINGS)),
    };
  }

  gate(gate: GateRecord, loop: AimLoop): SheetLine {
    const { value, metric, otherwise, learn, text } = gate;
    const said = tellGate(this.#view, gate, loop.decisions, this.#telling);
    const isText = value === undefined && metric === undefined && Boolean(text?.trim());
    return {
      id: gate.id,
      says: isText ? said.asks : `${words.goOn} ${said.asks || words.gap}`,
      state: { text: said.state, tone: said.tone },
      small: [
        ...(said.decided ? [said.decided] : []),
        ...(learn?.trim() ? [gateWords.learn(learn.trim())] : []),
        ...(otherwise?.trim() ? [gateWords.otherwise(otherwise.trim())] : []),
        ...tellBreaches(this.#view, loop, this.#telling).map((breach) => `${gateWords.breachWord} ${breach}`),
      ],
    };
  }

  guardrail(metric: NodeRecord): SheetLine {
    const breach = tellBreach(this.#view, metric, this.#telling);
    const state =
      breach === undefined ? {} : { state: { text: `${gateWords.breachWord} ${breach}`, tone: "bad" } as const };
    const { id, title, threshold, comparator = ">=", unit, owner } = metric;
    const now = latestAt(seriesOf(this.#view, id), this.#today);
    const limit = threshold === undefined ? "" : formatValue(threshold, unit, this.language);
    const stays = comparator.startsWith("<") ? words.staysBelow(limit) : words.staysAbove(limit);
    return {
      id,
      says: [title.trim() || cards.noTitle, limit && stays].filter(Boolean).join(" "),
      ...state,
      small: [
        ...(now === undefined ? [] : [words.now(formatValue(now.value, unit, this.language))]),
        ...(owner?.trim() ? [words.watches(owner.trim())] : []),
      ],
    };
  }

  owner(loop: AimLoop): Sheet["owner"] {
    const { aim } = loop;
    const { owner, cadenceDays, weekday, time, minutes, with: others = [] } = aim;
    const often =
      cadenceDays === 7 && weekday !== undefined
        ? words.on(formatWeekday(weekday, this.language))
        : cadenceDays && words.every(cadenceDays);
    const parts = [[often, time && words.at(time)].filter(Boolean).join(" "), minutes && words.minutes(minutes)];
    const when = parts.filter(Boolean).join(", ");
    if (!owner?.trim() && when === "") return undefined;
    const next = this.#nextReview(loop);
    return {
      name: owner?.trim() || words.noOwner,
      when,
      small: [
        ...(others.length === 0 ? [] : [words.with(formatList(others, this.language))]),
        ...(next === undefined ? [] : [words.next(this.#date(next))]),
      ],
    };
  }

  /** The first review day from today on; on a day on which something was decided the one after it. */
  #nextReview({ aim: { cadenceDays, weekday }, decisions, reviews }: AimLoop): string | undefined {
    if (cadenceDays !== 7 || weekday === undefined) return undefined;
    const isHeld = [...decisions, ...reviews].some(({ date }) => date === this.#today);
    const days = Array.from({ length: 7 }, (_, i) => addDays(this.#today, isHeld ? i + 1 : i));
    return days.find((day) => weekdayOf(day) === weekday);
  }

  decision({ date, outcome, why = "" }: DecisionRecord): Sheet["decisions"][number] {
    return { date: this.#date(date), outcome: words.outcomes[outcome], why: why.trim() };
  }

  #date(date: string): string {
    return formatDate(date, this.#today, this.language);
  }
}
