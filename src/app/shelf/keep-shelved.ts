import type { Id } from "../../core/records/fields.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import type { App } from "../app.ts";
import { openTree } from "../navigation.ts";
import type { Workspace } from "../workspace.ts";

/** Takes the open tree out of the trash. */
export async function takeOut(app: App, id: Id): Promise<void> {
  const row = (await app.library.persistence.store.list()).find((one) => one.id === id);
  if (row) await app.library.restore(row);
  app.screen.setState({ shelved: undefined });
}

/** Stores what this page still holds of a tree that was deleted for good, as a tree of its own, and opens it. */
export async function keepAsNew(app: App, tree: Workspace): Promise<void> {
  const id = await app.library.add(asNewTree([...tree.document.all()], app.host));
  await openTree(app, id);
}
