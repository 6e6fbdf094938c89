import { type Course, courseOf } from "../card/content.ts";
import type { View } from "../document/view.ts";
import { aimLoop } from "../loop/aim-loop.ts";
import { cadenceOf } from "../loop/cadence.ts";
import { type LoopPart, partsOfLoop } from "../loop/completeness.ts";
import { latestAt, seriesOf } from "../loop/series.ts";
import { addDays, weekdayOf } from "../records/dates.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import { type Face, faceOf, type NodeRecord } from "../records/node.ts";
import { cards } from "../strings/cards.ts";
import { fieldValues } from "../strings/fields.ts";
import { sheet as words } from "../strings/sheet.ts";
import { formatDate, formatList, formatRelative, formatValue, formatWeekday } from "./format.ts";

/** A word or two of a sentence; `face` where it names a node of the tree. */
export interface SheetWords {
  readonly text: string;
  readonly face?: Face;
}

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
    gates: openGates(loop.gates, today).map((gate) => teller.gate(gate)),
    guardrails: loop.guardrails.map((metric) => teller.guardrail(metric)),
    owner: teller.owner(node),
    decisions: log.slice(0, DECISIONS).map((entry) => teller.decision(entry)),
    moreDecisions: Math.max(log.length - DECISIONS, 0),
    has: new Set(partsOfLoop(loop)),
  };
}

/** What moves first stands first. */
function inOrder(metrics: readonly NodeRecord[]): readonly NodeRecord[] {
  return [...metrics].sort((a, b) => ORDER.indexOf(faceOf(a)) - ORDER.indexOf(faceOf(b)));
}

/** The gates that still lie ahead; where none does, the last one. */
function openGates(gates: readonly GateRecord[], today: string): readonly GateRecord[] {
  const ahead = gates.filter(({ date }) => date === undefined || date >= today);
  return ahead.length > 0 ? ahead.slice(0, 2) : gates.slice(-1);
}

class SheetTeller {
  readonly language: string;
  readonly #view: View;
  readonly #today: string;

  constructor(view: View, today: string) {
    this.#view = view;
    this.#today = today;
    this.language = view.tree.language ?? "en";
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

  mechanism({ x, xNode, y, yNode, z }: MechanismRecord): readonly [SheetWords, SheetWords, SheetWords] {
    return [this.#end(x, xNode), this.#end(y, yNode), { text: z?.trim() || words.gap }];
  }

  #end(text: string | undefined, node: Id | undefined): SheetWords {
    const linked = node === undefined ? undefined : this.#view.node(node);
    const said = text?.trim() || linked?.title.trim() || words.gap;
    return linked ? { text: said, face: faceOf(linked) } : { text: said };
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

  gate(gate: GateRecord): SheetLine {
    const { id, metric, comparator = ">=", value, date, otherwise, learn, text } = gate;
    const node = metric === undefined ? undefined : this.#view.node(metric);
    const number =
      value === undefined
        ? ""
        : `${fieldValues.comparator?.[comparator]} ${formatValue(value, node?.unit, this.language)}`;
    const said = [node?.title.trim() || (value === undefined ? "" : words.gap), number].filter(Boolean).join(" ");
    const by = date === undefined ? "" : words.by(this.#date(date));
    return {
      id,
      says: said === "" && text?.trim() ? text.trim() : [words.goOn, said || words.gap, by].filter(Boolean).join(" "),
      small: [
        ...(date === undefined ? [] : [words.within(formatRelative(date, this.#today, this.language))]),
        ...(learn?.trim() ? [words.learn(learn.trim())] : []),
        ...(otherwise?.trim() ? [words.otherwise(otherwise.trim())] : []),
      ],
    };
  }

  guardrail(metric: NodeRecord): SheetLine {
    const { id, title, threshold, comparator = ">=", unit, owner } = metric;
    const now = latestAt(seriesOf(this.#view, id), this.#today);
    const limit = threshold === undefined ? "" : formatValue(threshold, unit, this.language);
    const stays = comparator.startsWith("<") ? words.staysBelow(limit) : words.staysAbove(limit);
    return {
      id,
      says: [title.trim() || cards.noTitle, limit && stays].filter(Boolean).join(" "),
      small: [
        ...(now === undefined ? [] : [words.now(formatValue(now.value, unit, this.language))]),
        ...(owner?.trim() ? [words.watches(owner.trim())] : []),
      ],
    };
  }

  owner(aim: NodeRecord): Sheet["owner"] {
    const { owner, cadenceDays, weekday, time, minutes, with: others = [] } = aim;
    const often =
      cadenceDays === 7 && weekday !== undefined
        ? words.on(formatWeekday(weekday, this.language))
        : cadenceDays && words.every(cadenceDays);
    const parts = [[often, time && words.at(time)].filter(Boolean).join(" "), minutes && words.minutes(minutes)];
    const when = parts.filter(Boolean).join(", ");
    if (!owner?.trim() && when === "") return undefined;
    const next = this.#nextReview(aim);
    return {
      name: owner?.trim() || words.noOwner,
      when,
      small: [
        ...(others.length === 0 ? [] : [words.with(formatList(others, this.language))]),
        ...(next === undefined ? [] : [words.next(this.#date(next))]),
      ],
    };
  }

  /** The first review day from today on. */
  #nextReview({ cadenceDays, weekday }: NodeRecord): string | undefined {
    if (cadenceDays !== 7 || weekday === undefined) return undefined;
    const days = Array.from({ length: 7 }, (_, i) => addDays(this.#today, i));
    return days.find((day) => weekdayOf(day) === weekday);
  }

  decision({ date, outcome, why = "" }: DecisionRecord): Sheet["decisions"][number] {
    return { date: this.#date(date), outcome: words.outcomes[outcome], why: why.trim() };
  }

  #date(date: string): string {
    return formatDate(date, this.#today, this.language);
  }
}
