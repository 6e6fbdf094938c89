import type { FormatInfo, WriteOptions, WriteResult } from "../../formats/format.ts";
import type { LinkOptions } from "../../formats/link/write.ts";
import type { PictureOptions } from "../../formats/payload/picture.ts";
import type { Raster } from "../../formats/png/write.ts";
import type { App } from "../app.ts";
import type { Painter } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import { nodesIn, type PictureChoices } from "./choices.ts";

/** Writes the tree in a format; a picture as it was chosen. */
export async function writeAs(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
  raster?: Raster,
): Promise<WriteResult> {
  const { write } = await format.load();
  if (!write) throw new Error(`${format.title} cannot be written`);
  const painter = await app.files.painter();
  const by = raster ? { ...painter, rasterise: raster } : painter;
  return write(tree.document, optionsOf(format, tree, app, choices, by), tree.host);
}

/** What a format is asked for with these choices. */
export function optionsOf(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices,
  { rasterise: raster, paintText }: Painter,
): WriteOptions {
  if (format.isLink) return linkOptions(tree, app, choices);
  return format.choices ? { ...pictureOf(tree, app, choices), raster, paintText, ...formOf(choices) } : {};
}

function linkOptions(tree: Workspace, app: App, { scope, planOnly }: PictureChoices): WriteOptions {
  return {
    address: location.href.replace(/#.*$/s, ""),
    drawnAt: app.library.persistence.now(),
    nodes: nodesIn(tree, scope),
    planOnly,
  } satisfies LinkOptions;
}

function formOf({ scale, outlines, pages, paper, slides }: PictureChoices): WriteOptions {
  return { scale, outlines, pages, paper, slides };
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
