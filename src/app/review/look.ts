import type { Finding, Fix } from "../../core/lint/rule.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import type { Id } from "../../core/records/fields.ts";
import { applyFix, openFinding } from "../audit/fix.ts";
import type { Workspace } from "../workspace.ts";
import { deskOf } from "./desk.ts";

/** Where in the review a finding is about what is asked there. */
export type LookPlace = "numbers" | "why" | "decide";

/** The misfires that the essay names, and the gaps without which nothing can be decided, by where they matter. */
const RULES: Readonly<Record<LookPlace, ReadonlySet<string>>> = {
  numbers: new Set(["guardrail-no-threshold", "weak-metric", "component-mismatch", "lagging-only"]),
  why: new Set([
    "proxy-up-outcome-flat",
    "scoreboard-only",
    "mechanism-no-because",
    "decision-repeated",
    "narrative-drift",
    "business-as-usual",
    "speed-before-alignment",
  ]),
  decide: new Set(["gate-moved", "gate-no-rule", "gate-missing", "gate-on-outcome", "decision-no-why"]),
};

/** What the rules have found about an aim or what belongs to its loop, that matters at this place of its review. */
export function findingsAt(tree: Workspace, aim: Id, place: LookPlace): readonly Finding[] {
  const node = tree.document.node(aim);
  if (!node) return [];
  const { metrics, guardrails, tactics } = aimLoop(tree.document, node);
  const ids = new Set([aim, ...[...metrics, ...guardrails, ...tactics].map(({ id }) => id)]);
  return tree.findings.all.filter(({ rule, node: of }) => of !== undefined && ids.has(of) && RULES[place].has(rule));
}

/** Does what a finding offers: in the review where that is possible, else on the map. */
export function follow(tree: Workspace, finding: Finding, fix: Fix | undefined): void {
  const focus = fix?.focus ?? { node: finding.node, field: finding.field };
  const { aim } = deskOf(tree).getState();
  if (fix?.edit) {
    applyFix(tree, finding, fix);
    // The edit is made; where the caret should go then is on the map.
    tree.session.setState({ field: undefined, linkPick: undefined });
  } else if (focus.field === "mechanism" && focus.node === aim) deskOf(tree).setState({ isRewriting: true });
  else {
    tree.session.setState({ view: "map", pane: "map" });
    if (fix) applyFix(tree, finding, fix);
    else openFinding(tree, finding);
  }
}
