import type { StoreApi } from "zustand/vanilla";
import { describeStep } from "../core/describe/step.ts";
import { touchedIds } from "../core/document/diff.ts";
import type { Change, Document } from "../core/document/document.ts";
import type { History, Step } from "../core/document/history.ts";
import { openComments } from "../core/edits/comments.ts";
import { linksOf } from "../core/edits/connect.ts";
import type { Host } from "../core/host.ts";
import { treeTitle } from "../core/query/tree-title.ts";
import type { Id } from "../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../core/records/node.ts";
import { isRecord } from "../core/records/records.ts";
import { strings } from "../core/strings/index.ts";
import type { RefusalKey } from "../core/strings/refusals.ts";
import { heirLeftBy } from "./arrange/chosen.ts";
import type { Findings } from "./audit/findings.ts";
import type { CanvasModel } from "./canvas-model/canvas-model.ts";
import { overlaps } from "./canvas-model/geometry.ts";
import { LinkList } from "./canvas-model/links.ts";
import type { TreeFile } from "./linked/tree-file.ts";
import { News } from "./news.ts";
import type { Notices } from "./notices.ts";
import type { Saver } from "./persist/saver.ts";
import { type Compared, nothingCompared } from "./revisions/compared.ts";
import type { Revisions } from "./revisions/revisions.ts";
import { chooseOnly, type Pane, type SessionStore, type Viewport } from "./session.ts";
import { firstViewport, viewportShowing } from "./view/camera.ts";
import { unhide } from "./walk/fold.ts";
import { watchGone } from "./walk/gone-elsewhere.ts";
import type { Trail } from "./walk/jump.ts";
import { isShown, keepWithin, rootsShown } from "./walk/shown.ts";

export interface WorkspaceParts {
  readonly id: Id;
  readonly host: Host;
  /** Of dates and numbers, for the person at this device. */
  readonly language: string;
  readonly document: Document;
  readonly history: History;
  readonly session: SessionStore;
  readonly canvas: CanvasModel;
  readonly findings: Findings;
  readonly notices: Notices;
  readonly saver: Saver;
  readonly revisions: Revisions;
  readonly file: TreeFile;
  /** Stores what is pending and lets go; true if nothing is unsaved. */
  readonly close: () => Promise<boolean>;
  /** The view was kept from the last time. */
  readonly viewIsKept: boolean;
  /** Puts the keyboard on the chosen node. */
  readonly takeKeyboard: (pane: Pane) => void;
  /** Moves the camera smoothly, or at once under reduced motion. */
  readonly camera: (to: Viewport, calm?: number) => void;
  /** Keeps the places that are left by a jump. */
  readonly trail: Trail;
  /** Puts the keyboard into the next or previous pane of the page. */
  readonly focusPane: (step: 1 | -1) => void;
}

/** One open tree with everything that belongs to looking at it and changing it. */
export class Workspace {
  readonly id: Id;
  readonly host: Host;
  readonly language: string;
  readonly document: Document;
  readonly history: History;
  readonly session: SessionStore;
  readonly canvas: CanvasModel;
  readonly findings: Findings;
  readonly saver: Saver;
  readonly links: LinkList;
  /** Who is told that something else can be said of a node; not when the map moves. */
  readonly news: News;
  /** Kept states of this tree, and two of them side by side. */
  readonly revisions: Revisions;
  readonly compared: StoreApi<Compared> = nothingCompared();
  /** The file on the disk that this tree is written to. */
  readonly file: TreeFile;
  readonly trail: Trail;
  readonly #parts: WorkspaceParts;
  #viewOpened = false;
  #structure = 0;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.host = parts.host;
    this.language = parts.language;
    this.document = parts.document;
    this.history = parts.history;
    this.session = parts.session;
    this.canvas = parts.canvas;
    this.findings = parts.findings;
    this.saver = parts.saver;
    this.revisions = parts.revisions;
    this.file = parts.file;
    this.trail = parts.trail;
    this.links = new LinkList(this.document);
    keepWithin(this);
    watchGone(this, parts.notices);
    const movesSome = ({ diff }: Change): boolean => this.canvas.layout.movedBy(diff).length > 0;
    this.document.onChange((change) => {
      this.links.update(change.diff);
      if (movesSome(change)) this.#structure += 1;
    });
    this.news = new News(this.document, this.findings, movesSome);
  }

  /** The first line of a title; while there is none, what its card asks. */
  titleOf(id: Id): string {
    const first = this.document.node(id)?.title.trim().split("\n", 1)[0];
    return first || this.canvas.cards.get(id)?.content.placeholder || strings.cards.noTitle;
  }

  /** What the tree is called. */
  get title(): string {
    return treeTitle(this.document);
  }

  /** Grows when nodes come, go or move; rows of text stay in step by it. */
  get structure(): number {
    return this.#structure;
  }

  /** The chosen node. */
  get focused(): NodeRecord | undefined {
    const { focus } = this.session.getState();
    return focus === undefined ? undefined : this.document.node(focus);
  }

  /** Says something to everybody, on a toast. */
  tell(text: string): void {
    this.#parts.notices.show(text);
  }

  /** Says something to a screen reader only. */
  say(text: string): void {
    this.#parts.notices.say(text);
  }

  /** Tells why something cannot be done. */
  refuse(reason: RefusalKey): void {
    this.#parts.notices.show(strings.refusals[reason]);
  }

  /** Tells a screen reader where a node is now. */
  sayWhere(id: Id): void {
    const node = this.document.node(id);
    if (!node) return;
    const parent = node.parent === undefined ? undefined : this.document.node(node.parent)?.title;
    const siblings = this.document.children(node.parent);
    this.#parts.notices.say(strings.map.moved(node.title, parent, siblings.indexOf(id) + 1, siblings.length));
  }

  /** What a step is called, for "Undo …". */
  stepName(step: Step | undefined): string {
    return step ? describeStep(step.label, step.diff) : "";
  }

  /** After undo and redo: chooses what changed, shows it, and says what was done. */
  follow(change: Change, said: string): void {
    const ids = new Set([...touchedIds(change.diff)].filter((id) => this.document.node(id)));
    const { focus } = this.session.getState();
    // Of a branch that came back its top, not the leaf that went first.
    const tops = [...ids].filter((id) => !ids.has(this.document.node(id)?.parent ?? ""));
    const next = focus !== undefined && ids.has(focus) ? focus : tops[0];
    if (next !== undefined) {
      chooseOnly(this.session, next);
      this.reveal(next);
    } else if (focus !== undefined && !this.document.node(focus)) {
      const heir = heirLeftBy(this.document, change.diff.removed.values()) ?? this.firstNode();
      chooseOnly(this.session, heir);
      if (heir !== undefined) this.reveal(heir);
    }
    this.#parts.notices.say(said);
  }

  /** The map has this size now, in px. A chosen node that could be seen still can: a panel may have opened over it. */
  setScreen(width: number, height: number): void {
    const { focus } = this.session.getState();
    const box = focus === undefined ? undefined : this.canvas.target(focus);
    const wasSeen = box !== undefined && this.canvas.screen.width > 0 && overlaps(box, this.canvas.visible());
    this.canvas.setScreen(width, height);
    if (wasSeen && focus !== undefined) this.reveal(focus);
  }

  /** Unfolds what hides a node and moves the map no further than needed to show it. */
  reveal(id: Id): void {
    if (!isShown(this, id)) this.session.setState({ within: undefined });
    unhide(this, id);
    const box = this.canvas.target(id);
    if (!box || this.canvas.screen.width === 0) return;
    const to = viewportShowing(this, box);
    const { viewport } = this.session.getState();
    if (to.x !== viewport.x || to.y !== viewport.y) this.moveCamera(to);
  }

  /** Moves the camera, `calm` times as slowly as usual. */
  moveCamera(to: Viewport, calm?: number): void {
    this.#parts.camera(to, calm);
  }

  takeKeyboard(): void {
    this.#parts.takeKeyboard(this.session.getState().pane);
  }

  close(): Promise<boolean> {
    return this.#parts.close();
  }

  /** The keyboard came to a node. By Tab from outside it only looks: sketch mode goes off, so that Tab can leave. */
  enter(id: Id, pane: Pane, byTab: boolean): void {
    const { focus, pane: before, editing } = this.session.getState();
    if (editing) return;
    if (byTab) this.session.setState({ sketching: false });
    if (focus !== id) chooseOnly(this.session, id);
    if (before !== pane) this.session.setState({ pane });
  }

  /** Level, position, number of siblings and of children, as a tree item tells them; one text, easy to compare. */
  placeOf(id: Id): string {
    const { within } = this.session.getState();
    const parent = id === within ? undefined : this.document.node(id)?.parent;
    let level = 1;
    for (let up: Id | undefined = id; up !== within && up !== undefined; up = this.document.node(up)?.parent)
      level += 1;
    if (within === undefined) level -= 1;
    const siblings = parent === undefined ? rootsShown(this.document, within) : this.document.children(parent);
    return `${level} ${siblings.indexOf(id) + 1} ${siblings.length} ${this.document.children(id).length}`;
  }

  focusPane(step: 1 | -1): void {
    this.#parts.focusPane(step);
  }

  /** Called once the size of the map is known: puts the camera where it was left, or where all can be seen. */
  openView(): void {
    if (this.#viewOpened || this.canvas.screen.width === 0) return;
    this.#viewOpened = true;
    if (this.session.getState().focus === undefined) chooseOnly(this.session, this.firstNode());
    if (!this.#parts.viewIsKept || this.canvas.nodesIn(this.canvas.visible()).length === 0)
      this.session.setState({ viewport: firstViewport(this) });
  }

  /** The first root in reading order, of what is shown. */
  firstNode(): Id | undefined {
    return rootsShown(this.document, this.session.getState().within)[0];
  }

  /** True for a node in the tray that is no note: nothing above it is an aim. */
  isStray(id: Id): boolean {
    const node = this.document.node(id);
    return (
      node !== undefined && node.parent === undefined && node.kind !== "aim" && node.kind !== "note" && this.hasAim()
    );
  }

  hasAim(): boolean {
    return this.document.children(undefined).some((id) => this.document.node(id)?.kind === "aim");
  }

  /** What a screen reader calls a node: kind, title, owner, links and findings. */
  nameOf(id: Id): string {
    const node = this.document.node(id);
    if (!node) return "";
    const links = linksOf(this.document, id).map((link) => {
      const other = this.document.get(link.from === id ? link.to : link.from);
      return isRecord(other, "node") ? other.title : "";
    });
    return strings.map.nodeName({
      face: strings.faces[faceOf(node)],
      title: this.titleOf(id),
      number: this.canvas.layout.numberOf(id),
      owner: node.owner,
      links: links.filter((title) => title !== ""),
      findings: this.findings.of(id).length,
      comments: openComments(this.document, id),
    });
  }
}
