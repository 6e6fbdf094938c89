import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { linksOf } from "../../../edits/connect.ts";
import { setLinkKind } from "../../../edits/set-link-kind.ts";
import type { Id } from "../../../records/fields.ts";
import type { LinkRecord } from "../../../records/link.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { allOf, type FactReader, nodesInOrder, places } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { loopsOf } from "./loops.ts";

const KINDS = ["moves", "dependsOn"] as const;
type Kind = (typeof KINDS)[number];

export const words = phrases("rule:cycle", {
  moves: (from: string, to: string) =>
    `${from} moves ${to}, which leads back to it: in a circle nothing comes first. Turn the link into “feeds back”, or remove it.`,
  dependsOn: (from: string, to: string) =>
    `${from} waits for ${to}, which waits for it in turn: neither can begin. Turn the link into “feeds back”, or remove it.`,
  turn: "Turn it into “feeds back”",
});

/**
 * Links of one kind that go round in a circle, alone or together with edges of the tree. Loops are allowed, as links that
 * feed back (Levers Labs). What measures or guards a node is no way up from it.
 */
export const rule: TreeRule = {
  id: "cycle",
  hallmark: "connected",
  severity: "error",
  tier: "tree",

  check({ view, fact }, report) {
    for (const kind of KINDS) {
      for (const { from, to } of circularLinks(view, fact, kind)) {
        const [start, end] = [from, to].map((id) => nameOf(view.node(id) as NodeRecord)) as [string, string];
        report({
          sub: kind,
          node: from,
          field: "link",
          message: words[kind](start, end),
          fixes: [{ id: "turn", title: words.turn, given: { kind } }],
        });
      }
    }
  },

  fixes: {
    turn: (draft, _host, { node, given }) => {
      const kind = given.kind as Kind;
      const round = reachFrom(draft, node, kind);
      for (const link of linksOf(draft, node)) {
        if (link.from !== node || link.kind !== kind || !round(link.to)) continue;
        const other = linksOf(draft, node).some(
          ({ from, to, kind: its }) => from === node && to === link.to && its === "feedsBack",
        );
        if (other) draft.remove(link.id);
        else setLinkKind(draft, link.id, "feedsBack");
      }
      return undefined;
    },
  },
};

/** Of each circle its first link as the tree is read. */
function circularLinks(view: View, fact: FactReader, kind: Kind): LinkRecord[] {
  const links = fact(allOf("link")).filter((link) => link.kind === kind);
  if (links.length === 0) return [];
  const nodes = fact(nodesInOrder).map(({ id }) => id);
  const loops = loopsOf(nodes, (id) => next(view, id, kind));
  const place = (id: Id): number => fact(places).get(id) ?? 0;
  const round = links
    .filter(({ from, to }) => loops.get(from) !== undefined && loops.get(from) === loops.get(to))
    .sort((a, b) => place(a.from) - place(b.from));
  const seen = new Set<number | undefined>();
  return round.filter(({ from }) => !seen.has(loops.get(from)) && seen.add(loops.get(from)));
}

/** Where one step leads: by the links of the kind, and by the tree. */
function next(view: View, id: Id, kind: Kind): Id[] {
  const linked = linksOf(view, id).flatMap((link) => (link.from === id && link.kind === kind ? [link.to] : []));
  const node = view.node(id);
  if (kind === "dependsOn")
    return [...linked, ...view.children(id).filter((child) => view.node(child)?.kind === "tactic")];
  return node?.parent !== undefined && moves(node, view.node(node.parent)) ? [...linked, node.parent] : linked;
}

function moves(node: NodeRecord, above: NodeRecord | undefined): boolean {
  if (node.kind === "tactic") return true;
  return node.kind === "metric" && node.role !== "guardrail" && above?.kind !== "tactic";
}

/** Whether a node leads back to `start`. */
function reachFrom(view: View, start: Id, kind: Kind): (from: Id) => boolean {
  return (from) => {
    const seen = new Set([from]);
    for (const at of seen) for (const to of next(view, at, kind)) seen.add(to);
    return seen.has(start);
  };
}
