import { formatDate } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import { phrases, plural, spokenFor } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:decision-no-why", {
  entry: (name: string, date: string, more: number) =>
    `The decision of ${date} on ${name} does not say why${andMore(more)}: in a month nobody can learn from it. Add one line.`,
  review: (name: string, date: string, more: number) =>
    `The review of ${date} on ${name} ended without an entry in the log${andMore(more)}: what was looked at led to nothing. Log continue, change or stop.`,
  add: "Add a line…",
  log: "Log a decision…",
});

/** An entry of the log without a reason, or a review that ended without an entry: capture decision and rationale (essay). */
export const rule: TreeRule = {
  id: "decision-no-why",
  hallmark: "cadence",
  severity: "info",
  tier: "tree",

  check({ view, fact, today }, report) {
    const say = (date: string): string => formatDate(date, today, spokenFor(view.tree.language));
    for (const { aim, decisions, reviews } of fact(runningLoops)) {
      const silent = decisions.filter(({ why }) => isBlank(why));
      const open = reviews.filter(({ decision }) => decision === undefined);
      const [entry, review] = [silent.at(-1), open.at(-1)];
      const base = { node: aim.id, field: "decision" };
      if (entry) {
        const message = words.entry(nameOf(aim), say(entry.date), silent.length - 1);
        report({ ...base, sub: "entry", message, fixes: [{ id: "add", title: words.add, focus: base }] });
      }
      if (review) {
        const message = words.review(nameOf(aim), say(review.date), open.length - 1);
        report({ ...base, sub: "review", message, fixes: [{ id: "log", title: words.log, focus: base }] });
      }
    }
  },
};

function andMore(more: number): string {
  return more === 0 ? "" : `, nor ${plural(more, { one: "did 1 before it", other: "did # before it" })}`;
}
