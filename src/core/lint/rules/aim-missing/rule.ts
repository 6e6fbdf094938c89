import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import { moveNodes } from "../../../edits/move.ts";
import { setFace } from "../../../edits/set-kind.ts";
import { isLive } from "../../../query/live.ts";
import { rootsInOrder } from "../../../query/reading-order.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:aim-missing", {
  one: (name: string) =>
    `${name} serves no aim: without one, people stare at the next ticket. Make it the aim, or add an aim above it.`,
  many: (name: string, others: number) =>
    `${name} and ${plural(others, { one: "# other branch", other: "# other branches" })} serve no aim: without one, people stare at the next ticket. Add an aim above them.`,
  make: (name: string) => `Make ${name} the aim`,
  add: (roots: number) => plural(roots, { one: "Add an aim above it", other: "Add an aim above all # branches" }),
});

/** A tree that has no aim; said once, on its first node. No aim, and teams stare at the next ticket (essay). */
export const rule: TreeRule = {
  id: "aim-missing",
  hallmark: "mechanism",
  severity: "error",
  tier: "tree",
  early: true,

  check({ view, fact }, report) {
    if (fact(liveOf("aim")).length > 0) return;
    const roots = liveRoots(view);
    const [first] = roots;
    if (first === undefined) return;
    const name = nameOf(view.node(first) as NodeRecord);
    const single = roots.length === 1;
    report({
      node: first,
      field: "kind",
      message: single ? words.one(name) : words.many(name, roots.length - 1),
      fixes: [
        ...(single && canBeAim(view, first) ? [{ id: "make-aim", title: words.make(name) }] : []),
        { id: "add-aim", title: words.add(roots.length) },
      ],
    });
  },

  fixes: {
    "make-aim": (draft, _host, { node }) => {
      setFace(draft, node, "aim");
      return { node, field: "title" };
    },
    "add-aim": (draft, host) => {
      const roots = liveRoots(draft);
      const aim = addNode(draft, host, { parent: undefined, before: roots[0] }, { kind: "aim" });
      moveNodes(draft, roots, { parent: aim });
      return { node: aim, field: "title" };
    },
  },
};

/** Another aim, parked below it, keeps a node from being one itself. */
function canBeAim(view: View, id: Id): boolean {
  return view.children(id).every((child) => view.node(child)?.kind !== "aim");
}

/** The branches that would hang below an aim; notes and ideas at the top stay where they are. */
function liveRoots(view: View): Id[] {
  return rootsInOrder(view).filter((id) => isLive(view, id));
}
