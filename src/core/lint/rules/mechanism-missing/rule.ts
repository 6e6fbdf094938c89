import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { inReadingOrder } from "../../../query/reading-order.ts";
import type { Id } from "../../../records/fields.ts";
import type { MechanismRecord } from "../../../records/mechanism.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { isRecord } from "../../../records/records.ts";
import { type FactReader, live, liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { isBlank } from "../../steps.ts";
import { words } from "./words.ts";

/**
 * An aim with something below it and no sentence that says how it comes about. Without a mechanism the team cannot
 * steer, and metrics alone are a scoreboard without a playbook (essay).
 */
export const rule: TreeRule = {
  id: "mechanism-missing",
  hallmark: "mechanism",
  severity: "error",
  tier: "tree",

  check({ view, fact }, report) {
    for (const aim of fact(liveOf("aim"))) {
      const below = liveBelow(view, fact, aim.id);
      if (below.length === 0 || mechanismsOf(view, aim.id).some(isSentence)) continue;
      const { x, y } = beginning(view, aim.id, below);
      const metrics = below.filter(({ kind }) => kind === "metric").length;
      const isScoreboard = metrics >= 2 && !below.some(({ kind }) => kind === "tactic");
      report({
        node: aim.id,
        field: "mechanism",
        message: isScoreboard ? words.scoreboard(nameOf(aim), metrics) : words.missing(nameOf(aim)),
        fixes: [
          {
            id: "begin",
            title: words.begin,
            given: { y: y.id, ...(x ? { x: x.id } : {}) },
          },
        ],
      });
    }
  },

  tally: {
    count: (view, fact) => {
      const aims = fact(liveOf("aim"));
      return { have: aims.filter(({ id }) => mechanismsOf(view, id).some(isSentence)).length, of: aims.length };
    },
    says: words.tally,
  },

  fixes: {
    begin: (draft, host, { node, given: { x, y } }) => {
      const ends = { ...(x === undefined ? {} : { xNode: String(x) }), yNode: String(y), since: host.today() };
      const [blank] = mechanismsOf(draft, node);
      if (blank) draft.patch<MechanismRecord>(blank.id, { x: undefined, y: undefined, z: undefined, ...ends });
      else draft.put({ id: host.newId(), type: "mechanism", aim: node, ...ends });
      return { node, field: "mechanism" };
    },
  },
};

function liveBelow(view: View, fact: FactReader, aim: Id): NodeRecord[] {
  const alive = fact(live);
  return [...inReadingOrder(view, view.children(aim))].flatMap(({ id }) =>
    alive.has(id) ? [view.node(id) as NodeRecord] : [],
  );
}

function mechanismsOf(view: View, aim: Id): MechanismRecord[] {
  return [...view.attached(aim)].flatMap((id) => {
    const record = view.get(id);
    return isRecord(record, "mechanism") && record.aim === aim ? [record] : [];
  });
}

function isSentence({ x, xNode, y, yNode, z }: MechanismRecord): boolean {
  return xNode !== undefined || yNode !== undefined || ![x, y, z].every(isBlank);
}

/** What the tree says of the sentence already: its first tactic, and the metric which that should move. */
function beginning(view: View, aim: Id, below: readonly NodeRecord[]): { x: NodeRecord | undefined; y: NodeRecord } {
  const x = below.find(({ kind }) => kind === "tactic");
  const above = view.node(x?.parent ?? "");
  const y = above?.kind === "metric" ? above : below.find((node) => !x && node.kind === "metric" && !isGuardrail(node));
  return { x, y: y ?? (view.node(aim) as NodeRecord) };
}

function isGuardrail({ role }: NodeRecord): boolean {
  return role === "guardrail";
}
