import type { Change, Document } from "../../core/document/document.ts";
import type { CoarseDraft } from "../../core/layout/layout.ts";
import type { Id } from "../../core/records/fields.ts";
import type { FieldFocus, SessionStore } from "../session.ts";
import type { Cards } from "./cards.ts";
import { type Point, type Rect, unionOf } from "./geometry.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Tween } from "./tween.ts";
import { isFar, mountedBox, windowOf } from "./window-box.ts";

/** What React Flow is given for a node: a place and a size, no content. */
export interface FlowNode {
  readonly id: Id;
  readonly type: "card" | "ghost";
  readonly position: Point;
  readonly width: number;
  readonly height: number;
  readonly measured: { readonly width: number; readonly height: number };
  readonly handles: [];
  /** Takes React Flow's own description away: the card inside is the tree item. */
  readonly domAttributes: object;
  readonly data: Record<string, never>;
}

/** A row that stays where it is on the screen: its card, and how far down the card it has moved, in px. */
interface KeptRow {
  readonly id: Id;
  readonly fell: number;
}

const NO_DATA: Record<string, never> = Object.freeze({});
const NO_HANDLES: [] = [];
const PLAIN = Object.freeze({ "aria-roledescription": undefined, role: "none" });

/** Width of a map, in px, in which two cards side by side get too small to read. */
const NARROW = 480;

/**
 * The map between the document and React Flow: where everything is, which of it is near the screen, and what
 * is on its way there. React Flow sees only the nodes of the window, as objects that stay the same until they
 * move; below the far zoom it sees none but the chosen one.
 */
export class CanvasModel {
  readonly cards: Cards;
  readonly layout: MapLayout;
  readonly #document: Document;
  readonly #session: SessionStore;
  readonly #listeners = new Set<() => void>();
  readonly #tween: Tween;
  #origin: Point = { x: 0, y: 0 };
  #screen = { width: 0, height: 0 };
  #flow: readonly FlowNode[] = [];
  #cache = new Map<Id, FlowNode>();

  constructor(document: Document, session: SessionStore, cards: Cards, layout: MapLayout, tween: Tween) {
    this.#document = document;
    this.#session = session;
    this.cards = cards;
    this.layout = layout;
    this.#tween = tween;
    document.onChange((change) => this.#onChange(change));
    session.subscribe((now, before) => {
      if (now.editing?.id !== before.editing?.id) this.#onEditing([before.editing?.id, now.editing?.id]);
      if (now.field !== before.field) this.#onField(now.field, before.field);
      if (now.folded !== before.folded) this.relayout(changedFolds(now.folded, before.folded));
      else if (now.ghosts !== before.ghosts || now.within !== before.within) this.relayout([]);
      else if (now.viewport !== before.viewport || now.focus !== before.focus || now.selected !== before.selected)
        this.#refreshWindow();
    });
  }

  /** Calls `listener` whenever the window, a place or an edge may look different. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The nodes near the screen; the same array until one of them moves, comes or goes. */
  flowNodes(): readonly FlowNode[] {
    return this.#flow;
  }

  /** Size of the map on the screen, in px. */
  get screen(): { readonly width: number; readonly height: number } {
    return this.#screen;
  }

  setScreen(width: number, height: number): void {
    if (width === this.#screen.width && height === this.#screen.height) return;
    this.#screen = { width, height };
    if (width > 0 && this.layout.setNarrow(width < NARROW)) this.relayout([], false);
    this.#refreshWindow();
  }

  /** Where a node is drawn now, on its way or arrived; undefined if it is folded away. */
  rect(id: Id): Rect | undefined {
    const rect = this.target(id);
    return rect && this.#tween.at(id, rect);
  }

  /**
   * Where a node was drawn when listeners were last called. `rect` follows the clock while things move, so what
   * React renders from it would never come to rest.
   */
  shown(id: Id): Rect | undefined {
    const node = this.#cache.get(id);
    return node ? { ...node.position, w: node.width, h: node.height } : this.target(id);
  }

  /** Where a node will be when everything has come to rest. */
  target(id: Id): Rect | undefined {
    const rect = this.layout.rect(id);
    return rect && { ...rect, x: rect.x + this.#origin.x, y: rect.y + this.#origin.y };
  }

  /** The box around everything. */
  bounds(): Rect {
    return this.#placed(this.layout.bounds());
  }

  /** The box of the "Not connected" tray, if there is anything in it. */
  tray(): Rect | undefined {
    const tray = this.layout.tray();
    return tray && this.#placed(tray);
  }

  /** The box around some nodes. */
  around(ids: Iterable<Id>): Rect | undefined {
    return unionOf([...ids].map((id) => this.target(id)).filter((rect) => rect !== undefined));
  }

  /** What part of the map can be seen, with something around it. */
  window(): Rect {
    return mountedBox(this.#session.getState().viewport, this.#screen);
  }

  /** Ids of the nodes in a box of the map. */
  nodesIn(box: Rect): Id[] {
    return this.layout.nodesIn({ ...box, x: box.x - this.#origin.x, y: box.y - this.#origin.y });
  }

  /** The card at a point of the map, at rest. */
  at({ x, y }: Point): Id | undefined {
    const id = this.layout.at(x - this.#origin.x, y - this.#origin.y);
    return id === undefined || this.layout.isGhost(id) ? undefined : id;
  }

  /** Ids of the nodes whose edge to the parent comes near a box of the map. */
  edgesIn(box: Rect): Id[] {
    return this.layout.edgesIn({ ...box, x: box.x - this.#origin.x, y: box.y - this.#origin.y });
  }

  /** All that is to see in a box of the map from far away, where what is smaller than a grain is one. */
  coarse({ x, y, w, h }: Rect, grain: Point, draft: CoarseDraft): void {
    this.layout.coarse({ x: x - this.#origin.x, y: y - this.#origin.y, w, h }, grain, {
      block: (id, box) => draft.block(id, this.#placed(box)),
      line: (from, to) => draft.line(this.#placed(from), this.#placed(to)),
    });
  }

  /** The node that an arrow key leads to. */
  neighbour(id: Id, step: "up" | "down" | "left" | "right"): Id | undefined {
    return this.layout.neighbour(id, step);
  }

  /** Difference between the coordinates of the layout and of the map. */
  get origin(): Point {
    return this.#origin;
  }

  get moving(): boolean {
    return this.#tween.running;
  }

  /** Lays out what has changed. The chosen node keeps its place on the screen, the rest moves around it. */
  relayout(touched: Iterable<Id>, animate = true, keep?: KeptRow): void {
    const before = new Map(this.#flow.map(({ id, position }) => [id, position]));
    const ids = new Set(touched);
    this.#keepPlace(keep?.id ?? this.#anchor(ids), () => this.layout.update(ids), keep?.fell);
    // Its card is where the row wants it at once, as the row would go along otherwise.
    if (keep) before.delete(keep.id);
    if (animate) this.#tween.start(before, () => this.#refreshWindow());
    this.#refreshWindow();
  }

  /** Measures and lays out everything again: the font has arrived, or the day has changed. */
  restart(): void {
    this.cards.clear();
    this.#keepPlace(this.#anchor(new Set()), () => this.layout.restart());
    this.#refreshWindow();
  }

  /** The part of the map on the screen. */
  visible(): Rect {
    return windowOf(this.#session.getState().viewport, this.#screen, 0);
  }

  #placed<P extends Point>(at: P): P {
    return { ...at, x: at.x + this.#origin.x, y: at.y + this.#origin.y };
  }

  /** The chosen node; if that is what moves, the nearest node above it that stays. */
  #anchor(touched: ReadonlySet<Id>): Id | undefined {
    const { focus, field } = this.#session.getState();
    let at = focus;
    // What is written on grows below its caret, wherever the layout would move it.
    if (field && field.id === focus && this.layout.rect(field.id)) return field.id;
    while (at !== undefined && (touched.has(at) || !this.layout.rect(at))) at = this.#document.node(at)?.parent;
    return at ?? this.#document.children(undefined)[0];
  }

  /** Changes the layout around a node that stays where it is; `fell` is how far the part to keep sank on its card. */
  #keepPlace(anchor: Id | undefined, change: () => void, fell = 0): void {
    const was = anchor === undefined ? undefined : this.target(anchor);
    change();
    const is = anchor === undefined ? undefined : this.layout.rect(anchor);
    if (was && is) this.#origin = { x: was.x + (was.w - is.w) / 2 - is.x, y: was.y - is.y - fell };
  }

  #onChange(change: Change): void {
    const touched = [...this.cards.update(change.diff), ...this.layout.movedBy(change.diff)];
    if (touched.length > 0) this.relayout(touched);
    else this.#emit();
  }

  #onEditing(ids: readonly (Id | undefined)[]): void {
    const resized = ids.filter((id) => id !== undefined && this.cards.refresh(id)) as Id[];
    if (resized.length > 0) this.relayout(resized);
    else this.#refreshWindow();
  }

  /** A card that is written on shows all its rows: the one that the caret is in, or was in, stays where it is. */
  #onField(now: FieldFocus | undefined, before: FieldFocus | undefined): void {
    const kept = now ?? before;
    const was = kept && this.#rowTop(kept);
    const ids = new Set([before?.id, now?.id]);
    const resized = [...ids].filter((id) => id !== undefined && this.cards.refresh(id)) as Id[];
    if (resized.length === 0) {
      this.#refreshWindow();
      return;
    }
    const is = kept && this.#rowTop(kept);
    const keep = kept && this.layout.rect(kept.id) && { id: kept.id, fell: was && is ? is - was : 0 };
    this.relayout(resized, true, keep);
  }

  #rowTop({ id, name }: FieldFocus): number | undefined {
    return this.cards.get(id)?.rows?.find((row) => row.name === name)?.y;
  }

  #refreshWindow(): void {
    const next = this.#windowIds().map((id) => this.#flowNode(id));
    const nodes = next.filter((node) => node !== undefined);
    const same = nodes.length === this.#flow.length && nodes.every((node, i) => node === this.#flow[i]);
    if (!same) {
      this.#flow = nodes;
      this.#cache = new Map(nodes.map((node) => [node.id, node]));
    }
    this.#emit();
  }

  #windowIds(): Id[] {
    const { viewport, focus, editing, field } = this.#session.getState();
    const ids = new Set(isFar(viewport) || this.#screen.width === 0 ? [] : this.nodesIn(this.window()));
    if (focus !== undefined) ids.add(focus);
    if (editing) ids.add(editing.id);
    if (field) ids.add(field.id);
    return [...ids];
  }

  #flowNode(id: Id): FlowNode | undefined {
    const rect = this.rect(id);
    if (!rect) return undefined;
    const { x, y, w: width, h: height } = rect;
    const known = this.#cache.get(id);
    if (known?.position.x === x && known.position.y === y && known.width === width && known.height === height)
      return known;
    const measured = { width, height };
    const type = this.layout.isGhost(id) ? "ghost" : "card";
    return {
      id,
      type,
      position: { x, y },
      width,
      height,
      measured,
      handles: NO_HANDLES,
      domAttributes: PLAIN,
      data: NO_DATA,
    };
  }

  #emit(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function changedFolds(now: ReadonlySet<Id>, before: ReadonlySet<Id>): Id[] {
  return [...[...now].filter((id) => !before.has(id)), ...[...before].filter((id) => !now.has(id))];
}
