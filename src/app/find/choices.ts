import { answersTo } from "../../core/query/answers.ts";
import { hasWish, NOBODY, readAsk, type WishKey, withWish } from "../../core/query/asking.ts";
import { isBlank } from "../../core/records/blank.ts";
import { type Face, STATUSES } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { Workspace } from "../workspace.ts";
import { factsOf } from "./look-for.ts";

const words = strings.find;

export const MENUS = ["kind", "owner", "status", "findings", "tag", "more"] as const;
export type MenuName = (typeof MENUS)[number];

/** A value that can be picked instead of typed. */
export interface Choice {
  readonly key: WishKey;
  readonly value: string;
  readonly name: string;
}

const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];
/** Owners and tags beyond these are typed: a menu of hundreds helps nobody. */
const MOST = 40;

/** What a menu offers in this tree; empty where there is nothing to tell apart. */
export function choicesOf(tree: Workspace, menu: MenuName): readonly Choice[] {
  switch (menu) {
    case "kind":
      return FACES.map((value) => ({ key: "kind", value, name: strings.faces[value] }));
    case "owner": {
      const owners = valuesIn(tree, ({ owner }) => (owner === undefined || isBlank(owner) ? [] : [owner]));
      const all = owners.map((value): Choice => ({ key: "owner", value, name: value }));
      return all.length === 0 ? all : [...all, { key: "owner", value: NOBODY, name: words.nobody }];
    }
    case "status":
      return STATUSES.map((value) => ({ key: "status", value, name: words.statuses[value] }));
    case "findings":
      return [
        { key: "is", value: "gap", name: words.findings.gap },
        ...(["error", "warning", "hint"] as const).map(
          (value): Choice => ({ key: "has", value, name: words.findings[value] }),
        ),
      ];
    case "tag":
      return valuesIn(tree, ({ tags = [] }) => tags).map((value) => ({ key: "tag", value, name: value }));
    case "more":
      return [
        ...(["leaf", "overdue", "unconnected"] as const).map(
          (value): Choice => ({ key: "is", value, name: words.more[value] }),
        ),
        ...(["target", "reading", "gate", "link", "comment"] as const).map(
          (value): Choice => ({ key: "has", value, name: words.more[value] }),
        ),
      ];
  }
}

/** What stands in a field of the nodes, by the alphabet. */
function valuesIn(
  { document }: Workspace,
  read: (node: {
    readonly owner?: string | undefined;
    readonly tags?: readonly string[] | undefined;
  }) => readonly string[],
): string[] {
  const values = new Set<string>();
  for (const record of document.all())
    if (isRecord(record, "node")) for (const value of read(record)) values.add(value);
  return [...values].sort((a, b) => a.localeCompare(b)).slice(0, MOST);
}

/** How many nodes of the whole tree have it. */
export function countOf(tree: Workspace, { key, value }: Choice): number {
  return answersTo(tree.document, readAsk(withWish("", key, value, true)), factsOf(tree)).length;
}

/** How many values of a menu are asked for. */
export function pickedOf(choices: readonly Choice[], asked: string): number {
  return choices.filter(({ key, value }) => hasWish(asked, key, value)).length;
}
