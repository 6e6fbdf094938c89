import type { FormatInfo, Leaf, Leaves, WriteResult } from "../../formats/format.ts";
import { pictureScale } from "../../formats/png/scale.ts";
import type { Scene } from "../../formats/scene/primitives.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import type { PictureChoices } from "./choices.ts";
import { optionsOf, pictureOf, writeAs } from "./draw.ts";

/** What a dialog shows of a file before it is saved. */
export interface Preview {
  readonly result: WriteResult;
  /** Length of the file; undefined where it was not made whole, because it would take too long. */
  readonly bytes: number | undefined;
  readonly picture?: { readonly png: Uint8Array; readonly width: number; readonly height: number };
  readonly pages?: Pages;
}

/** The first pages of a file, painted. */
export interface Pages extends Pick<Leaves, "unit" | "outline"> {
  readonly shown: readonly (Leaf & { readonly png: Uint8Array })[];
  /** How many there are in all. */
  readonly count: number;
}

/** Pixels that are painted for a preview: more would make each choice wait. */
const PREVIEW = 6_000_000;
/** Pages that are shown of many, and px of their width. */
const [SHOWN, WIDE] = [6, 700];

/** What the file would be with these choices. */
export async function previewOf(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
): Promise<Preview> {
  if (!format.choices) return sized(await writeAs(format, tree, app, choices));
  const { leaves } = await format.load();
  const all = leaves?.(tree.document, optionsOf(format, tree, app, choices, await app.files.painter()), tree.host);
  return all ? pagesOf(format, tree, app, choices, all) : pictureIn(format, tree, app, choices);
}

async function pictureIn(format: FormatInfo, tree: Workspace, app: App, choices: PictureChoices): Promise<Preview> {
  const isPng = format.needs?.includes("raster") === true;
  const scene = sceneOf(tree.document, pictureOf(tree, app, choices));
  const scale = isPng ? pictureScale(scene.width, scene.height, choices.scale) : 1;
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  const shown = Math.min(isPng ? scale : 2, Math.sqrt(PREVIEW / (scene.width * scene.height)));
  const { rasterise } = await app.files.painter();
  const { png } = await rasterise(scene, shown);
  const result = await writeAs(format, tree, app, choices, async () => ({ png, scale }));
  const isWhole = !isPng || shown === scale;
  return { result, bytes: isWhole ? sized(result).bytes : undefined, picture: { png, width, height } };
}

async function pagesOf(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
  { unit, outline, leaves }: Leaves,
): Promise<Preview> {
  const { rasterise } = await app.files.painter();
  const painted = new Map<Scene, Uint8Array>();
  const shown: (Leaf & { readonly png: Uint8Array })[] = [];
  for (const leaf of leaves.slice(0, SHOWN)) {
    const { scene, at, width } = leaf;
    const scale = Math.min((WIDE * at.w) / width / scene.width, Math.sqrt(PREVIEW / (scene.width * scene.height)));
    const png = painted.get(scene) ?? (await rasterise(scene, scale)).png;
    painted.set(scene, png);
    shown.push({ ...leaf, png });
  }
  const pages = { unit, shown, count: leaves.length, ...(outline ? { outline } : {}) };
  // Painting all drawings of a text for its length alone would take too long.
  const raster = async (scene: Scene): Promise<{ png: Uint8Array; scale: number }> => ({
    png: painted.get(scene) ?? new Uint8Array(0),
    scale: 1,
  });
  const result = await writeAs(format, tree, app, choices, raster);
  return { result, bytes: unit === "drawings" ? undefined : sized(result).bytes, pages };
}

function sized(result: WriteResult): Pick<Preview, "result" | "bytes"> {
  if (!result.ok) return { result, bytes: undefined };
  const { content } = result;
  return { result, bytes: typeof content === "string" ? new Blob([content]).size : content.length };
}
