import type { App } from "../../app.ts";
import type { Workspace } from "../../workspace.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.copy-document",
  group: "tree",
  icon: "copy",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => copyDocument(tree, app),
});

/** The clipboard wants the promises at once: after a pause a browser no longer takes them for the person's wish. */
async function copyDocument(tree: Workspace, app: App): Promise<void> {
  const making = import("../../exporting/copy-document.ts");
  const png = making.then(({ plainPicture }) => plainPicture(tree, app));
  const copied = making.then(({ documentOf }) => documentOf(tree, app, png));
  const isWhole = await app.files.copyMixed(copied, png);
  const { tellCopied } = await making;
  tellCopied(app, isWhole);
}
