import { formatNumber } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { conflictsOf, merge } from "../../../edits/merge.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { live } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";

const words = {
  twice: (name: string, times: number, above: string) =>
    `${name} stands ${times === 2 ? "twice" : `${formatNumber(times, "en")} times`} ${above}: a slip of the clipboard, or two things with one name. Merge them, or name what differs.`,
  below: (parent: string) => `below ${parent}`,
  top: "at the top",
  merge: "Merge it with the first",
  rename: "Name what differs…",
};

/**
 * Live siblings with the same title. Never across branches: 292 of 604 titles of one real tree repeat there, and rightly.
 */
export const rule: TreeRule = {
  id: "duplicate-sibling",
  hallmark: "hygiene",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const groups = new Map<string, NodeRecord[]>();
    for (const id of fact(live)) {
      const node = view.node(id);
      const title = sameTitle(node?.title ?? "");
      if (!node || title === "") continue;
      const key = `${node.parent ?? ""} ${title}`;
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
    for (const [first, second, ...more] of groups.values()) {
      if (!first || !second) continue;
      const parent = view.node(second.parent ?? "");
      const above = parent ? words.below(nameOf(parent)) : words.top;
      const mergeable =
        faceOf(first) === faceOf(second) && conflictsOf(view, second.id, first.id).every((field) => field === "title");
      report({
        node: second.id,
        field: "title",
        message: words.twice(nameOf(second), more.length + 2, above),
        fixes: [
          ...(mergeable ? [{ id: "merge", title: words.merge, given: { into: first.id } }] : []),
          { id: "rename", title: words.rename, focus: { node: second.id, field: "title" } },
        ],
      });
    }
  },

  fixes: {
    merge: (draft, _host, { node, given }) => {
      const into = String(given.into);
      merge(draft, node, into);
      return { node: into };
    },
  },
};

/** Numbers count: “1. Intro” and “2. Intro” are two. */
function sameTitle(title: string): string {
  return title.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}
