import { Document } from "../../src/core/document/document.ts";
import type { Host } from "../../src/core/host.ts";
import { exampleTree } from "../../src/core/lint/example-tree.ts";
import { live } from "../../src/core/lint/facts.ts";
import type { RecordRule, TreeRule } from "../../src/core/lint/rule.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import type { TreeRecord } from "../../src/core/records/tree.ts";

/** Two rules that do little, and a tree to try the engine on. */

export const today = "2026-03-13";

export function countingHost(): Host {
  let last = 0;
  return { newId: () => `d${++last}`, today: () => today };
}

/** Speaks of every tactic. */
export const every: TreeRule = {
  id: "every-tactic",
  hallmark: "hygiene",
  severity: "warning",
  tier: "tree",
  check({ view, fact }, report) {
    for (const id of fact(live)) {
      if (view.node(id)?.kind === "tactic") report({ node: id, message: `the ${view.node(id)?.title}.` });
    }
  },
};

/** Speaks of every node with an owner, at that field. */
export const owned: RecordRule<"node"> = {
  id: "owned",
  hallmark: "cadence",
  severity: "info",
  tier: "record",
  of: "node",
  check({ record }, report) {
    if (record.owner)
      report({ node: record.id, field: "owner", sub: record.kind, message: `Owned by ${record.owner}.` });
  },
};

export function open(outline = "- * Aim\n  - Metric\n  - ! One\n    - ! Two\n- ! Stray"): {
  document: Document;
  id: (title: string) => string;
} {
  const { view, ids } = exampleTree(outline);
  return { document: new Document(view.all()), id: (title) => ids.get(title) ?? "" };
}

export const patch = (document: Document, id: string, fields: Partial<NodeRecord>) =>
  document.commit({ key: "edit" }, (draft) => draft.patch<NodeRecord>(id, fields));
export const setLint = (document: Document, settings: TreeRecord["lint"]) =>
  document.commit({ key: "settings" }, (draft) => draft.patch<TreeRecord>(draft.tree.id, { lint: settings }));
