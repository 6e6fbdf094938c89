import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { listed, type PictureOptions, pictureOptions } from "../payload/picture.ts";
import { sceneOf } from "../scene/scene.ts";
import { recordsOf } from "../scene/scope.ts";
import { svgOf } from "../svg/draw.ts";
import { pageOf } from "./page.ts";

/**
 * One page that can be read, folded and printed without a script, and carries the tree. With a `measurer` among the options
 * the drawing stands in it; see `PictureOptions` for the others.
 */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const wanted = pictureOptions(options, view, host);
  const { nodes, pictureOnly, findings } = options as Partial<PictureOptions>;
  const language = typeof options.language === "string" ? options.language : (view.tree.language ?? "en");
  const tree = nodes ? recordsOf(view, nodes) : view;
  const content = pageOf(view, {
    title: treeTitle(view) || strings.app.untitled,
    language,
    today: wanted?.today ?? host.today(),
    carried: pictureOnly ? undefined : writeAimtree(tree),
    picture: wanted && svgOf(sceneOf(view, { ...wanted, theme: "light", transparent: true, heading: false })),
    nodes,
    findings,
  });
  return { ok: true, content, losses: listed({ nodes, pictureOnly }).toLosses() };
}
