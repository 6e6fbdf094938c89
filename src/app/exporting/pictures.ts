import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** What draws comes with the first picture: it is not needed to draw trees. */
const drawing = () => import("./draw.ts");

export async function saveSvg(tree: Workspace, app: App): Promise<void> {
  const { pictureOf } = await drawing();
  const name = nameOf(tree, "svg");
  app.files.save(name, "image/svg+xml", pictureOf(tree, app).svg);
  app.notices.show(strings.exporting.saved(name));
}

export async function savePng(tree: Workspace, app: App): Promise<void> {
  const name = nameOf(tree, "png");
  const { pngOf } = await drawing();
  app.files.save(name, "image/png", await pngOf(tree, app));
  app.notices.show(strings.exporting.saved(name));
}

/** Copies the whole tree as a picture; where the browser cannot, it is saved as a file instead. */
export async function copyPicture(tree: Workspace, app: App): Promise<void> {
  // The clipboard wants the promise at once: after a pause a browser no longer takes it for the person's wish.
  const png = drawing().then(({ pngOf }) => pngOf(tree, app));
  if (await app.files.copyPicture(png)) {
    app.notices.show(strings.exporting.copied);
    return;
  }
  app.files.save(nameOf(tree, "png"), "image/png", await png);
  app.notices.show(strings.exporting.notCopied);
}

function nameOf(tree: Workspace, extension: string): string {
  return fileName(
    tree.document.tree.title || (tree.document.node(tree.firstNode() ?? "")?.title ?? ""),
    "tree",
    extension,
  );
}
