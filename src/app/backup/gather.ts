import { keepBegun, openTree, type Persistence } from "../persist/open-tree.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Stores what pages could not before they died, of every tree, as opening each of them would: a backup made before holds
 * less than what was typed. What the store refuses stays in this page, among its unsaved trees. Rejects with `StoreError`.
 */
export async function gatherUnsent(to: Persistence, shown: Workspace | undefined): Promise<void> {
  const { store, tab } = to;
  await keepBegun(to);
  for (const { id } of await store.list()) {
    const look = async () => store.unsent(id, undefined, await tab.alive());
    const unsent = await look();
    if (unsent.ops.length === 0) continue;
    if (shown?.id === id) {
      // Before what it does again is looked at, it knows what others have stored.
      shown.saver.catchUp();
      await shown.saver.flush();
      shown.saver.bringBack(unsent, look);
      await shown.saver.flush();
      continue;
    }
    const opened = await openTree(to, id);
    if (opened.state === "open") await opened.tree.close();
  }
}
