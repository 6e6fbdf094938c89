/** A tree as whoever measures hands it over; a node without a parent is a root. */
export interface BenchTree {
  readonly nodes: readonly BenchNode[];
  /** Lines beside the tree. One between a node and its parent is the tree's own and drawn once. */
  readonly links: readonly BenchLink[];
}

export interface BenchNode {
  readonly id: string;
  readonly parentId?: string | null | undefined;
  readonly text: string;
  /** Room of the card, in px at full size; the application measures its cards itself. */
  readonly w: number;
  readonly h: number;
}

export interface BenchLink {
  readonly source: string;
  readonly target: string;
}

/** How the map lies on the screen: `x`, `y` is where its zero stands, in px. */
export interface BenchView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * What a page can be asked for beside the mouse and the keyboard, by the same names whatever draws the tree. What
 * gives a promise is painted when it resolves.
 */
export interface Bench {
  /** Replaces what is shown by a tree. */
  load(tree: BenchTree): Promise<void>;
  /** How many nodes are drawn now: as elements of the page, or as blocks on a canvas. */
  shown(): number;
  view(): BenchView;
  /** Puts the middle of a node into the middle of the map, at full size. */
  center(id: string): Promise<void>;
  /** Shows the whole tree. */
  fit(): Promise<void>;
  /** Adds a node as the last child. */
  add(parentId: string, id: string, text: string): Promise<void>;
  rename(id: string, text: string): Promise<void>;
  /** The point of the window, in px, at which the pointer takes hold of a node. */
  handle(id: string): { readonly x: number; readonly y: number };
  /** A picture of the whole tree: SVG, or a data URL. */
  exportImage(): Promise<string>;
}

/** What has no counterpart on the other pages; only where the application is measured. */
export interface Inside {
  /** Runs all rules on the open tree. */
  lint(): void;
  /** Changes one title; resolves when that is stored. */
  save(text: string): Promise<void>;
  /** Reads the open tree from the storage, as opening it does. Gives the number of its records. */
  read(): Promise<number>;
  /** Lays the records of the open tree down as single rows in a database of its own. */
  layRows(): Promise<void>;
  /** Reads those rows. */
  readRows(): Promise<number>;
  /** The whole picture as PNG; gives the number of bytes. */
  png(): Promise<number>;
}

declare global {
  interface Window {
    /** What measures take hold of; only on a page opened with `?bench`. */
    bench?: Bench;
    benchInside?: Inside;
  }
}

/** Resolves when what is there now has been painted: after the next frame, with the work that follows it. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(undefined);
    });
  });
}

/** Waits, frame by frame, until `isDone`, and then until that is painted. */
export async function paintedWhen(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise(requestAnimationFrame);
  await painted();
}

/** The lines beside the tree. */
export function crossLinks({ nodes, links }: BenchTree): BenchLink[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  return links.filter(({ source, target }) => parents.get(target) !== source && parents.get(source) !== target);
}
