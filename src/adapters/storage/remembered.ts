import type { Marker, SnapshotShelf, TreeStore } from "./port.ts";

/**
 * A store that tells the marker of every tree that it holds, and lets the snapshots of a tree go when it is deleted
 * for good. The marker is told of a new tree after it is stored and of a deleted one before: if the page dies in
 * between, no tree seems to be lost that is not. As long as `isKept` says that the store is gone with the page, there
 * is nothing to remember.
 */
export function remembered(store: TreeStore, marker: Marker, shelf: SnapshotShelf, isKept: () => boolean): TreeStore {
  return {
    ...store,
    add: async (tree) => {
      const row = await store.add(tree);
      if (isKept()) marker.add([row.id]);
      return row;
    },
    commit: async (request, merge) => {
      const committed = await store.commit(request, merge);
      if (committed.rev > 0 && isKept()) marker.add([request.tree]);
      return committed;
    },
    purge: async (tree) => {
      marker.remove([tree]);
      await store.purge(tree);
      await shelf.forget([tree]);
    },
    emptyTrash: async (until) => {
      const gone = await store.emptyTrash(until);
      marker.remove(gone);
      if (gone.length > 0) await shelf.forget(gone);
      return gone;
    },
  };
}
