import { formatNumber } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { LinkRecord } from "../../../records/link.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { allOf, live, liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";

const words = {
  one: (name: string, target: string) =>
    `Nothing says why ${name} should move ${target}: an influence is a belief until somebody has seen it. Write what comes after “because”.`,
  many: (target: string, count: number) =>
    `Nothing says why ${formatNumber(count, "en")} metrics should move ${target}: an influence is a belief until somebody has seen it. Write what comes after “because”.`,
  write: (name: string) => `Say why ${name} moves it…`,
};

/**
 * An influence on an aim or an outcome without a reason, evidence or confidence; once for all that one node is moved by.
 * A part of a sum needs none, an influence is empirical and so a hypothesis (Levers Labs).
 */
export const rule: TreeRule = {
  id: "influence-no-reason",
  hallmark: "mechanism",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const links = fact(allOf("link")).filter(({ from, kind }) => kind === "moves" && fact(live).has(from));
    const byEnd = new Map<Id, Id[]>();
    for (const { to, from } of links.filter((link) => !isArgued(link))) byEnd.set(to, [...(byEnd.get(to) ?? []), from]);
    for (const node of [...fact(liveOf("aim")), ...fact(liveOf("metric"))]) {
      const face = faceOf(node);
      if (face !== "aim" && face !== "outcome") continue;
      const movers = [
        ...bareChildren(view, node).filter((id) => fact(live).has(id)),
        ...(byEnd.get(node.id) ?? []),
      ].filter((id) => isMover(view.node(id)));
      const first = view.node(movers[0] ?? "");
      if (!first) continue;
      report({
        node: node.id,
        message: movers.length === 1 ? words.one(nameOf(first), nameOf(node)) : words.many(nameOf(node), movers.length),
        fixes: [{ id: "write", title: words.write(nameOf(first)), focus: { node: first.id, field: "because" } }],
      });
    }
  },
};

/** The children whose edge says nothing. Below a formula a metric is a part unless it is called an influence. */
function bareChildren(view: View, { id, formula }: NodeRecord): Id[] {
  return view.children(id).filter((child) => {
    const node = view.node(child);
    const relation = node?.relation ?? (formula === undefined ? "influence" : "component");
    return node !== undefined && relation === "influence" && !isArgued(node);
  });
}

function isArgued({ because, evidence, confidence, text, type }: NodeRecord | LinkRecord): boolean {
  return !isBlank(because) || !isBlank(evidence) || confidence !== undefined || (type === "link" && !isBlank(text));
}

/** Tactics say why they are needed in fields of their own; a guardrail moves nothing. */
function isMover(node: NodeRecord | undefined): boolean {
  return node?.kind === "metric" && node.role !== "guardrail";
}
