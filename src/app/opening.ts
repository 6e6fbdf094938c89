import type { Document } from "../core/document/document.ts";
import type { Draft } from "../core/document/draft.ts";
import { addNode } from "../core/edits/add-node.ts";
import type { Host, Turn } from "../core/host.ts";
import type { TextMeasurer } from "../core/layout/text.ts";
import type { Id } from "../core/records/fields.ts";
import type { Direction, TreeRecord } from "../core/records/tree.ts";
import { Findings, type LinterSource, type Pause } from "./audit/findings.ts";
import { CanvasModel } from "./canvas-model/canvas-model.ts";
import { Cards } from "./canvas-model/cards.ts";
import { MapLayout } from "./canvas-model/map-layout.ts";
import { type Motion, Tween } from "./canvas-model/tween.ts";
import type { Disk } from "./linked/disk.ts";
import { TreeFile } from "./linked/tree-file.ts";
import type { Notices } from "./notices.ts";
import type { OpenTree, Persistence } from "./persist/open-tree.ts";
import { Revisions } from "./revisions/revisions.ts";
import { chooseOnly, createSession, type Pane, type Session, type SessionStore } from "./session.ts";
import type { Glance } from "./shelf/glance.ts";
import { GlanceKeeper } from "./shelf/glance-keeper.ts";
import { openEditor } from "./sketch/editor.ts";
import { FIRST, matchPlan, type Plan } from "./sketch/plan.ts";
import { planNamed } from "./sketch/plan-named.ts";
import { cameraMotion } from "./view/camera-motion.ts";
import { type StoredView, tableOf, viewOf } from "./view/stored-view.ts";
import type { Trail } from "./walk/jump.ts";
import { Workspace } from "./workspace.ts";

/** What every open tree is built with. */
export interface OpeningParts {
  readonly host: Host;
  readonly language: string;
  readonly measurer: TextMeasurer;
  readonly motion: Motion;
  /** Calls back when texts measure otherwise than before, as when a part of the font has loaded; gives the way to stop. */
  readonly onOtherWidths: (changed: () => void) => () => void;
  readonly pause: () => Pause;
  /** The turn for one long piece of work; none where nobody would notice it. */
  readonly turns?: () => Turn;
  /** The rules for one tree. */
  readonly linter: () => LinterSource;
  readonly notices: Notices;
  readonly focusPane: (step: 1 | -1) => void;
  readonly takeKeyboard: (pane: Pane) => void;
  readonly trail: Trail;
  readonly persistence: Persistence;
  /** A pause so long that the person seems to be elsewhere. */
  readonly longPause: () => Pause;
  /** Keeps what the list of trees shows of this one. */
  readonly note: (glance: Glance) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly saveView: (id: Id, view: StoredView) => void;
  /** Files that may be written again; absent where the browser has none. */
  readonly disk?: (() => Promise<Disk>) | undefined;
  /** Calls back when the page is hidden, or is shown again; gives the way to stop. */
  readonly onTurn: (listener: () => void) => () => void;
  /** Runs something later; gives the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A tree, at this commit, was written to a file. */
  readonly noteCopy: (id: Id, rev: number) => void;
}

/** What of the session is kept on this device when it changes. */
const KEPT = [
  "folded",
  "within",
  "viewport",
  "selected",
  "inspectorOpen",
  "guided",
  "ghosts",
  "halfHour",
  "reviewing",
  "drafts",
  "table",
] as const;

type CardParts = Pick<OpeningParts, "measurer" | "language" | "host">;

/** What a tree was opened with, before anything of it is laid out. */
export interface Begun {
  readonly session: SessionStore;
  readonly cards: Cards;
}

function begin(parts: CardParts, { document }: OpenTree, view: StoredView | undefined, ghosts?: Plan): Begun {
  const session = createSession({ ...startOf(view, document.node.bind(document)), ghosts });
  return { session, cards: cardsOf(parts, document, session) };
}

/** Records from which on measuring all cards in one go would stop the page for longer than a frame or two. */
const LARGE = 2_000;

/** Measures the cards of a large tree while the page goes on; of a small one, that is done as it is laid out. */
export async function measured(
  parts: CardParts & Pick<OpeningParts, "turns" | "onOtherWidths">,
  open: OpenTree,
  view: StoredView | undefined,
  ghosts?: Plan,
): Promise<Begun | undefined> {
  const { document } = open;
  if (document.size < LARGE || !parts.turns) return undefined;
  const begun = begin(parts, open, view, ghosts);
  const { cards } = begun;
  // Other tabs may change the tree meanwhile, and parts of the font may come.
  const stops = [document.onChange(({ diff }) => void cards.update(diff)), parts.onOtherWidths(() => cards.clear())];
  const turn = parts.turns();
  try {
    for (const { id } of document.all()) {
      cards.size(id);
      if (turn.isOver()) await turn.next();
    }
  } finally {
    for (const stop of stops) stop();
  }
  return begun;
}

/** Builds the workspace of a tree that was read or made, with the view that was left the last time. */
export function openWorkspace(
  parts: OpeningParts,
  open: OpenTree,
  view: StoredView | undefined,
  ghosts?: Plan,
  begun: Begun = begin(parts, open, view, ghosts),
): Workspace {
  const { document, history, saver } = open;
  const { session, cards } = begun;
  const today = (): string => parts.host.today();
  const layout = new MapLayout(document, session, cards, parts.measurer);
  const canvas = new CanvasModel(document, session, cards, layout, new Tween(parts.motion));
  const stopFonts = parts.onOtherWidths(() => canvas.restart());
  const findings = new Findings(document, session, today, parts.pause(), parts.linter());
  const { note, onError } = parts;
  const keeper = new GlanceKeeper({ document, findings, saver, today, pause: parts.longPause(), note, onError });
  const id = document.tree.id;
  const revisions = new Revisions(parts.persistence, open, parts.host);
  const file = fileOf(parts, open);
  parts.pause().after(() => void file.begin());
  session.subscribe((now, before) => {
    if (KEPT.some((part) => now[part] !== before[part])) parts.saveView(id, viewOf(now));
  });
  return new Workspace({
    id,
    host: parts.host,
    language: parts.language,
    document,
    history,
    session,
    canvas,
    findings,
    saver,
    revisions,
    file,
    close: () => {
      stopFonts();
      revisions.close();
      keeper.leave(parts.pause());
      // It says itself what goes wrong, and nobody has to wait for it.
      void file.close();
      return open.close();
    },
    notices: parts.notices,
    viewIsKept: view !== undefined,
    camera: cameraMotion(session, parts.motion),
    focusPane: parts.focusPane,
    takeKeyboard: parts.takeKeyboard,
    trail: parts.trail,
  });
}

function cardsOf({ measurer, language, host }: CardParts, document: Document, session: SessionStore): Cards {
  return new Cards(document, {
    measurer,
    language,
    today: () => host.today(),
    typing: () => session.getState().editing?.id,
    field: () => session.getState().field,
    ask: (node) => {
      const { ghosts } = session.getState();
      return ghosts && matchPlan(document, ghosts).planned.get(node)?.ask;
    },
  });
}

function fileOf({ disk, host, onTurn, after, noteCopy, onError }: OpeningParts, open: OpenTree): TreeFile {
  const onWritten = (): void => noteCopy(open.document.tree.id, open.saver.rev);
  return new TreeFile({ disk, open, host, onWake: onTurn, after, onWritten, onError });
}

/** Records beyond which a fresh tree is no first sketch any more, as after a large paste: it gets all panels. */
const FIRST_SKETCH = 40;

/** A fresh tree starts with an aim and the caret in it; nothing is stored before the first letter. */
export function startFresh(tree: Workspace, plan = FIRST, direction: Direction = "down"): void {
  const { document, host, session } = tree;
  tree.saver.hold();
  const step = "fresh";
  let id = "";
  const begin = (draft: Draft): void => {
    id = addNode(draft, host, { parent: undefined }, { kind: "aim" });
    if (direction !== "down") draft.patch<TreeRecord>(tree.id, { direction });
    if (plan.detail) draft.patch<TreeRecord>(tree.id, { detail: plan.detail });
  };
  // Before the card is laid out: it asks what the plan asks.
  session.setState({ ghosts: plan, sketching: true });
  document.commit({ key: "add" }, begin, { origin: "load" });
  const stop = document.onChange(() => {
    // On the map the first letter is one of a title; elsewhere it may stand in any field.
    if (!plan.begins && ![...document.children(undefined)].some((root) => document.node(root)?.title.trim())) return;
    stop();
    tree.saver.release();
  });
  const stopSketch = document.onChange(() => {
    if (document.size <= FIRST_SKETCH) return;
    stopSketch();
    session.setState({ ghosts: undefined });
  });
  if (!plan.begins) openEditor(tree, id, { isNew: true, step, pane: "map" });
  else {
    chooseOnly(session, id);
    session.setState({ view: plan.begins, sheet: id, field: { id, name: "title" } });
  }
}

/** The plan that a tree was left with; none once nothing of it is missing. */
export async function planOf({ document }: OpenTree, view: StoredView | undefined): Promise<Plan | undefined> {
  if (view?.plan === undefined) return undefined;
  const plan = await planNamed(view.plan);
  return matchPlan(document, plan).ghosts.length > 0 ? plan : undefined;
}

function startOf(view: StoredView | undefined, node: (id: Id) => unknown): Partial<Session> {
  if (!view) return { sketching: true };
  const known = (id: Id): boolean => node(id) !== undefined;
  const focus = view.focus !== undefined && known(view.focus) ? view.focus : undefined;
  return {
    sketching: true,
    folded: new Set(view.folded.filter(known)),
    viewport: view.viewport,
    inspectorOpen: view.inspector ?? false,
    guided: view.guided,
    halfHour: view.halfHour,
    reviewing: view.reviewing,
    drafts: new Map(view.drafts),
    table: tableOf(view),
    ...(view.halfHour?.isOpen ? { view: "session" } : {}),
    within: view.within !== undefined && known(view.within) ? view.within : undefined,
    focus,
    selected: new Set(focus === undefined ? [] : [focus]),
    anchor: focus,
  };
}
