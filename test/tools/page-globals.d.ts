/** What the pages of the tools lend to the programs that drive them. */
interface Window {
  /** Writes of the database that failed, and the longest time, in ms, for which the bar was wrong: `test/full/quota`. */
  states: { failed(): number; wrongFor(): number };
  /** Three tabs on one tree, without the app: `test/fixtures/tabs-app`. */
  tabsPage: typeof import("../fixtures/tabs-app/main.ts").tabsPage;
  /** Our pictures, and those that html-to-image takes of a React Flow: `test/bench/export-page.tsx`. */
  captures: {
    /** Mounts the same tree as a React Flow with every node there; gives the number of its edges. */
    mount(nodes: number): Promise<number>;
    /** Ids of all formats that can be written. */
    formats(): readonly { readonly id: string; readonly title: string }[];
    /** Writes a file of the tree in this format; gives its bytes, or nothing where it says that it is too large. */
    written(id: string): Promise<number | undefined>;
    svg(): string;
    /** What html-to-image makes of the React Flow, in bytes. */
    capturedSvg(): Promise<number>;
    capturedPng(): Promise<number>;
  };
  /** Files in every format, as a person would save them: `test/tools/pictures-page.ts`. */
  pictures: {
    /** A file of the tree that an `.aimtree` text holds, as Latin-1: each character is a byte. */
    write(aimtree: string, format: string, options: object): Promise<string>;
    /** Paints a drawing of this size in px as PNG: what became of it, and whether its last corner was painted. */
    paintLarge(width: number, height: number, scale: number): Promise<Painted>;
    /**
     * Share of the pixels that differ visibly, and how far the ink of both reaches; pictures as data URLs, painted
     * `times` as large as they are compared, the other one with `frame` px around.
     */
    compare(
      one: string,
      other: string,
      times?: number,
      frame?: number,
    ): Promise<{ differ: number; ink: readonly number[]; otherInk: readonly number[] }>;
  };
}

interface Painted {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly reachesCorner: boolean;
}
