import { addNode } from "../../core/edits/add-node.ts";
import {
  beginHalfHour,
  enterPhase,
  extend,
  foundAgain,
  goOn,
  type HalfHour,
  look,
  pause,
} from "../../core/loop/half-hour-clock.ts";
import type { Phase } from "../../core/loop/phases.ts";
import { nearestAim } from "../../core/query/reach.ts";
import { isBlank } from "../../core/records/blank.ts";
import type { Id } from "../../core/records/fields.ts";
import type { App } from "../app.ts";
import { aimsOf } from "../sheet/show.ts";
import { openEditor } from "../sketch/editor.ts";
import { firstViewport } from "../view/camera.ts";
import type { Workspace } from "../workspace.ts";

/** The instant, in ms. */
export function instantOf({ device }: App): number {
  return Date.parse(device.now());
}

/** The half hour fills the screen: one that was left goes on, one that a reload broke off is found again, else one begins. */
export function arrive(tree: Workspace, app: App): HalfHour {
  const { halfHour } = tree.session.getState();
  const now = instantOf(app);
  const isThere = halfHour !== undefined && tree.document.node(halfHour.aim)?.kind === "aim";
  const half = !isThere
    ? beginHalfHour(aimFor(tree), tree.host.today(), now)
    : halfHour.isOpen
      ? foundAgain(halfHour, now)
      : goOn({ ...halfHour, isOpen: true }, now);
  tree.session.setState({ halfHour: half });
  return half;
}

/** The aim above the chosen node, else the one of the sheet, else the first; where there is none, a new one. */
function aimFor(tree: Workspace): Id {
  const { focus, sheet } = tree.session.getState();
  const aims = aimsOf(tree);
  const wanted = [focus === undefined ? undefined : nearestAim(tree.document, focus), sheet, aims[0]];
  const found = wanted.find((id) => id !== undefined && aims.includes(id));
  if (found !== undefined) return found;
  let id = "";
  tree.document.commit({ key: "add" }, (draft) => {
    id = addNode(draft, tree.host, { parent: undefined }, { kind: "aim" });
  });
  tree.history.seal();
  return id;
}

function change(tree: Workspace, next: (half: HalfHour) => HalfHour): void {
  const { halfHour } = tree.session.getState();
  if (halfHour) tree.session.setState({ halfHour: next(halfHour) });
}

export function togglePause(tree: Workspace, app: App): void {
  const now = instantOf(app);
  change(tree, (half) => (half.since === undefined ? goOn(half, now) : pause(half, now)));
}

export function addMinutes(tree: Workspace): void {
  change(tree, extend);
}

export function goToPhase(tree: Workspace, app: App, phase: Phase): void {
  change(tree, (half) => enterPhase(half, phase, instantOf(app)));
}

/** Writes down what was spent, so that a reload loses little. */
export function noteTime(tree: Workspace, app: App): void {
  change(tree, (half) => look(half, instantOf(app)));
}

/** Leaves it as it stands: the clock is paused, and the same command goes on with it. */
export function leave(tree: Workspace, app: App): void {
  change(tree, (half) => ({ ...pause(half, instantOf(app)), isOpen: false }));
  tree.session.setState({ view: "map", pane: "map" });
  const [aim] = aimsOf(tree);
  const isEmpty = aim !== undefined && isBlank(tree.document.node(aim)?.title) && tree.document.size === 2;
  if (isEmpty) openEditor(tree, aim, { pane: "map", isNew: true });
  // The map has its own size first.
  setTimeout(() => {
    tree.moveCamera(firstViewport(tree));
    if (!isEmpty) tree.takeKeyboard();
  });
}

/** It is over: what it came to stands on the sheet. */
export function finish(tree: Workspace): void {
  const { halfHour } = tree.session.getState();
  if (halfHour) tree.session.setState({ halfHour: undefined, view: "sheet", sheet: halfHour.aim });
}
