import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import { phrases } from "../../../strings/phrases.ts";
import type { RecordRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { likeness, normal, tokensOf } from "../../words/normal.ts";

export const words = phrases("rule:strategy-echoes-tactic", {
  echo: (name: string) =>
    `What for and how of ${name} say the same: nobody can tell whether doing it has worked. Say in one what will be true, in the other what people will do on Monday.`,
  tactic: "Say what people will do on Monday…",
  strategy: "Say what will be true then…",
});

type Limits = (typeof THRESHOLDS)["strategy-echoes-tactic"];

/** Strategy and tactic in the same words, or one inside the other: the echo is the commonest mistake (S&T methodology). */
export const rule: RecordRule<"node", Limits> = {
  id: "strategy-echoes-tactic",
  hallmark: "viable",
  severity: "warning",
  english: true,
  options: THRESHOLDS["strategy-echoes-tactic"],
  tier: "record",
  of: "node",

  check({ record, options }, report) {
    const { id, kind, strategy = "", title } = record;
    const tactic = isBlank(record.tactic) ? title : (record.tactic ?? "");
    if (kind !== "tactic" || isBlank(strategy) || isBlank(tactic) || !isEcho(strategy, tactic, options)) return;
    const field = isBlank(record.tactic) ? "strategy" : "tactic";
    report({
      node: id,
      field,
      message: words.echo(nameOf(record)),
      fixes: [
        { id: "tactic", title: words.tactic, focus: { node: id, field: "tactic" } },
        { id: "strategy", title: words.strategy, focus: { node: id, field: "strategy" } },
      ],
    });
  },
};

/** One word inside the other text is no echo: the tactic “Mail” of the strategy “Mail is read”. */
function isEcho(strategy: string, tactic: string, { likeness: limit, words: least }: Limits): boolean {
  const [for_, how] = [normal(strategy), normal(tactic)].map((text) => text.replace(/[.!]+$/u, "")) as [string, string];
  if (for_ === how) return true;
  const tokens = [tokensOf(strategy), tokensOf(tactic)] as const;
  if (tokens.some(({ size }) => size < least)) return false;
  return likeness(...tokens) >= limit || for_.includes(how) || how.includes(for_);
}
