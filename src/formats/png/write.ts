import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { listed, packedTree, pictureOptions, tellLength } from "../payload/picture.ts";
import type { Scene } from "../scene/primitives.ts";
import { sceneOf } from "../scene/scene.ts";
import { type Chunk, withChunks } from "./chunks.ts";
import { physicalSize } from "./physical-size.ts";
import { createdChunk, treeChunk } from "./texts.ts";

/** Paints a scene as PNG. It may have to make it smaller than asked; `scale` is what it came to. */
export type Raster = (scene: Scene, scale: number) => Promise<{ readonly png: Uint8Array; readonly scale: number }>;

/** Pixels per px of the map unless asked otherwise: sharp on a good screen and in print. */
const USUAL_SCALE = 2;

/**
 * The tree as a picture that carries itself. Needs `measurer` and `raster` among the options; see `PictureOptions`
 * for the others, and `scale`, the pixels per px.
 */
export async function write(view: View, options: WriteOptions, host: Host): Promise<WriteResult> {
  const wanted = pictureOptions(options, view, host);
  const { raster, scale = USUAL_SCALE } = options as { raster?: Raster; scale?: number };
  if (!wanted || !raster) return { ok: false, message: strings.formats.needsRaster };
  const losses = listed(wanted);
  const painted = await raster(sceneOf(view, wanted), scale);
  const packed = packedTree(view, wanted);
  const chunks: Chunk[] = [physicalSize(painted.scale)];
  if (packed && wanted.drawnAt !== undefined) chunks.push(createdChunk(wanted.drawnAt));
  if (packed) chunks.push(treeChunk(packed));
  const content = withChunks(painted.png, chunks);
  if (painted.scale < scale) {
    losses.add("changed", strings.formats.scaledDown(Math.round((painted.scale / scale) * 1000) / 10));
  }
  tellLength(losses, packed, content.length);
  return { ok: true, content, losses: losses.toLosses() };
}
