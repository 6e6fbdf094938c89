import { formatDate } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { AimLoop } from "../../../loop/aim-loop.ts";
import { planOf } from "../../../loop/plan.ts";
import { daysBetween } from "../../../records/dates.ts";
import { phrases, plural, spokenFor } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:business-as-usual", {
  usual: (name: string, by: string, tactics: number) =>
    `${name} was changed by ${by}, and ${plural(tactics, { one: "its tactic has stayed what it was", other: "its # tactics have stayed what they were" })}: a new aim with old routines. Ask of each whether it still moves the aim.`,
  walk: (name: string) => `Walk the tactics, from ${name}…`,
});

/** An aim that was changed, and no tactic below it in four weeks: new aims, old routines (essay). The log tells what was in force. */
export const rule: TreeRule<(typeof THRESHOLDS)["business-as-usual"]> = {
  id: "business-as-usual",
  hallmark: "mechanism",
  severity: "info",
  options: THRESHOLDS["business-as-usual"],
  tier: "tree",

  check({ view, fact, today, options }, report) {
    for (const loop of fact(runningLoops)) {
      const [first] = loop.tactics;
      const since = changedBy(loop);
      if (!first || since === undefined || daysBetween(since, today) <= options.days) continue;
      report({
        node: loop.aim.id,
        message: words.usual(
          nameOf(loop.aim),
          formatDate(since, today, spokenFor(view.tree.language)),
          loop.tactics.length,
        ),
        fixes: [{ id: "walk", title: words.walk(nameOf(first)), focus: { node: first.id } }],
      });
    }
  },
};

/** The day by which the log shows another aim than before, where the tactics are still those from before. */
function changedBy(loop: AimLoop): string | undefined {
  const entries = loop.decisions.flatMap(({ date, plan }) => (plan ? [{ date, plan }] : []));
  const at = entries.findLastIndex(({ plan }, i) => i > 0 && plan.aim !== entries[i - 1]?.plan.aim);
  const before = entries[at - 1];
  return before && before.plan.tactics === planOf(loop).tactics ? entries[at]?.date : undefined;
}
