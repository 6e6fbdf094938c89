import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import type { PictureChoices } from "./choices.ts";

/**
 * Copies the tree as a picture; where the browser cannot, it is saved as a file instead. Here before what draws is: the
 * clipboard wants the promise at once, after a pause a browser no longer takes it for the person's wish.
 */
export async function copyPicture(tree: Workspace, app: App, choices?: PictureChoices): Promise<void> {
  const drawing = import("./pictures.ts");
  const making = drawing.then(({ pngOf }) => pngOf(tree, app, choices));
  const isCopied = await app.files.copyPicture(making);
  const { endCopy } = await drawing;
  endCopy(tree, app, await making, isCopied);
}
