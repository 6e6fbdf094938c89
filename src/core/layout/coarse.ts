import type { Box, Point } from "./geometry.ts";
import { meet, pointOn, type Span, spanOn } from "./tidy/frame.ts";
import { isSideways } from "./tidy/options.ts";
import type { Plot } from "./tidy/plot.ts";
import type { Scene } from "./tidy/scene.ts";
import { BLOCK, CARD, ROOT } from "./tidy/slots.ts";

/*
 * The tree from so far away that many cards fall onto one pixel. What is smaller than a grain is told as one block, so
 * that drawing costs what the screen can show, however large the tree is.
 */

/** What is no wider, and no higher, than this needs not be told apart; in px of the map. */
export interface Grain {
  readonly x: number;
  readonly y: number;
}

/** Told of what is to be drawn; in px of the map. */
export interface Draft {
  /** A card, or a few that are drawn as one, of which `card` is the uppermost. At least a grain has to be drawn. */
  block(card: number, box: Box): void;
  line(from: Point, to: Point): void;
}

/** Tells of all cards and edges that meet the box: no farther than a grain from where they are. */
export function coarseIn(scene: Scene, box: Box, grain: Grain, draft: Draft): void {
  for (const plot of scene.plotsAt(box)) new Sketch(scene, plot, box, grain, draft).run();
}

class Sketch {
  readonly #scene: Scene;
  readonly #plot: Plot;
  readonly #window: Span;
  readonly #across: number;
  readonly #along: number;
  readonly #draft: Draft;

  constructor(scene: Scene, plot: Plot, { x, y, w, h }: Box, grain: Grain, draft: Draft) {
    const { direction } = scene.tree.options;
    const sideways = isSideways(direction);
    this.#scene = scene;
    this.#plot = plot;
    this.#across = sideways ? grain.y : grain.x;
    this.#along = sideways ? grain.x : grain.y;
    const [moreX, moreY] = [grain.x, grain.y];
    const window = { x: x - plot.x - moreX, y: y - plot.y - moreY, w: w + 2 * moreX, h: h + 2 * moreY };
    this.#window = spanOn(direction, window);
    this.#draft = draft;
  }

  /** Goes down wherever a subtree is wider than a grain. */
  run(): void {
    const { slots } = this.#scene.tree;
    const rest = [this.#plot.root];
    for (let slot = rest.pop(); slot !== undefined; slot = rest.pop()) {
      if (slots.is(slot, CARD)) this.#card(slot);
      if (slots.is(slot, BLOCK)) this.#cards(slots.kidsOf(slot));
      else this.#below(slot, rest);
    }
  }

  /** The items below a card: the wide ones are left in `rest`. */
  #below(slot: number, rest: number[]): void {
    const { tree } = this.#scene;
    const { least, most, rows } = tree.slots;
    const items = tree.slots.itemsOf(slot);
    if (items.length === 0) return;
    if (!tree.slots.is(slot, ROOT)) this.#edges(slot, items);
    // The last subtree that was told, where it begins and how deep it is: what lies within a grain of it is drawn by it.
    const spot = { left: Number.NEGATIVE_INFINITY, rows: 0 };
    for (const item of items) {
      const centre = tree.centreOf(item);
      const [left, right] = [centre + least.get(item), centre + most.get(item)];
      if (right < this.#window.left || left > this.#window.right || !this.#reaches(item)) continue;
      if (right - left > this.#across) rest.push(item);
      else if (left < spot.left || right > spot.left + this.#across || rows.get(item) > spot.rows) {
        this.#narrow(item, left, right);
        Object.assign(spot, { left, rows: rows.get(item) });
      }
    }
  }

  #reaches(slot: number): boolean {
    const { tree } = this.#scene;
    const { row, rows } = tree.slots;
    const last = row.get(slot) + rows.get(slot) - 1;
    return tree.beginOf(slot) <= this.#window.end && this.#endOf(slot, last) >= this.#window.begin;
  }

  #endOf(slot: number, last: number): number {
    const { slots } = this.#scene.tree;
    const own = this.#scene.tree.beginOf(slot) + slots.along.get(slot);
    return slots.itemsOf(slot).length === 0 ? own : Math.max(own, this.#plot.endOf(last));
  }

  #card(card: number): void {
    const span = this.#scene.spanOf(card);
    if (meet(span, this.#window)) this.#block(card, span);
  }

  /** The cards of a stack, each at its own place, as far as they can be told apart. */
  #cards(cards: readonly number[]): void {
    for (const card of this.#apart(cards)) {
      const span = this.#scene.spanOf(card);
      if (meet(span, this.#window)) this.#block(card, span);
    }
  }

  /** Leaves out the cards of a stack that lie within a grain of one beside or above them. */
  #apart(cards: readonly number[]): number[] {
    const { stackColumn } = this.#scene.tree.options;
    const told: Span[] = [];
    return cards.filter((card, i) => {
      const span = this.#scene.spanOf(card);
      const place = i % stackColumn;
      if (this.#covers(told[place], span) || this.#covers(told[stackColumn], span)) return false;
      told[place] = span;
      told[stackColumn] = span;
      return true;
    });
  }

  #covers(told: Span | undefined, { left, right, begin, end }: Span): boolean {
    return (
      told !== undefined &&
      left >= told.left &&
      right <= told.left + this.#across &&
      begin >= told.begin &&
      end <= Math.max(told.end, told.begin + this.#along)
    );
  }

  /** A subtree that is no wider than a grain: a block a row, or one for as many rows as fit into a grain. */
  #narrow(item: number, left: number, right: number): void {
    const { slots } = this.#scene.tree;
    const { rows } = this.#plot;
    const first = slots.row.get(item);
    const last = first + slots.rows.get(item) - 1;
    if (slots.is(item, BLOCK)) {
      const { begin, end } = this.#scene.spanOf(item);
      this.#block(slots.kidsOf(item)[0] ?? item, { left, right, begin, end });
      return;
    }
    const middle = this.#scene.tree.centreOf(item);
    const end = Math.max(rows.end(last), this.#endOf(item, last));
    if (last > first) this.#line(middle, rows.end(first), middle, end);
    let told = Number.NEGATIVE_INFINITY;
    for (let row = first; row <= last; row++) {
      const [from, to] = [rows.begin(row), row === last ? end : rows.end(row)];
      if (to <= told || to < this.#window.begin || from > this.#window.end) continue;
      this.#block(item, { left, right, begin: from, end: to });
      told = from + this.#along;
    }
  }

  /** From the parent to the line that its children share, along it, and from there to each of them. */
  #edges(parent: number, items: readonly number[]): void {
    const { slots } = this.#scene.tree;
    const { end } = this.#scene.spanOf(parent);
    const bus = this.#plot.bus(slots.row.get(parent) + 1);
    if (end > this.#window.end) return;
    const from = this.#scene.tree.centreOf(parent);
    let [least, most, drawn] = [from, from, Number.NEGATIVE_INFINITY];
    for (const item of items) {
      const span = this.#scene.spanOf(item);
      const middle = (span.left + span.right) / 2;
      if (slots.is(item, BLOCK)) this.#stackEdges(item, span, bus);
      const [first, last] = slots.is(item, BLOCK) ? this.#turns(item, span) : [middle, middle];
      least = Math.min(least, first);
      most = Math.max(most, last);
      const isSeen = middle >= this.#window.left && middle <= this.#window.right && middle > drawn + this.#across;
      if (!isSeen || slots.is(item, BLOCK)) continue;
      drawn = middle;
      this.#line(middle, bus, middle, span.begin);
    }
    if (bus < this.#window.begin) return;
    this.#line(from, end, from, bus);
    if (most > least) this.#line(least, bus, most, bus);
  }

  /** Where the first and the last edge into a stack turn off the shared line. */
  #turns(block: number, span: Span): [number, number] {
    const { slots, options } = this.#scene.tree;
    const cards = slots.kidsOf(block);
    const at = (index: number): number => {
      const card = cards[index] ?? block;
      const stub = slots.stub.get(card);
      return stub === 0 ? this.#scene.tree.centreOf(card) : this.#scene.spanOf(card).left - stub;
    };
    if (!isSideways(options.direction)) return [at(0), at(cards.length - 1)];
    // Beside the first column, which has its edges from the shared line, a lane leads to the others.
    const hasLane = cards.length > options.stackColumn;
    return [hasLane ? span.left : at(0), at(Math.min(cards.length, options.stackColumn) - 1)];
  }

  #stackEdges(block: number, span: Span, bus: number): void {
    if (!meet({ ...span, begin: bus }, this.#window)) return;
    if (span.right - span.left <= this.#across) {
      this.#line(span.left, bus, span.left, span.end);
      return;
    }
    for (const card of this.#apart(this.#scene.tree.slots.kidsOf(block))) {
      const points = this.#scene.edgePoints(card);
      // As far as the line that all share, which is drawn once.
      for (let i = Math.min(3, points.length - 1); i < points.length; i++)
        this.#draft.line(points[i - 1] as Point, points[i] as Point);
    }
  }

  #block(card: number, span: Span): void {
    this.#draft.block(card, this.#scene.onMap(this.#plot, span));
  }

  #line(acrossFrom: number, alongFrom: number, acrossTo: number, alongTo: number): void {
    const { direction } = this.#scene.tree.options;
    const [from, to] = [pointOn(direction, acrossFrom, alongFrom), pointOn(direction, acrossTo, alongTo)];
    const { x, y } = this.#plot;
    this.#draft.line({ x: from.x + x, y: from.y + y }, { x: to.x + x, y: to.y + y });
  }
}
