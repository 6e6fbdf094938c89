import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { pathTo } from "../../../query/path.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { LinkRecord } from "../../../records/link.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { number, phrases } from "../../../strings/phrases.ts";
import { runningAims } from "../../aims.ts";
import { allOf, live, liveOf } from "../../facts.ts";
import type { Report, TreeRule } from "../../rule.ts";
import { TOGETHER } from "../../thresholds.ts";

export const words = phrases("rule:influence-no-reason", {
  one: (name: string, target: string) =>
    `Nothing says why ${name} should move ${target}: an influence is a belief until somebody has seen it. Write what comes after “because”.`,
  many: (target: string, count: number) =>
    `Nothing says why ${number(count)} metrics should move ${target}: an influence is a belief until somebody has seen it. Write what comes after “because”.`,
  begun: (target: string, count: number, places: number) =>
    `Nothing says why ${number(count)} metrics in ${number(places)} places from ${target} down should move what they hang under: each influence is a belief. Write “because” for the first.`,
  write: (name: string) => `Say why ${name} moves it…`,
});

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
    const bare: Moved[] = [];
    let argued = links.filter(isArgued).map(({ to }) => rootOf(view, to));
    for (const node of [...fact(runningAims), ...fact(liveOf("metric"))]) {
      const face = faceOf(node);
      if (face !== "aim" && face !== "outcome") continue;
      const below = influencesOf(view, node).filter(({ id }) => fact(live).has(id));
      if (below.some((child) => isMover(child) && isArgued(child))) argued = [...argued, rootOf(view, node.id)];
      const movers = [
        ...below.filter((child) => !isArgued(child)).map(({ id }) => id),
        ...(byEnd.get(node.id) ?? []),
      ].flatMap((id) => view.node(id) ?? []);
      const found = movers.filter(isMover);
      if (found.length > 0) bare.push({ node, movers: found });
    }
    for (const one of reportsOf(view, bare, new Set(argued))) report(one);
  },
};

/** What is moved by metrics of which nothing says why. */
interface Moved {
  readonly node: NodeRecord;
  readonly movers: readonly NodeRecord[];
}

/** One for each node that is moved; where nobody has begun below a root, and it is moved in several places, one for all (G3). */
function reportsOf(view: View, bare: readonly Moved[], argued: ReadonlySet<Id>): Report[] {
  const byRoot = new Map<Id, Moved[]>();
  for (const one of bare) {
    const root = rootOf(view, one.node.id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), one]);
  }
  return [...byRoot].flatMap(([root, group]) => {
    const top = view.node(root);
    if (!top || argued.has(root) || group.length < TOGETHER) return group.map(reportOf);
    const movers = group.flatMap((one) => one.movers);
    return [{ ...reportOf({ node: top, movers }), message: words.begun(nameOf(top), movers.length, group.length) }];
  });
}

function reportOf({ node, movers }: Moved): Report {
  const [first, ...others] = movers.map(nameOf);
  const name = first ?? nameOf(node);
  return {
    node: node.id,
    message: others.length === 0 ? words.one(name, nameOf(node)) : words.many(nameOf(node), movers.length),
    fixes: [{ id: "write", title: words.write(name), focus: { node: movers[0]?.id ?? node.id, field: "because" } }],
  };
}

function rootOf(view: View, id: Id): Id {
  return pathTo(view, id)[0] ?? id;
}

/** The children that move it. Below a formula a metric is a part unless it is called an influence. */
function influencesOf(view: View, { id, formula }: NodeRecord): NodeRecord[] {
  return view.children(id).flatMap((child) => {
    const node = view.node(child);
    const relation = node?.relation ?? (formula === undefined ? "influence" : "component");
    return node !== undefined && relation === "influence" ? [node] : [];
  });
}

function isArgued({ because, evidence, confidence, text, type }: NodeRecord | LinkRecord): boolean {
  return !isBlank(because) || !isBlank(evidence) || confidence !== undefined || (type === "link" && !isBlank(text));
}

/** Tactics say why they are needed in fields of their own; a guardrail moves nothing. */
function isMover(node: NodeRecord): boolean {
  return node.kind === "metric" && node.role !== "guardrail";
}
