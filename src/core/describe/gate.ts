import type { View } from "../document/view.ts";
import type { AimLoop } from "../loop/aim-loop.ts";
import { decisionOn, gateState, holds, isFrozen, isWhole, partsMissing, type WholeGate } from "../loop/gates.ts";
import { breachOf } from "../loop/guardrails.ts";
import { latestAt, seriesOf } from "../loop/series.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { NodeRecord } from "../records/node.ts";
import { cards } from "../strings/cards.ts";
import { fieldValues } from "../strings/fields.ts";
import { gates as words } from "../strings/gates.ts";
import { formatDate, formatList, formatRelative, formatValue } from "./format.ts";

/** How a state is coloured; the words say the same. */
export type Tone = "plain" | "good" | "bad" | "late";

/** What a gate asks and what became of it, in words. */
export interface GateSaid {
  readonly id: Id;
  /** `First project on day one ≥ 30 % by 27 March`. */
  readonly asks: string;
  /** `due in 14 days`, `missed 7 days ago with 22 %`. */
  readonly state: string;
  readonly tone: Tone;
  /** What was decided about it, or that nothing is where its day has come. */
  readonly decided: string;
  readonly isDecided: boolean;
  /** It can be worded anew only with a reason. */
  readonly isFrozen: boolean;
}

/** When and in which language something is told. */
export interface Telling {
  readonly today: string;
  readonly language: string;
}

/** What a gate asks: `First project on day one ≥ 30 % by 27 March`; empty if it asks nothing yet. */
export function gateSentence(
  view: View,
  { metric, comparator, value, date, text }: Partial<GateRecord>,
  { today, language }: { readonly today?: string; readonly language: string },
): string {
  const node = metric === undefined ? undefined : view.node(metric);
  const number =
    value === undefined
      ? ""
      : `${fieldValues.comparator?.[comparator ?? ">="]} ${formatValue(value, node?.unit, language)}`;
  const name = node ? titleOf(node) : number === "" ? "" : words.gap;
  const by = date === undefined ? "" : words.by(formatDate(date, today, language));
  const asks = [name, number].filter(Boolean).join(" ");
  if (asks === "" && text?.trim()) return text.trim();
  return [asks, by].filter(Boolean).join(" ");
}

/** Says what became of a gate; `decisions` is the log of its aim. */
export function tellGate(
  view: View,
  gate: GateRecord,
  decisions: readonly DecisionRecord[],
  telling: Telling,
): GateSaid {
  const { today, language } = telling;
  const decision = decisionOn(gate, decisions);
  const isDue = isWhole(gate) && gate.date <= today;
  const outcome = decision && fieldValues.outcome?.[decision.outcome];
  return {
    id: gate.id,
    asks: gateSentence(view, gate, telling),
    ...stateOf(view, gate, telling),
    decided: decision
      ? words.decided(outcome ?? decision.outcome, formatDate(decision.date, today, language))
      : isDue
        ? words.decide
        : "",
    isDecided: decision !== undefined,
    isFrozen: isFrozen(gate, today),
  };
}

function stateOf(view: View, gate: GateRecord, telling: Telling): Pick<GateSaid, "state" | "tone"> {
  if (!isWhole(gate)) return { state: lacking(gate, telling.language), tone: "late" };
  const { today, language } = telling;
  const when = formatRelative(gate.date, today, language);
  const series = seriesOf(view, gate.metric);
  const state = gateState(gate, series, today);
  const reading = latestAt(series, state === "open" ? today : gate.date);
  const value = reading && formatValue(reading.value, view.node(gate.metric)?.unit, language);
  if (state === "open" || value === undefined) {
    const now =
      reading && value !== undefined ? words.now(value, holds(reading.value, gate.comparator, gate.value)) : "";
    return state === "open"
      ? { state: [words.ahead(when), now].filter(Boolean).join(", "), tone: isNear(gate, today) ? "late" : "plain" }
      : { state: words.unread(when), tone: "late" };
  }
  return state === "passed"
    ? { state: words.met(value, when), tone: "good" }
    : { state: words.missed(value, when), tone: "bad" };
}

/** Its day has come; it counts until it is over. */
function isNear(gate: WholeGate, today: string): boolean {
  return gate.date === today;
}

function lacking(gate: GateRecord, language: string): string {
  const missing = partsMissing(gate);
  if (missing.length === 1 && missing[0] === "date") return words.noDate;
  return words.lacks(
    formatList(
      missing.map((part) => words.parts[part]),
      language,
    ),
  );
}

/** The guardrails of an aim that are beyond their limit, a sentence each. */
export function tellBreaches(view: View, { guardrails }: AimLoop, telling: Telling): string[] {
  return guardrails.flatMap((guardrail) => tellBreach(view, guardrail, telling) ?? []);
}

/** `Sign-up errors stands at 0.7 % and should stay under 0.5 %`; undefined for a guardrail that holds. */
export function tellBreach(view: View, guardrail: NodeRecord, { today, language }: Telling): string | undefined {
  const breach = breachOf(guardrail, seriesOf(view, guardrail.id), today);
  if (!breach) return undefined;
  const { unit, threshold = 0, comparator = "<" } = guardrail;
  const value = formatValue(breach.newest.value, unit, language);
  const limit = words.shouldStay(comparator, formatValue(threshold, unit, language));
  return words.breach(titleOf(guardrail), value, limit, breach.times);
}

/** A title on one line. */
export function titleOf({ title }: Pick<NodeRecord, "title">): string {
  return title.trim().replace(/\s*\n\s*/g, " ") || cards.noTitle;
}
