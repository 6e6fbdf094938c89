import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { listed, type PictureOptions, packedTree, pictureOptions, tellLength } from "../payload/picture.ts";
import { sceneOf } from "../scene/scene.ts";
import { svgOf } from "./draw.ts";

/**
 * The tree as a drawing that carries itself. Needs a `measurer` among the options; see `PictureOptions` for the
 * others, and `outlines`: true for text as shapes.
 */
export async function write(view: View, options: WriteOptions, host: Host): Promise<WriteResult> {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return { ok: false, message: strings.formats.needsMeasurer };
  const losses = listed(wanted);
  const outlines = options.outlines === true ? await glyphsFor(wanted) : undefined;
  const scene = sceneOf(view, wanted);
  const packed = packedTree(view, wanted);
  const tree = packed && { packed, drawnAt: wanted.drawnAt };
  const content = svgOf(scene, { tree, outlines });
  for (const run of outlines?.rest ?? []) losses.add("changed", strings.formats.notOutlined, run);
  tellLength(losses, packed, content.length);
  return { ok: true, content, losses: losses.toLosses() };
}

async function glyphsFor({ measurer }: PictureOptions) {
  const { Glyphs } = await import("./glyphs.ts");
  return new Glyphs(measurer);
}
