/** Where the children of a card lie, seen from the card. */
export type Direction = "down" | "right" | "up" | "left";

/** All lengths in pixels. "Row" means the cards of one depth, whichever way the tree grows. */
export interface LayoutOptions {
  readonly direction: Direction;
  /** Long runs of leaves stand in columns. Off while cards show all their fields. */
  readonly stack: boolean;
  /** Between neighbouring children of one parent. */
  readonly siblingGap: number;
  /** Between neighbours in a row that have different parents. */
  readonly cousinGap: number;
  /** Between a row and the next, beside the largest `lead` of that row. */
  readonly levelGap: number;
  /** Between the trees of the forest, and between the forest and the tray. */
  readonly forestGap: number;
  /** From the end of a row to the line that its edges share; at most half a level gap. */
  readonly busGap: number;
  /** A run of more than this many leaves becomes a stack. */
  readonly stackAfter: number;
  /** Cards in one column of a stack. */
  readonly stackColumn: number;
  /** Between the cards of a column. */
  readonly stackGap: number;
  /** From a column to the line beside the next one. */
  readonly columnGap: number;
  /** From the line beside a column to its cards. */
  readonly indent: number;
  readonly trayPadding: number;
  /** Room for the heading of the tray. */
  readonly trayHeader: number;
  /** The tray begins a new shelf after so many subtrees … */
  readonly trayShelf: number;
  /** … or where a shelf would grow wider than this. */
  readonly trayWidth: number;
}

const DEFAULTS: LayoutOptions = {
  direction: "down",
  stack: true,
  siblingGap: 24,
  cousinGap: 40,
  levelGap: 48,
  forestGap: 64,
  busGap: 22,
  stackAfter: 5,
  stackColumn: 8,
  stackGap: 16,
  columnGap: 16,
  indent: 16,
  trayPadding: 16,
  trayHeader: 32,
  trayShelf: 4,
  trayWidth: 900,
};

/** Levels lie farther apart sideways, because the reasons beside the edges are text and run sideways. */
const SIDEWAYS_LEVEL_GAP = 64;

/** Rows follow each other sideways. */
export function isSideways(direction: Direction): boolean {
  return direction === "right" || direction === "left";
}

/** The given options with the defaults of the map for the rest. */
export function layoutOptions(given: Partial<LayoutOptions> = {}): LayoutOptions {
  const direction = given.direction ?? DEFAULTS.direction;
  const levelGap = given.levelGap ?? (isSideways(direction) ? SIDEWAYS_LEVEL_GAP : DEFAULTS.levelGap);
  const busGap = Math.min(given.busGap ?? DEFAULTS.busGap, levelGap / 2);
  return { ...DEFAULTS, ...given, direction, levelGap, busGap };
}
