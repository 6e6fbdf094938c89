import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { numbering } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Leaves, WriteOptions } from "../format.ts";
import { type PictureOptions, pictureOptions } from "../payload/picture.ts";
import { type BranchPage, branchPages, nameOfPart } from "../scene/branches.ts";
import type { Scene } from "../scene/primitives.ts";
import { sceneOf } from "../scene/scene.ts";
import type { TextPainter } from "./draw.ts";
import { isLegible, type Page, type Paper, pagesOf } from "./pages.ts";

/** Everything on one page, cut into tiles, or one page a branch. */
export type Pages = "one" | "tiles" | "branches";

export interface PdfOptions {
  readonly pages?: Pages;
  readonly paper?: Paper;
  /** Paints what the font lacks; without it an empty frame stands there. */
  readonly paintText?: TextPainter;
}

/** A drawing with its part of it on one sheet. */
export interface Sheet {
  readonly scene: Scene;
  readonly page: Page;
}

type Part = Pick<BranchPage, "top"> & { readonly nodes: ReadonlySet<Id> | undefined };

/** The sheets of a file in their order. */
export function sheetsOf(view: View, wanted: PictureOptions, pages: Pages, paper: Paper): Sheet[] {
  const numbers = numbering(view);
  const sceneWith = (nodes: ReadonlySet<Id> | undefined, part?: string): Scene =>
    sceneOf(view, { ...wanted, numbers, nodes, part, transparent: false });
  const isReadable = (nodes: ReadonlySet<Id>): boolean => isLegible(sceneWith(nodes), paper);
  const parts: readonly Part[] =
    pages === "branches" ? branchPages(view, wanted.nodes, isReadable) : [{ nodes: wanted.nodes, top: undefined }];
  return parts.flatMap(({ nodes, top }) => {
    const scene = sceneWith(nodes, top === undefined ? undefined : nameOfPart(view, top));
    const lying = parts.length > 1 ? "across" : undefined;
    return pagesOf(scene, paper, pages === "tiles" ? "tiles" : "one", lying).map((page) => ({ scene, page }));
  });
}

/** The sheets before they are written. */
export function leaves(view: View, options: WriteOptions, host: Host): Leaves | undefined {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return undefined;
  const { pages = "one", paper = "a4" } = options as PdfOptions;
  const all = sheetsOf(view, wanted, pages, paper).map(({ scene, page }) => {
    const { width, height, window, scale } = page;
    const at = {
      x: window.x - page.x * scale,
      y: window.y - page.y * scale,
      w: scene.width * scale,
      h: scene.height * scale,
    };
    return { width, height, scene, at, window };
  });
  return { unit: "pages", leaves: all };
}
