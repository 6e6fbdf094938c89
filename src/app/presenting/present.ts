import { becauseBox } from "../../core/card/because.ts";
import { sizeOf } from "../../core/card/card.ts";
import { branchOf } from "../../core/query/branch.ts";
import { type Stop, stopsOf } from "../../core/query/stops.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { type Rect, unionOf } from "../canvas-model/geometry.ts";
import { closeField } from "../field/open-field.ts";
import { chooseOnly, type Viewport } from "../session.ts";
import { commitTitle } from "../sketch/editor.ts";
import { rootsShown } from "../walk/shown.ts";
import type { Workspace } from "../workspace.ts";

/** How much longer than other movements one from picture to picture takes: a room has to follow it. */
const CALM = 2.5;
/** Free px round what is shown; at the bottom for the controls too, which are two rows on a phone. */
const MARGIN = 40;
const NARROW = 640;
const controlsOf = (width: number): number => (width > NARROW ? 88 : 136);
/** Smaller nobody in a room reads a card: of what does not fit the top is shown. */
const SMALLEST = 0.5;
const LARGEST = 2;

/** Where the camera was before the talk, by tree. */
const before = new WeakMap<Workspace, Viewport>();

/** Shows the tree and nothing else, on the full screen where the browser gives it. */
export async function present(tree: Workspace, app: App): Promise<void> {
  commitTitle(tree);
  closeField(tree);
  const { session } = tree;
  before.set(tree, session.getState().viewport);
  session.setState({
    view: "present",
    pane: "map",
    inspectorOpen: false,
    presenting: { stop: undefined, spotlight: false, big: false, isFull: false },
  });
  await toggleFullScreen(tree, app);
}

/** Takes the whole screen or gives it back. Where the browser ends it, the talk is over, unless somebody writes. */
export async function toggleFullScreen(tree: Workspace, app: App): Promise<void> {
  const { fillScreen, giveBackScreen } = await app.device.screen();
  const isPresenting = (): boolean => tree.session.getState().view === "present";
  const note = (isFull: boolean): void => {
    const { presenting } = tree.session.getState();
    if (presenting) tree.session.setState({ presenting: { ...presenting, isFull } });
  };
  if (tree.session.getState().presenting?.isFull) {
    note(false);
    giveBackScreen();
    return;
  }
  const isFull = await fillScreen(() => {
    const { presenting, editing, field } = tree.session.getState();
    const isOver = isPresenting() && presenting?.isFull && !editing && !field;
    note(false);
    if (isOver) leave(tree, app);
  });
  if (isPresenting()) note(isFull);
  else giveBackScreen();
}

/** Back to the map as it was. */
export function leave(tree: Workspace, app: App): void {
  const { session } = tree;
  commitTitle(tree);
  session.setState({ view: "map", pane: "map" });
  end(tree, app);
  // The map has its own size first.
  setTimeout(() => {
    const viewport = before.get(tree);
    if (viewport) session.setState({ viewport });
    const { focus } = session.getState();
    if (focus !== undefined) tree.reveal(focus);
    tree.takeKeyboard();
  });
}

/** Puts away what belongs to a talk: also when a finding, a command or the browser led to another screen. */
export function end({ session }: Workspace, app: App): void {
  const isFull = session.getState().presenting?.isFull;
  session.setState({ presenting: undefined, lit: undefined });
  if (isFull) void app.device.screen().then(({ giveBackScreen }) => giveBackScreen(), app.report);
}

/** All pictures of the talk, as the tree is now. */
export function stopsIn({ document, session }: Workspace): Stop[] {
  const { folded, within } = session.getState();
  return stopsOf(document, folded, rootsShown(document, within));
}

/** Where in the talk it is; at the beginning where the branch has gone meanwhile. */
export function placeIn(stops: readonly Stop[], tree: Workspace): number {
  const { presenting } = tree.session.getState();
  return Math.max(
    0,
    stops.findIndex(({ top }) => top === presenting?.stop),
  );
}

/** Goes so many pictures on or back, as far as there are some. */
export function step(tree: Workspace, by: number): void {
  const stops = stopsIn(tree);
  const from = placeIn(stops, tree);
  const to = Math.min(stops.length - 1, Math.max(0, from + by));
  const stop = stops[to] as Stop;
  const { presenting } = tree.session.getState();
  if (!presenting) return;
  commitTitle(tree);
  tree.session.setState({ presenting: { ...presenting, stop: stop.top } });
  chooseOnly(tree.session, stop.top ?? tree.firstNode());
  frame(tree);
  tree.takeKeyboard();
  tree.say(strings.presenting.said(to + 1, stops.length, titleOf(tree, stop)));
}

/** What a picture is called. */
export function titleOf(tree: Workspace, { top }: Stop): string {
  const branch = top ?? tree.session.getState().within;
  if (branch === undefined) return strings.presenting.whole;
  return tree.document.node(branch)?.title || strings.cards.noTitle;
}

/** Moves the camera so that the picture fills the room. */
export function frame(tree: Workspace, isCalm = true): void {
  const stops = stopsIn(tree);
  const { top, shown } = stops[placeIn(stops, tree)] as Stop;
  const { canvas } = tree;
  const { width } = canvas.screen;
  const height = canvas.screen.height - controlsOf(width);
  const box = top === undefined ? canvas.bounds() : withReason(tree, top, canvas.around(shown));
  if (!box || width === 0 || height <= 0) return;
  const fits = Math.min((width - 2 * MARGIN) / Math.max(box.w, 1), (height - 2 * MARGIN) / Math.max(box.h, 1));
  // All of a large tree is a shape; a branch is there to be read.
  const zoom = Math.min(LARGEST, top === undefined ? fits : Math.max(SMALLEST, fits));
  const on = fits < zoom ? canvas.target(top ?? "") : undefined;
  const to = {
    x: along(box.x, box.w, zoom, width, on && on.x + on.w / 2),
    y: along(box.y, box.h, zoom, height, on && on.y + on.h / 2),
    zoom,
  };
  if (isCalm) tree.moveCamera(to, CALM);
  else tree.session.setState({ viewport: to });
}

/** With the reason that stands beside the edge to the top of a branch: it belongs to what is told. */
function withReason({ canvas, document }: Workspace, top: Id, box: Rect | undefined): Rect | undefined {
  const [card, at] = [canvas.cards.get(top), canvas.target(top)];
  const reason = card && at && becauseBox(sizeOf(card), at, document.tree.direction ?? "down");
  return box && reason ? unionOf([box, reason]) : box;
}

/** Where the map begins so that a box stands in the middle of a screen; of one that is larger a point of it stays in sight. */
function along(from: number, size: number, zoom: number, screen: number, point = from + size / 2): number {
  const spare = screen - size * zoom;
  if (spare >= 2 * MARGIN) return spare / 2 - from * zoom;
  const wanted = screen / 2 - point * zoom;
  return Math.min(MARGIN - from * zoom, Math.max(screen - MARGIN - (from + size) * zoom, wanted));
}

/** Puts all but the chosen branch into the dark, or ends that. */
export function toggleSpotlight(tree: Workspace): void {
  const { presenting } = tree.session.getState();
  if (!presenting) return;
  tree.session.setState({ presenting: { ...presenting, spotlight: !presenting.spotlight } });
  light(tree);
  tree.say(strings.said.spotlight(!presenting.spotlight));
}

/** Titles only, as large as the cards hold, or the whole cards again. */
export function toggleBig(tree: Workspace): void {
  const { presenting } = tree.session.getState();
  if (!presenting) return;
  tree.session.setState({ presenting: { ...presenting, big: !presenting.big } });
  tree.say(strings.said.big(!presenting.big));
}

/** Lets the spotlight follow what is chosen and what has grown; nothing is dark while nothing is chosen. */
export function light(tree: Workspace): void {
  const { presenting, focus, lit } = tree.session.getState();
  const branch = presenting?.spotlight && focus !== undefined ? branchOf(tree.document, focus).nodes : [];
  const next = branch.length > 0 ? new Set(branch) : undefined;
  if (next?.size === lit?.size && [...(next ?? [])].every((id) => lit?.has(id))) return;
  tree.session.setState({ lit: next });
}
