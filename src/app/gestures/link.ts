import { becomesTreeEdge, connect, whyNotConnect } from "../../core/edits/connect.ts";
import { inferLinkKind } from "../../core/query/infer-link.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { childPlaceAt } from "../canvas-model/drop-target.ts";
import type { Point } from "../canvas-model/geometry.ts";
import { commitTitle } from "../sketch/editor.ts";
import { startNode } from "../sketch/new-node.ts";
import type { Workspace } from "../workspace.ts";
import { endGesture, type LinkAim, type Running, sceneOf } from "./gesture.ts";

/** The link that a pull from one card to another asks for, or why there can be none. */
function linkAimAt(tree: Workspace, from: Id, at: Point): LinkAim | undefined {
  const target = tree.canvas.at(at);
  if (target === undefined || target === from) return undefined;
  const ends = inferLinkKind(tree.document, from, target);
  const reason = whyNotConnect(tree.document, ends.from, ends.to, ends.kind);
  return { target, ...ends, reason, hangs: becomesTreeEdge(tree.document, ends.from, ends.to, ends.kind) };
}

/** Pulls a line from a handle: to a card it links, on empty canvas it adds a node that is connected. */
export function startLink(tree: Workspace, from: Id, adds: "child" | "sibling"): Running {
  commitTitle(tree);
  const { session } = tree;
  let last: Point | undefined;
  return {
    move(at) {
      last = at;
      session.setState({ gesture: { kind: "link", from, at, aim: linkAimAt(tree, from, at), adds } });
    },
    drop() {
      endGesture(tree);
      if (!last || tree.canvas.at(last) === from) return;
      const aim = linkAimAt(tree, from, last);
      if (aim) linkTo(tree, aim);
      else addAt(tree, from, adds, last);
    },
    cancel: () => endGesture(tree),
  };
}

function linkTo(tree: Workspace, { target, from, to, kind, reason }: LinkAim): void {
  if (reason) {
    tree.refuse(reason);
    return;
  }
  const title = (id: Id): string => tree.document.node(id)?.title || strings.cards.noTitle;
  tree.document.commit({ key: "link", subject: title(target) }, (draft) => connect(draft, tree.host, from, to, kind));
  tree.say(strings.link.said(title(from), strings.link.kinds[kind], title(to)));
}

/** A child of the card, or a sibling, at the place in the row that the point stands for. */
function addAt(tree: Workspace, from: Id, adds: "child" | "sibling", at: Point): void {
  tree.session.setState({ pane: "map", sketching: true });
  const parent = adds === "child" ? from : tree.document.node(from)?.parent;
  startNode(tree, childPlaceAt(sceneOf(tree), parent, at));
}
