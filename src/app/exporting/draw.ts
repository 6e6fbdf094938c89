import type { FormatInfo, WriteOptions, WriteResult } from "../../formats/format.ts";
import type { LinkOptions } from "../../formats/link/write.ts";
import type { PictureOptions } from "../../formats/payload/picture.ts";
import { pictureScale } from "../../formats/png/scale.ts";
import type { Raster } from "../../formats/png/write.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { nodesIn, type PictureChoices } from "./choices.ts";

/** Writes the tree in a format; a picture as it was chosen. */
export async function writeAs(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
  raster: Raster = app.files.raster,
): Promise<WriteResult> {
  const { write } = await format.load();
  if (!write) throw new Error(`${format.title} cannot be written`);
  return write(tree.document, optionsOf(format, tree, app, choices, raster), tree.host);
}

function optionsOf(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
  raster: Raster,
): WriteOptions {
  if (format.isLink) return linkOptions(tree, app, choices);
  return format.choices ? { ...pictureOf(tree, app, choices), ...paintedBy(app, raster), ...formOf(choices) } : {};
}

function linkOptions(tree: Workspace, app: App, { scope, planOnly }: PictureChoices): WriteOptions {
  return {
    address: location.href.replace(/#.*$/s, ""),
    drawnAt: app.library.persistence.now(),
    nodes: nodesIn(tree, scope),
    planOnly,
  } satisfies LinkOptions;
}

function paintedBy({ files }: App, raster: Raster): WriteOptions {
  return { raster, paintText: files.paintText };
}

function formOf({ scale, outlines, pages, paper, slides }: PictureChoices): WriteOptions {
  return { scale, outlines, pages, paper, slides };
}

/** What a dialog shows of a file before it is saved. */
export interface Preview {
  readonly result: WriteResult;
  /** Length of the file; undefined where it was not made whole, because it would take too long. */
  readonly bytes: number | undefined;
  readonly picture: { readonly png: Uint8Array; readonly width: number; readonly height: number } | undefined;
}

/** Pixels that are painted for a preview: more would make each choice wait. */
const PREVIEW = 6_000_000;

export async function previewOf(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
): Promise<Preview> {
  if (!format.choices) return { ...sized(await writeAs(format, tree, app, choices)), picture: undefined };
  const isPng = format.needs?.includes("raster") === true;
  const scene = sceneOf(tree.document, pictureOf(tree, app, choices));
  const scale = isPng ? pictureScale(scene.width, scene.height, choices.scale) : 1;
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  const shown = Math.min(isPng ? scale : 2, Math.sqrt(PREVIEW / (scene.width * scene.height)));
  const { png } = await app.files.raster(scene, shown);
  const result = await writeAs(format, tree, app, choices, async () => ({ png, scale }));
  const isWhole = !isPng || shown === scale;
  return { result, bytes: isWhole ? sized(result).bytes : undefined, picture: { png, width, height } };
}

function sized(result: WriteResult): Pick<Preview, "result" | "bytes"> {
  if (!result.ok) return { result, bytes: undefined };
  const { content } = result;
  return { result, bytes: typeof content === "string" ? new Blob([content]).size : content.length };
}

export function pictureOf(tree: Workspace, app: App, choices: PictureChoices): PictureOptions {
  const { scope, detail, theme, transparent, because, readings, heading, legend, pictureOnly } = choices;
  const marked = tree.findings.all.flatMap(({ node }) => (node === undefined ? [] : [node]));
  const findings = choices.findings ? new Map(marked.map((node) => [node, tree.findings.of(node)])) : undefined;
  return {
    measurer: tree.canvas.cards.measurer,
    today: tree.host.today(),
    language: app.language,
    drawnAt: app.library.persistence.now(),
    nodes: nodesIn(tree, scope),
    detail,
    theme,
    transparent,
    because,
    readings,
    heading,
    legend,
    findings,
    pictureOnly,
  };
}
