import { strings } from "../../core/strings/index.ts";
import { info as png } from "../../formats/png/info.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** Puts a picture of the window among the downloads: what is seen, no more. */
export async function saveScreen(tree: Workspace, app: App): Promise<void> {
  const picture = await app.files.captureScreen();
  const name = fileName(strings.exporting.screen(tree.title), "screen", "png");
  app.files.save(name, png.mime, picture);
  app.notices.show(strings.app.savedFile(name));
}
