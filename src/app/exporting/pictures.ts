import { strings } from "../../core/strings/index.ts";
import type { FormatInfo, WriteResult } from "../../formats/format.ts";
import { info as png } from "../../formats/png/info.ts";
import { info as svg } from "../../formats/svg/info.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import type { PictureChoices } from "./choices.ts";

/** What draws comes with the first picture: it is not needed to draw trees. */
async function written(
  format: FormatInfo,
  tree: Workspace,
  app: App,
  choices: PictureChoices | undefined,
): Promise<WriteResult> {
  const [{ writeAs }, { usualChoices }] = await Promise.all([import("./draw.ts"), import("./choices.ts")]);
  return writeAs(format, tree, app, choices ?? usualChoices(tree, app.language));
}

export function saveSvg(tree: Workspace, app: App): Promise<void> {
  return saveAs(svg, tree, app);
}

export function savePng(tree: Workspace, app: App): Promise<void> {
  return saveAs(png, tree, app);
}

/** Puts the tree among the downloads in a format; without choices as usual. */
export async function saveAs(format: FormatInfo, tree: Workspace, app: App, choices?: PictureChoices): Promise<void> {
  const result = await written(format, tree, app, choices);
  if (!result.ok) {
    app.notices.show(result.message);
    return;
  }
  const name = nameOf(tree, format);
  keepSent(tree, format);
  app.files.save(name, format.mime, result.content);
  app.notices.show(strings.app.savedFile(name));
  tellScale(result, app);
}

/** Says that the picture was copied; where the browser could not, it is saved as a file instead. */
export function endCopy(tree: Workspace, app: App, picture: Blob, isCopied: boolean): void {
  if (!isCopied) app.files.save(nameOf(tree, png), png.mime, picture);
  app.notices.show(isCopied ? strings.exporting.copied : strings.exporting.notCopied);
}

/** The tree as a PNG picture. */
export async function pngOf(tree: Workspace, app: App, choices?: PictureChoices): Promise<Blob> {
  const result = await written(png, tree, app, choices);
  if (!result.ok) throw new Error(result.message);
  tellScale(result, app);
  return new Blob([result.content as BlobPart], { type: png.mime });
}

/** Copies what a text format gives. */
export async function copyAs(format: FormatInfo, tree: Workspace, app: App, choices?: PictureChoices): Promise<void> {
  const result = await written(format, tree, app, choices);
  if (!result.ok) app.notices.show(result.message);
  else if (typeof result.content === "string") {
    keepSent(tree, format);
    await app.files.copyText(result.content);
    app.notices.show(strings.exporting.textCopied(format.title));
  }
}

/** Whoever goes on with what left begins here: a later merge wants to know. */
function keepSent({ revisions }: Workspace, { can }: FormatInfo): void {
  if (can.lossless || can.embedsTree) revisions.keepBefore("sent");
}

/** What the file is called among the downloads. */
export function nameOf(tree: Workspace, { extensions }: FormatInfo): string {
  const { title } = tree;
  return fileName(title, "tree", extensions[0] ?? "txt");
}

function tellScale({ losses }: WriteResult & { ok: true }, app: App): void {
  for (const { severity, what } of losses) if (severity === "changed") app.notices.show(what);
}
