import type { View } from "../document/view.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";
import { decisions as words } from "../strings/decisions.ts";
import { sheet } from "../strings/sheet.ts";
import { formatDate, formatValue } from "./format.ts";
import { gateSentence, type Telling, titleOf } from "./gate.ts";
import { mechanismSentence } from "./mechanism.ts";

/** An entry of the log in words: the three lines of the essay, what was decided, why, and by which numbers. */
export interface DecisionSaid {
  readonly id: Id;
  /** Calendar date, for the order and for where the state of that day is kept. */
  readonly day: string;
  readonly date: string;
  /** The aim; there may be none of that id any more. */
  readonly aim: Id;
  readonly title: string;
  readonly outcome: string;
  readonly why: string;
  readonly mechanism: string;
  readonly gate: string;
  /** `First project on day one 22 %`. */
  readonly readings: readonly string[];
  /** The entry tells of a gate that was worded anew. */
  readonly isRewording: boolean;
  /** A state of the tree was kept with it. */
  readonly isKept: boolean;
}

/** The whole log, or that of one aim; the newest entry first, those of one day in the order of the file backwards. */
export function tellLog(view: View, telling: Telling, aim?: Id): DecisionSaid[] {
  const entries: DecisionRecord[] = [];
  for (const record of view.all())
    if (isRecord(record, "decision") && (aim === undefined || record.aim === aim)) entries.push(record);
  return entries
    .reverse()
    .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))
    .map((entry) => tellDecision(view, entry, telling));
}

/** Tells one entry in the words of its day; what it has not kept is told as it reads now. */
export function tellDecision(view: View, entry: DecisionRecord, telling: Telling): DecisionSaid {
  const { id, aim, date, outcome, why = "", said, revision, reworded = false } = entry;
  const node = view.node(aim);
  return {
    id,
    day: date,
    date: formatDate(date, telling.today, telling.language),
    aim,
    title: said?.aim ?? (node ? titleOf(node) : words.goneAim),
    outcome: reworded ? words.reworded : sheet.outcomes[outcome],
    why: why.trim(),
    mechanism: said ? (said.mechanism ?? "") : mechanismNow(view, entry),
    gate: said ? (said.gate ?? "") : gateNow(view, entry, telling),
    readings: readingsOf(view, entry, telling),
    isRewording: reworded,
    isKept: revision !== undefined,
  };
}

function mechanismNow(view: View, { mechanism = "" }: DecisionRecord): string {
  const record = view.get(mechanism);
  return isRecord(record, "mechanism") ? mechanismSentence(view, record) : "";
}

function gateNow(view: View, { gate = "" }: DecisionRecord, telling: Telling): string {
  const record = view.get(gate);
  return isRecord(record, "gate") ? gateSentence(view, record, telling) : "";
}

function readingsOf(view: View, { readings = [], aim }: DecisionRecord, { language }: Telling): string[] {
  return readings.flatMap((id) => {
    const reading = view.get(id);
    const metric = isRecord(reading, "reading") ? view.node(reading.metric) : undefined;
    if (!isRecord(reading, "reading") || !metric) return [];
    const name = (metric.id === aim && metric.measure?.trim()) || titleOf(metric);
    return [`${name} ${formatValue(reading.value, metric.unit, language)}`];
  });
}

/** The entries in which every word that was asked for stands somewhere, whatever its case. */
export function searchLog(log: readonly DecisionSaid[], asked: string): readonly DecisionSaid[] {
  const wanted = asked.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return log;
  return log.filter((entry) => {
    const { date, day, title, outcome, why, mechanism, gate, readings } = entry;
    const text = [date, day, title, outcome, why, mechanism, gate, ...readings].join("\n").toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
