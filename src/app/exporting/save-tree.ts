import { strings } from "../../core/strings/index.ts";
import { info } from "../../formats/aimtree/info.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** What the file of a tree is called where nobody said otherwise. */
export function nameOfFile({ title }: Pick<Workspace, "title">): string {
  return fileName(title, "tree", info.extensions[0] ?? "aimtree");
}

/** Puts the whole tree among the downloads, as an `.aimtree` file. */
export async function saveTree(
  tree: Pick<Workspace, "document" | "id" | "title" | "saver"> & Partial<Pick<Workspace, "revisions">>,
  app: App,
): Promise<void> {
  const { document } = tree;
  // Whoever goes on with the file begins here: a later merge wants to know.
  tree.revisions?.keepBefore("sent");
  const name = nameOfFile(tree);
  app.files.save(name, info.mime, writeAimtree(document));
  app.device.noteCopies({ [tree.id]: tree.saver.rev });
  app.notices.show(strings.app.savedFile(name));
}
