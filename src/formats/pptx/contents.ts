import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { numbering } from "../../core/query/numbering.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { Leaves, WriteOptions } from "../format.ts";
import { type PictureOptions, pictureOptions } from "../payload/picture.ts";
import { arranged } from "../scene/arrange.ts";
import { type BranchPage, branchPages, nameOfPart } from "../scene/branches.ts";
import { PALETTES } from "../scene/palette.ts";
import { sceneOf } from "../scene/scene.ts";
import { SLIDE } from "./shapes.ts";
import { isLegible, placeOf, type SlideContent } from "./slide.ts";

/** One slide while it can be read, else one a branch; always one; always one a branch. */
export type Slides = "fit" | "one" | "branches";

/** The slides of a file in their order. */
export function contentsOf(view: View, wanted: PictureOptions, slides: Slides): SlideContent[] {
  const title = treeTitle(view) || strings.app.untitled;
  // A shape has no place for a course; the last value stands on the card all the same.
  const options = { ...wanted, readings: false, numbers: numbering(view) };
  const laidOut = (nodes: ReadonlySet<Id> | undefined) => arranged(view, { ...options, nodes });
  const parts = partsOf(view, wanted, slides, (nodes) => isLegible(laidOut(nodes)));
  return parts.map(({ nodes, top }, i) => ({
    arrangement: laidOut(nodes),
    title: top === undefined ? title : `${title} › ${nameOfPart(view, top)}`,
    at: i + 1,
    of: parts.length,
    options,
  }));
}

type Part = Pick<BranchPage, "top"> & { readonly nodes: ReadonlySet<Id> | undefined };

function partsOf(
  view: View,
  { nodes }: PictureOptions,
  slides: Slides,
  isReadable: (nodes: ReadonlySet<Id>) => boolean,
): readonly Part[] {
  const whole = [{ nodes, top: undefined }];
  if (slides === "one") return whole;
  const pages = branchPages(view, nodes, isReadable);
  const [first, second] = pages;
  if (!first) return whole;
  // The first shows all where all can be read: the others would say it again.
  const isAll =
    second === undefined || pages.slice(1).every((page) => [...page.nodes].every((id) => first.nodes.has(id)));
  return slides === "fit" && isAll ? [first] : pages;
}

/** The slides before they are written. */
export function leaves(view: View, options: WriteOptions, host: Host): Leaves | undefined {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return undefined;
  const { slides = "fit" } = options as { slides?: Slides };
  const all = contentsOf(view, wanted, slides).map((content) => {
    const nodes = new Set(content.arrangement.cards.keys());
    const drawn = { ...content.options, nodes, heading: false, transparent: false };
    const scene = sceneOf(view, drawn);
    const at = placeOf(content, scene);
    return {
      width: SLIDE.w,
      height: SLIDE.h,
      title: { text: content.title, ink: PALETTES[wanted.theme].ink },
      scene,
      at,
      window: at,
    };
  });
  return { unit: "slides", leaves: all };
}
