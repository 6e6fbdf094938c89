import type { DecisionRecord } from "../records/decision.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AimLoop } from "./aim-loop.ts";

/** Marks of what was in force, part by part: the same mark means that nothing in that part has changed. */
export type Plan = NonNullable<DecisionRecord["plan"]>;

/** What an entry of the log keeps of the plan that it was about. */
export function planOf({ aim, mechanisms, tactics, metrics }: AimLoop): Plan {
  return {
    aim: markOf([aim.title, aim.done, aim.target]),
    mechanism: markOf(sorted(mechanisms).map(({ x, xNode, y, yNode, z }) => [x, xNode, y, yNode, z])),
    tactics: markOf(sorted(tactics).map(saysOf)),
    targets: markOf(sorted([aim, ...metrics]).map(({ id, target }) => [id, target])),
  };
}

function saysOf({ id, title, na, strategy, pa, tactic, sa, status }: NodeRecord): readonly unknown[] {
  return [id, title, na, strategy, pa, tactic, sa, status];
}

/** Moving a card changes no plan. */
function sorted<R extends { readonly id: string }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Eight letters that stand for a content (FNV-1a, 32 bits): only ever compared with each other. */
function markOf(content: readonly unknown[]): string {
  let mark = 0x811c9dc5;
  for (const unit of JSON.stringify(content)) {
    mark = Math.imul(mark ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (mark >>> 0).toString(16).padStart(8, "0");
}
