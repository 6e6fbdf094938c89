import { nameOf } from "../../../describe/name.ts";
import { planOf } from "../../../loop/plan.ts";
import type { DecisionRecord } from "../../../records/decision.ts";
import { fieldValues } from "../../../strings/fields.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { atLeast } from "../../guards.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:decision-repeated", {
  same: (name: string, times: number, outcome: string) =>
    `The last ${times} decisions on ${name} were “${outcome}”, and nothing that should move it has changed between them: the log turns into a habit. Ask whether the mechanism is still true.`,
  open: "Open the mechanism…",
});

/** The same decision three times in a row on an unchanged plan: narrative drift (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["decision-repeated"]> = {
  id: "decision-repeated",
  hallmark: "cadence",
  severity: "info",
  options: THRESHOLDS["decision-repeated"],
  tier: "tree",

  check({ fact, options }, report) {
    for (const loop of fact(runningLoops)) {
      const last = atLeast(options.times, loop.decisions.filter(isOneMore));
      const outcome = last?.[0]?.outcome;
      if (!last || outcome === undefined || last.some((one) => one.outcome !== outcome)) continue;
      const now = stepsOf(planOf(loop));
      if (last.some(({ plan }) => plan === undefined || stepsOf(plan) !== now)) continue;
      report({
        node: loop.aim.id,
        field: "mechanism",
        message: words.same(nameOf(loop.aim), last.length, fieldValues.outcome?.[outcome] ?? outcome),
        fixes: [{ id: "open", title: words.open, focus: { node: loop.aim.id, field: "mechanism" } }],
      });
    }
  },
};

/** Entries that begin the work, word a gate anew, or decide about a second gate on one day are no further decision. */
function isOneMore({ outcome, date, reworded }: DecisionRecord, at: number, log: readonly DecisionRecord[]): boolean {
  const before = log[at - 1];
  return outcome !== "start" && !reworded && !(before?.date === date && before.outcome === outcome);
}

/** What should move the aim; the aim itself may be worded anew. */
function stepsOf({ mechanism, tactics, targets }: NonNullable<DecisionRecord["plan"]>): string {
  return [mechanism, tactics, targets].join(" ");
}
