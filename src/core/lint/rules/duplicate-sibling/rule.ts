import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { conflictsOf, merge } from "../../../edits/merge.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { number, phrases } from "../../../strings/phrases.ts";
import { liveRecords } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:duplicate-sibling", {
  twice: (name: string, times: number, above: string) =>
    `${name} stands ${times === 2 ? "twice" : `${number(times)} times`} ${above}: a slip of the clipboard, or two things with one name. Merge them, or name what differs.`,
  apart: (name: string, times: number, above: string) =>
    `${times === 2 ? "Two" : number(times)} things ${above} are called ${name}: they say different things, and people will take one for the other. Name what differs.`,
  below: (parent: string) => `below ${parent}`,
  top: "at the top",
  merge: "Merge it with the first",
  rename: "Name what differs…",
});

/**
 * Live siblings with the same title. Never across branches: 292 of 604 titles of one real tree repeat there, and rightly.
 * Those that say different things are no slip, only worth a look: objectives of several teams are called the same.
 */
export const rule: TreeRule = {
  id: "duplicate-sibling",
  hallmark: "hygiene",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    for (const [first, ...others] of groupsOf(fact(liveRecords))) {
      if (!first || !others[0]) continue;
      const slip = others.find((other) => isSlip(view, first, other));
      const node = slip ?? others[0];
      const parent = view.node(node.parent ?? "");
      const above = parent ? words.below(nameOf(parent)) : words.top;
      report({
        node: node.id,
        field: "title",
        ...(slip ? {} : { severity: "info" as const }),
        message: (slip ? words.twice : words.apart)(nameOf(node), others.length + 1, above),
        fixes: [
          ...(slip ? [{ id: "merge", title: words.merge, given: { into: first.id } }] : []),
          { id: "rename", title: words.rename, focus: { node: node.id, field: "title" } },
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

/** Siblings by their title, in the order in which the first of each stands. */
function groupsOf(nodes: readonly NodeRecord[]): Iterable<readonly NodeRecord[]> {
  const groups = new Map<string, NodeRecord[]>();
  for (const node of nodes) {
    const title = sameTitle(node.title);
    if (title === "") continue;
    const key = `${node.parent ?? ""} ${title}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return groups.values();
}

/** Two of a kind with nothing that contradicts. */
function isSlip(view: View, first: NodeRecord, other: NodeRecord): boolean {
  // Active is what nobody writes down.
  if ((first.status ?? "active") !== (other.status ?? "active")) return false;
  return faceOf(first) === faceOf(other) && conflictsOf(view, other.id, first.id).every((field) => field === "title");
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;

/** Numbers count: “1. Intro” and “2. Intro” are two. */
function sameTitle(title: string): string {
  // Nearly every title is written with single blanks and plain letters.
  const plain = PLAIN.test(title) ? title : title.normalize("NFKC").trim().replace(/\s+/gu, " ");
  return plain.toLowerCase();
}
