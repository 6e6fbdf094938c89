import type { Scene } from "../scene/primitives.ts";

/** Width and height in points, upright. */
const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const;

export type Paper = keyof typeof PAPERS;

/** The whole drawing on each page, or cut into as many as it takes to be read. */
export type Fit = "one" | "tiles";

/** Part of a drawing on a sheet of paper; sizes in points, `x` and `y` in px of the drawing. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Points a px. */
  readonly scale: number;
  /** The px of the drawing at the upper left corner of `window`. */
  readonly x: number;
  readonly y: number;
  /** Where the drawing is shown, from the upper left corner of the paper. */
  readonly window: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** Marks in the corners show where to cut, and how the sheets lie beside each other. */
  readonly tile: { readonly row: number; readonly column: number } | undefined;
}

/** Free points round the drawing: printers reach no farther. */
const MARGIN = 28;
/** Room for the number of the page. */
const FOOT = 18;
/** Points a px as large as on the screen, and as small as can be read. */
const [NATURAL, READABLE] = [0.75, 0.5];
/** The same where each branch has its page: nothing has to be pasted together for a little more. */
const LEGIBLE = 0.45;
/** Px that neighbouring sheets both show, to be pasted together. */
const SHARED = 30;
/** Sheets of one drawing at most: beyond that it gets smaller. */
const MOST_SHEETS = 200;

/** The sheets on which a drawing goes, lying as it takes the fewest; `lying`: across, whatever the drawing is like. */
export function pagesOf(scene: Scene, paper: Paper, fit: Fit, lying?: "across"): Page[] {
  const sheet = lying ? across(paper) : sheetFor(scene, paper);
  const whole = scaleOn(scene, sheet);
  if (fit === "one" || whole >= READABLE) return [onePage(scene, sheet, whole)];
  const [one, other] = [tilesOf(scene, across(paper)), tilesOf(scene, upright(paper))];
  return one.length <= other.length ? one : other;
}

/** Whether a drawing can be read when it is on one page that lies across. */
export function isLegible(scene: Scene, paper: Paper): boolean {
  return scaleOn(scene, across(paper)) >= LEGIBLE;
}

function sheetFor(scene: Scene, paper: Paper): Sheet {
  return scene.width > scene.height ? across(paper) : upright(paper);
}

function across(paper: Paper): Sheet {
  const [short, long] = PAPERS[paper];
  return sheetOf(long, short);
}

function upright(paper: Paper): Sheet {
  const [short, long] = PAPERS[paper];
  return sheetOf(short, long);
}

function sheetOf(width: number, height: number): Sheet {
  return { width, height, w: width - 2 * MARGIN, h: height - 2 * MARGIN - FOOT };
}

function scaleOn(scene: Scene, { w, h }: Sheet): number {
  return Math.min(w / scene.width, h / scene.height, NATURAL);
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly w: number;
  readonly h: number;
}

function onePage(scene: Scene, { width, height, w }: Sheet, scale: number): Page {
  const [drawnW, drawnH] = [scene.width * scale, scene.height * scale];
  const window = { x: MARGIN + (w - drawnW) / 2, y: MARGIN, w: drawnW, h: drawnH };
  return { width, height, scale, x: 0, y: 0, window, tile: undefined };
}

function tilesOf(scene: Scene, { width, height, w, h }: Sheet): Page[] {
  const counts = (scale: number): [columns: number, rows: number] => [
    Math.max(1, Math.ceil((scene.width - SHARED) / (w / scale - SHARED))),
    Math.max(1, Math.ceil((scene.height - SHARED) / (h / scale - SHARED))),
  ];
  let least: number = READABLE;
  while (counts(least)[0] * counts(least)[1] > MOST_SHEETS) least *= 0.8;
  const [columns, rows] = counts(least);
  // As large as that many sheets hold, so that none of them is nearly empty.
  const largest = (room: number, size: number, count: number): number => room / ((size - SHARED) / count + SHARED);
  const scale = Math.min(NATURAL, largest(w, scene.width, columns), largest(h, scene.height, rows));
  const pages: Page[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = column * (w / scale - SHARED);
      const y = row * (h / scale - SHARED);
      const window = {
        x: MARGIN,
        y: MARGIN,
        w: Math.min(w, (scene.width - x) * scale),
        h: Math.min(h, (scene.height - y) * scale),
      };
      pages.push({ width, height, scale, x, y, window, tile: { row: row + 1, column: column + 1 } });
    }
  }
  return pages;
}
