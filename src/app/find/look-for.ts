import { type AskFacts, answersTo } from "../../core/query/answers.ts";
import { asksNothing, readAsk } from "../../core/query/asking.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Rect } from "../canvas-model/geometry.ts";
import { toScreen } from "../canvas-model/window-box.ts";
import { viewportShowing } from "../view/camera.ts";
import { jumpTo } from "../walk/jump.ts";
import { isShown } from "../walk/shown.ts";
import type { Workspace } from "../workspace.ts";

/** The nodes that a question asks for, in the order in which one goes through them; undefined without one. */
export function foundNow(tree: Workspace, asked: string): ReadonlySet<Id> | undefined {
  const ask = readAsk(asked);
  return asksNothing(ask)
    ? undefined
    : new Set(answersTo(tree.document, ask, factsOf(tree)).filter((id) => isShown(tree, id)));
}

/** What the rules and the calendar add to what the tree says. */
export function factsOf({ findings, host }: Workspace): AskFacts {
  return { today: host.today(), findings: (id) => findings.of(id) };
}

/** Looks for something. Whoever shows it is told only if other nodes are found. */
export function lookFor(tree: Workspace, asked: string): void {
  const { found: before } = tree.session.getState();
  const found = foundNow(tree, asked);
  tree.session.setState({ asked, found: sameNodes(before, found) ? before : found });
}

function sameNodes(a: ReadonlySet<Id> | undefined, b: ReadonlySet<Id> | undefined): boolean {
  if (a?.size !== b?.size) return false;
  const others = [...(b ?? [])];
  return [...(a ?? [])].every((id, i) => id === others[i]);
}

/** Looks for what stands in the field as long as it is open, whatever changes. Gives the way to stop. */
export function keepLooking(tree: Workspace): () => void {
  const look = (): void => lookFor(tree, tree.session.getState().asked);
  look();
  const stops = [
    tree.document.onChange(look),
    tree.findings.onRun(look),
    tree.session.subscribe((now, before) => {
      if (now.within !== before.within) look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    tree.session.setState({ found: undefined });
  };
}

/** Goes to the next or previous node that was found, round the end; to the first where none of them is chosen. */
export function goToFound(tree: Workspace, step: 1 | -1): void {
  const { found, focus } = tree.session.getState();
  const ids = [...(found ?? [])];
  const at = focus === undefined ? -1 : ids.indexOf(focus);
  jumpTo(tree, at < 0 ? ids.at(step === 1 ? 0 : -1) : ids[(at + step + ids.length) % ids.length]);
}

/** Px between a card and the field that would cover it. */
const GAP = 16;

/** Moves the chosen card out from under what lies over the map, in px of the map. */
export function showClear(tree: Workspace, cover: Rect): void {
  const { focus, view } = tree.session.getState();
  const box = focus === undefined || view !== "map" ? undefined : tree.canvas.target(focus);
  if (!box) return;
  const to = viewportShowing(tree, box);
  const { x, y } = toScreen(to, box);
  const isBeside = x > cover.x + cover.w || x + box.w * to.zoom < cover.x || y > cover.y + cover.h;
  if (!isBeside) tree.moveCamera({ ...to, y: to.y + cover.y + cover.h + GAP - y });
}
