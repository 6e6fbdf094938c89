import type { Box, Point } from "../geometry.ts";
import { around, touch } from "../geometry.ts";
import { boxOn, pointOn, type Span } from "./frame.ts";
import { isSideways } from "./options.ts";
import type { Plot } from "./plot.ts";
import { placeTray, plotBox } from "./tray.ts";
import type { TidyTree } from "./tree.ts";

/** `drop`: from the line below the parent to the middle of the child. `side`: from the line beside a column. */
export type EdgeStyle = "drop" | "side";

/** The tree on the map: turns the tree's axes into x and y, and puts the tray beside the forest. */
export class Scene {
  readonly tree: TidyTree;
  #tray: Box | undefined;
  #trayVersion = -1;

  constructor(tree: TidyTree) {
    this.tree = tree;
  }

  /** The box around the stray subtrees; `undefined` when there are none. */
  tray(): Box | undefined {
    if (this.#trayVersion !== this.tree.version) {
      this.#tray = placeTray(this.tree);
      this.#trayVersion = this.tree.version;
    }
    return this.#tray;
  }

  /** The plots that may have something in the box; the tray may hold very many. */
  plotsAt(box: Box): readonly Plot[] {
    const { forest, strays } = this.tree;
    const tray = this.tray();
    return tray && touch(tray, box) ? [forest, ...strays] : [forest];
  }

  /** The room of a slot in the axes of its plot. */
  spanOf(slot: number): Span {
    const { slots } = this.tree;
    const centre = this.tree.centreOf(slot);
    const half = slots.across.get(slot) / 2;
    const begin = this.tree.beginOf(slot);
    return { left: centre - half, right: centre + half, begin, end: begin + slots.along.get(slot) };
  }

  boxOf(slot: number): Box {
    return this.onMap(this.tree.plotOf(slot), this.spanOf(slot));
  }

  onMap(plot: Plot, span: Span): Box {
    this.tray();
    const box = boxOn(this.tree.options.direction, span);
    return { x: box.x + plot.x, y: box.y + plot.y, w: box.w, h: box.h };
  }

  /** The box around everything. */
  bounds(): Box {
    const forest = plotBox(this.tree, this.tree.forest);
    const tray = this.tray();
    if (!tray) return forest;
    return this.tree.forest.rows.length === 0 ? tray : around(forest, tray);
  }

  styleOf(card: number): EdgeStyle {
    return this.tree.slots.stub.get(card) > 0 ? "side" : "drop";
  }

  /** The corners of the edge from the parent to a card, that is no root. The last leg ends at the card. */
  edgePoints(card: number): Point[] {
    const { tree } = this;
    const { slots, options } = tree;
    const plot = tree.plotOf(card);
    const own = this.spanOf(card);
    const parent = this.spanOf(slots.parent.get(card));
    const from = (parent.left + parent.right) / 2;
    const bus = plot.bus(slots.row.get(card));
    const middle = (own.left + own.right) / 2;
    const stub = slots.stub.get(card);
    const corners: [across: number, along: number][] = [[from, parent.end]];
    if (stub === 0) {
      if (Math.abs(from - middle) >= 1) corners.push([from, bus]);
      corners.push([middle, bus], [middle, own.begin]);
    } else if (isSideways(options.direction)) {
      const block = this.spanOf(slots.up.get(card));
      const line = own.begin - stub;
      corners.push([from, bus], [block.left, bus], [block.left, line], [middle, line], [middle, own.begin]);
    } else {
      const half = (own.begin + own.end) / 2;
      corners.push([from, bus], [own.left - stub, bus], [own.left - stub, half], [own.left, half]);
    }
    this.tray();
    return corners.map(([across, along]) => {
      const { x, y } = pointOn(options.direction, across, along);
      return { x: x + plot.x, y: y + plot.y };
    });
  }
}
