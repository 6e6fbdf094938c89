import type { View } from "../../core/document/view.ts";
import { numbering } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import { papers as words } from "../../core/strings/papers.ts";
import type { LossList } from "../loss-list.ts";
import type { Package } from "../ooxml/package.ts";
import type { PictureOptions } from "../payload/picture.ts";
import type { Raster } from "../png/write.ts";
import { type BranchPage, branchPages, nameOfPart } from "../scene/branches.ts";
import type { Scene } from "../scene/primitives.ts";
import { sceneOf } from "../scene/scene.ts";
import { type Paper, picture } from "./markup.ts";

/** A drawing as a paragraph. */
export interface PicturePage {
  readonly content: string;
  /** It needs a page that lies across; others share upright pages. */
  readonly isWide: boolean;
}

/** Points a px as large as on the screen, and below which nothing can be read. */
const [NATURAL, LEGIBLE] = [0.75, 0.42];
/** Of several drawings one that is so large upright needs no page that lies across. */
const ENOUGH = 0.5;
/** Pixels a point of paper, 216 an inch: sharp in print. */
const SHARP = 3;
/** Pages of pictures in a text to read; more of them would make it larger than programs open. */
const MOST = 100;
/** Points that the heading above takes. */
const HEAD = 66;

/** A drawing as it goes into the text. */
export interface Laid {
  readonly scene: Scene;
  readonly isWide: boolean;
  /** Points a px. */
  readonly scale: number;
}

/** The drawings of a document in their order, and how many more there would be. */
export function drawingsOf(view: View, wanted: PictureOptions, paper: Paper): { laid: Laid[]; more: number } {
  const numbers = numbering(view);
  const drawn = (nodes: ReadonlySet<Id> | undefined, part?: string): Scene =>
    sceneOf(view, { ...wanted, numbers, nodes, part, heading: false, theme: "light", transparent: false });
  const across = { w: paper.height - 2 * paper.margin, h: paper.width - 2 * paper.margin - HEAD };
  const upright = { w: paper.width - 2 * paper.margin, h: paper.height - 2 * paper.margin - HEAD };
  const fits = (nodes: ReadonlySet<Id>): boolean => scaleIn(drawn(nodes), across) >= LEGIBLE;
  const whole = drawn(wanted.nodes);
  const isLarge = scaleIn(whole, across) < LEGIBLE;
  const parts: readonly Pick<BranchPage, "top" | "nodes">[] = isLarge ? branchPages(view, wanted.nodes, fits) : [];
  const shown = parts
    .slice(0, MOST)
    .map(({ nodes, top }) => drawn(nodes, top === undefined ? undefined : nameOfPart(view, top)));
  const scenes = shown.length > 0 ? shown : [whole];
  const laid = scenes.map((scene) => {
    const [wide, high] = [scaleIn(scene, across), scaleIn(scene, upright)];
    const isWide = wide > high && (scenes.length < 2 || high < ENOUGH);
    return { scene, isWide, scale: isWide ? wide : high };
  });
  return { laid, more: parts.length - shown.length };
}

/**
 * The tree as pictures in the file: one where it can be read, else one a branch. `main` is the part that shows them,
 * `losses` hear of branches that are not drawn.
 */
export async function addPictures(
  file: Package,
  main: string,
  view: View,
  wanted: PictureOptions,
  paper: Paper,
  raster: Raster,
  losses: LossList,
): Promise<PicturePage[]> {
  const { laid, more } = drawingsOf(view, wanted, paper);
  if (more > 0) losses.add("dropped", words.morePictures, undefined, more);
  const pages: PicturePage[] = [];
  for (const { scene, isWide, scale } of laid) {
    const number = pages.length + 1;
    const { png } = await raster(scene, scale * SHARP);
    const path = `word/media/picture${number}.png`;
    file.addPng(path, png);
    const content = picture({
      id: file.relate(main, path, "image"),
      number,
      description: `${words.pictureAlt(scene.title)}. ${scene.description}`,
      width: scene.width * scale,
      height: scene.height * scale,
    });
    pages.push({ content, isWide });
  }
  return pages;
}

function scaleIn({ width, height }: Scene, { w, h }: { readonly w: number; readonly h: number }): number {
  return Math.min(NATURAL, w / width, h / height);
}
