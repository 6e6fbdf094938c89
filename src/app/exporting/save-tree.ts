import { strings } from "../../core/strings/index.ts";
import { info } from "../../formats/aimtree/info.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** Puts the whole tree among the downloads, as an `.aimtree` file. */
export async function saveTree(tree: Workspace, app: App): Promise<void> {
  const { writeAimtree } = await import("../../formats/aimtree/write.ts");
  const { document } = tree;
  const name = fileName(document.tree.title, "tree", info.extensions[0] ?? "aimtree");
  app.files.save(name, info.mime, writeAimtree(document));
  app.device.noteSavedFile();
  app.notices.show(strings.exporting.saved(name));
}
