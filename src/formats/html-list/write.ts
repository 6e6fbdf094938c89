import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { numbering } from "../../core/query/numbering.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { listed, type PictureOptions, pictureOptions } from "../payload/picture.ts";
import { branchPages } from "../scene/branches.ts";
import type { Scene } from "../scene/primitives.ts";
import { sceneOf } from "../scene/scene.ts";
import { recordsOf } from "../scene/scope.ts";
import { svgOf } from "../svg/draw.ts";
import { type Drawn, pageOf } from "./page.ts";

/** Px that a drawing has on the page, and the share of its size below which nothing can be read. */
const [ROOM, LEGIBLE] = [928, 0.5];

/**
 * One page that can be read, folded and printed without a script, and carries the tree. With a `measurer` among the options
 * the drawing stands in it; see `PictureOptions` for the others.
 */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const wanted = pictureOptions(options, view, host);
  const { nodes, pictureOnly, findings } = options as Partial<PictureOptions>;
  const language = typeof options.language === "string" ? options.language : spokenFor(view.tree.language);
  const tree = nodes ? recordsOf(view, nodes) : view;
  const content = pageOf(view, {
    title: treeTitle(view) || strings.app.untitled,
    language,
    today: wanted?.today ?? host.today(),
    carried: pictureOnly ? undefined : writeAimtree(tree),
    pictures: wanted ? picturesOf(view, wanted) : [],
    nodes,
    findings,
  });
  return { ok: true, content, losses: listed({ nodes, pictureOnly }).toLosses() };
}

/** The whole; what cannot be read on the width of the page has its first levels in front. */
function picturesOf(view: View, wanted: PictureOptions): Drawn[] {
  const numbers = numbering(view);
  const drawn = (nodes: ReadonlySet<Id> | undefined): Scene =>
    sceneOf(view, { ...wanted, numbers, nodes, theme: "light", transparent: true, heading: false });
  const isLegible = ({ width }: Scene): boolean => ROOM / width >= LEGIBLE;
  const whole = drawn(wanted.nodes);
  const all = { svg: svgOf(whole), least: Math.round(whole.width * LEGIBLE) };
  if (isLegible(whole)) return [all];
  const [first] = branchPages(view, wanted.nodes, (nodes) => isLegible(drawn(nodes)));
  return first ? [{ svg: svgOf(drawn(first.nodes)), least: 0 }, all] : [all];
}
