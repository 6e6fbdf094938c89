import type { Id } from "../../core/records/fields.ts";
import type { strings } from "../../core/strings/index.ts";
import type { Workspace } from "../workspace.ts";
import { matchPlan } from "./plan.ts";

export type HintName = keyof typeof strings.sketch.hints;

export interface Hint {
  readonly name: HintName;
  /** The node it stands under. */
  readonly node: Id;
}

/** A hint is gone after its key was used this often. */
const HINT_USES = 2;

const kept = new Map<string, Hint>();

/** The one hint for this moment; the same object as long as it is the same. Only fresh trees get hints. */
export function hintFor(tree: Workspace, used: Readonly<Record<string, number>>): Hint | undefined {
  const { ghosts, editing, focus } = tree.session.getState();
  if (!ghosts) return undefined;
  const node = editing?.id ?? focus;
  if (node === undefined) return undefined;
  const name = nameFor(tree, node, editing !== undefined);
  if (!name || (used[name] ?? 0) >= HINT_USES) return undefined;
  const key = `${name} ${node}`;
  const hint = kept.get(key) ?? { name, node };
  kept.clear();
  kept.set(key, hint);
  return hint;
}

function nameFor(tree: Workspace, id: Id, typing: boolean): HintName | undefined {
  const { document, findings } = tree;
  const node = document.node(id);
  if (!node) return undefined;
  if (!typing) return findings.all.length > 0 ? "finding" : undefined;
  if (node.kind === "aim") return document.children(id).length === 0 ? nameBelow(tree, id) : undefined;
  if (node.title.trim() === "")
    return node.role === "proxy" && document.children(node.parent).length > 1 ? "up" : undefined;
  if (node.kind === "tactic" || node.role === "outcome") return nameBelow(tree, id);
  if (node.role === "leading" && document.children(id).length === 0)
    return document.children(node.parent).length > 1 ? "done" : "child";
  return node.role === "proxy" ? "sibling" : undefined;
}

/** The first visit names what its Tab is for; elsewhere it leads to whatever the plan has there. */
function nameBelow({ document, session }: Workspace, id: Id): HintName | undefined {
  const { ghosts } = session.getState();
  const next = ghosts && matchPlan(document, ghosts).ghosts.find(({ parent }) => parent === id);
  if (!next) return undefined;
  return document.node(id)?.kind === "aim" && next.face === "leading" ? "aim" : "level";
}
