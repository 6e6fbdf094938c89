import { nameOf } from "../../../describe/name.ts";
import { isInBranch } from "../../../query/path.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { number, phrases } from "../../../strings/phrases.ts";
import { live, liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:off-constraint", {
  off: (name: string, outside: number, all: number) =>
    `${name} is the constraint, and ${number(outside)} of ${number(all)} active tactics lie elsewhere: what they gain waits there. Move work to it, or move the mark.`,
  go: (name: string) => `Look at ${name}…`,
});

/** The tag that marks the branch of the constraint. */
const CONSTRAINT = "constraint";

/** Most active tactics lie outside the branch that is marked as the constraint: tuning what does not limit (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["off-constraint"]> = {
  id: "off-constraint",
  hallmark: "connected",
  severity: "info",
  options: THRESHOLDS["off-constraint"],
  tier: "tree",

  check({ view, fact, options }, report) {
    const marked = [...fact(live)].flatMap((id) => (isMarked(view.node(id)) ? [id] : []));
    const [first] = marked;
    const active = fact(liveOf("tactic")).filter(({ status = "active" }) => status === "active");
    if (first === undefined || active.length < options.tactics) return;
    const outside = active.filter(({ id }) => !marked.some((branch) => isInBranch(view, id, branch)));
    const [other] = outside;
    if (!other || outside.length <= options.outside * active.length) return;
    report({
      node: first,
      field: "tags",
      message: words.off(nameOf(view.node(first) as NodeRecord), outside.length, active.length),
      fixes: [first, other.id].map((id) => {
        const name = nameOf(view.node(id) as NodeRecord);
        return { id: id === first ? "constraint" : "elsewhere", title: words.go(name), focus: { node: id } };
      }),
    });
  },
};

function isMarked(node: NodeRecord | undefined): boolean {
  return node?.tags?.some((tag) => tag.replace(/^#/, "").toLowerCase() === CONSTRAINT) ?? false;
}
