import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import { intoTree } from "../../formats/import/into-tree.ts";
import type { App } from "../app.ts";
import { openTree } from "../navigation.ts";
import { chooseSome } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/** Adds records below a node of the open tree, or beside its roots; one undo step with a way back on the toast. */
export function bringInto(tree: Workspace, app: App, records: readonly AnyRecord[], parent: Id | undefined, key: string): void {
  const { diff, tops } = intoTree(tree.document, records, tree.host, parent);
  const subject = parent === undefined ? "" : (tree.document.node(parent)?.title ?? "");
  tree.document.apply({ key, subject }, diff);
  tree.history.seal();
  const first = tops[0];
  if (first !== undefined) {
    chooseSome(tree.session, tops, first);
    tree.reveal(first);
  }
  const count = records.filter((record) => isRecord(record, "node")).length;
  app.notices.show(strings.arrange.pasted(count), {
    title: strings.commands["arrange.undo"],
    run: () => void tree.history.undo(),
  });
}

/** Stores records as a tree of their own and opens it. The tree that was open stays as it is. */
export async function bringAsNew(app: App, records: readonly AnyRecord[], name: string): Promise<void> {
  const id = await app.library.add(asNewTree(records, app.host, name));
  await openTree(app, id);
}
