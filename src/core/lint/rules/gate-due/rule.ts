import { formatRelative, formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { logDecision } from "../../../edits/decisions.ts";
import { gateState, isWhole } from "../../../loop/gates.ts";
import { latestAt, type Series } from "../../../loop/series.ts";
import type { DecisionRecord } from "../../../records/decision.ts";
import type { GateRecord } from "../../../records/gate.ts";
import { phrases, spoken, spokenFor } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { idsIn, listOf, sayGate, undecided } from "../../gates.ts";
import { series } from "../../readings.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:gate-due", {
  due: (name: string, gate: string, state: string, more: number) =>
    `The gate of ${name} (${gate}) ${state}, and nothing is decided${more > 0 ? `, nor for ${more} more` : ""}. Continue, change or stop, and say why.`,
  passed: (value: string, ago: string) => `was passed ${ago} with ${value}`,
  missed: (value: string, ago: string) => `was missed ${ago} with ${value}`,
  unread: (ago: string) => `was due ${ago} without a reading`,
  open: (ago: string) => `was due ${ago}`,
  log: { continue: "Log “continue”", change: "Log “change”", stop: "Log “stop”" },
});

type Outcome = keyof typeof words.log;

/** What is likeliest to follow comes first. */
const OUTCOMES: Readonly<Record<"passed" | "else", readonly Outcome[]>> = {
  passed: ["continue", "change", "stop"],
  else: ["change", "stop", "continue"],
};

/** A gate whose date has passed and about which nothing is decided: what makes you stop was agreed beforehand (essay). */
export const rule: TreeRule = {
  id: "gate-due",
  hallmark: "cadence",
  severity: "error",
  tier: "tree",

  check({ view, fact, today }, report) {
    for (const loop of fact(runningLoops)) {
      const due = undecided(loop).filter(({ date }) => date !== undefined && date < today);
      const [first] = due;
      if (!first) continue;
      const readings = fact(series).get(first.metric ?? "") ?? [];
      const passed = isWhole(first) && gateState(first, readings, today) === "passed";
      const state = stateOf(view, first, readings, today);
      report({
        node: loop.aim.id,
        field: "gate",
        message: words.due(nameOf(loop.aim), sayGate(view, first, today), state, due.length - 1),
        fixes: OUTCOMES[passed ? "passed" : "else"].map((outcome) => ({
          id: "log",
          title: words.log[outcome],
          given: { outcome, gates: listOf(due) },
        })),
      });
    }
  },

  fixes: {
    log: (draft, host, { node, given }) => {
      const outcome = given.outcome as DecisionRecord["outcome"];
      for (const gate of idsIn(given.gates)) logDecision(draft, host, { aim: node, gate, outcome });
      return { node, field: "decision" };
    },
  },
};

function stateOf(view: View, gate: GateRecord, readings: Series, today: string): string {
  const language = spokenFor(view.tree.language);
  const ago = formatRelative(gate.date ?? today, today, spoken());
  if (!isWhole(gate)) return words.open(ago);
  const reading = latestAt(readings, gate.date);
  if (!reading) return words.unread(ago);
  const value = formatValue(reading.value, view.node(gate.metric)?.unit, language);
  return gateState(gate, readings, today) === "passed" ? words.passed(value, ago) : words.missed(value, ago);
}
