import { connected, type FactReader } from "./facts.ts";
import type { Finding, Rule, Yield } from "./rule.ts";

/** What is cut off from every aim has one problem first: everything said there yields to this rule. */
const CUT_OFF: Yield = { to: "tactic-unconnected", where: "detached" };

/** Leaves out the findings that another one explains, as the rules' `yieldsTo` says. */
export function withoutExplained<F extends Pick<Finding, "rule" | "node">>(
  findings: readonly F[],
  ruleOf: (id: string) => Rule | undefined,
  fact: FactReader,
): F[] {
  const spoken = new Set(findings.map(({ rule }) => rule));
  const onNode = new Set(findings.map(({ rule, node }) => `${rule} ${node}`));
  const isExplained = ({ node }: F, { to, where }: Yield): boolean => {
    if (!spoken.has(to)) return false;
    if (where === "node") return onNode.has(`${to} ${node}`);
    return where === "tree" || (node !== undefined && !fact(connected).has(node));
  };
  return findings.filter((finding) => !yieldsOf(finding.rule, ruleOf).some((one) => isExplained(finding, one)));
}

function yieldsOf(id: string, ruleOf: (id: string) => Rule | undefined): readonly Yield[] {
  const own = ruleOf(id)?.yieldsTo ?? [];
  const isAbove = id === CUT_OFF.to || ruleOf(CUT_OFF.to)?.yieldsTo?.some(({ to }) => to === id);
  return isAbove ? own : [...own, CUT_OFF];
}
