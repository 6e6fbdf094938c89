import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { stepsUp } from "../../../query/reach.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { connected, type FactReader, live } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:tactic-unconnected", {
  lone: (name: string) =>
    `${name} reaches no aim: nothing above it changes if it is dropped. Connect it, or keep it as an idea.`,
  cluster: (name: string, count: number) =>
    `${name} and ${plural(count, { one: "# node that leads", other: "# nodes that lead" })} to it reach no aim: together they may pull another way. Connect ${name}, or keep it as an idea.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# tactic or metric reaches", other: "# tactics and metrics reach" })} an aim`,
  connect: "Connect to…",
  keep: "Keep it as an idea",
});

/**
 * A tactic or metric from which no aim is reachable, once a detached part, on its top. Connected means: it fits the
 * hierarchy up to the top (S&T); alone it is unaligned, a part that leads only to itself is misaligned.
 */
export const rule: TreeRule = {
  id: "tactic-unconnected",
  hallmark: "connected",
  severity: "error",
  tier: "tree",
  early: true,
  yieldsTo: [{ to: "aim-missing", where: "tree" }],

  check({ view, fact }, report) {
    for (const { top, below } of detachedParts(view, fact)) {
      const name = nameOf(view.node(top) as NodeRecord);
      report({
        node: top,
        message: below === 0 ? words.lone(name) : words.cluster(name, below),
        fixes: [
          { id: "connect", title: words.connect, focus: { node: top, field: "link" } },
          { id: "keep-as-idea", title: words.keep },
        ],
      });
    }
  },

  tally: {
    count: (view, fact) => {
      const asked = [...fact(live)].filter((id) => view.node(id)?.kind !== "aim");
      return { have: asked.filter((id) => fact(connected).has(id)).length, of: asked.length };
    },
    says: (have, of) => words.tally(have, of),
  },

  fixes: {
    "keep-as-idea": (draft, _host, { node }) => {
      draft.patch<NodeRecord>(node, { status: "idea" });
      return undefined;
    },
  },
};

interface Part {
  readonly top: Id;
  /** Number of nodes whose upward path leads to the top. */
  readonly below: number;
}

/** For each detached node where its upward path goes next, among the detached; in reading order. */
type Above = ReadonlyMap<Id, readonly Id[]>;

/** Parts that reach no aim, each with the node where the way up ends; of a circle its first node as it is read. */
function detachedParts(view: View, fact: FactReader): Part[] {
  const reaching = fact(connected);
  const detached = new Set([...fact(live)].filter((id) => !reaching.has(id)));
  const above: Above = new Map([...detached].map((id) => [id, stepsUp(view, id).filter((up) => detached.has(up))]));
  const below = turned(above);
  const seen = new Set<Id>();
  const partAt = (top: Id): Part => {
    const inside = new Set([top]);
    for (const id of inside) for (const other of below.get(id) ?? []) inside.add(other);
    for (const id of inside) seen.add(id);
    return { top, below: inside.size - 1 };
  };
  const parts = [...detached].filter((id) => above.get(id)?.length === 0).map(partAt);
  for (const id of detached) if (!seen.has(id)) parts.push(partAt(topOfCircle(above, id)));
  return parts;
}

/** The circle that the way up from `start` ends in has no top; its first node in reading order stands for one. */
function topOfCircle(above: Above, start: Id): Id {
  const path = new Set<Id>();
  let at = start;
  for (; !path.has(at); at = above.get(at)?.[0] ?? at) path.add(at);
  const way = [...path];
  const circle = new Set(way.slice(way.indexOf(at)));
  return [...above.keys()].find((id) => circle.has(id)) ?? at;
}

function turned(above: Above): Above {
  const below = new Map<Id, Id[]>();
  for (const [id, ups] of above) {
    for (const up of ups) {
      const list = below.get(up);
      if (list) list.push(id);
      else below.set(up, [id]);
    }
  }
  return below;
}
