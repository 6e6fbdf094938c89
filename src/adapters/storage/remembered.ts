import type { Marker, SnapshotShelf, TreeStore } from "./port.ts";

/**
 * A store that tells the marker of every tree that it holds, and of every commit, and lets the snapshots of a tree go
 * when it is deleted for good. The marker is told of what is stored after that, and of a deleted tree before: if the page
 * dies in between, nothing seems to be lost that is not. As long as `isKept` says that the store is gone with the page,
 * there is nothing to remember.
 */
export function remembered(store: TreeStore, marker: Marker, shelf: SnapshotShelf, isKept: () => boolean): TreeStore {
  return {
    ...store,
    add: async (tree) => {
      const row = await store.add(tree);
      if (isKept()) marker.stored(row.id, row.rev);
      return row;
    },
    open: async (tree) => {
      // Before the rows are read: what another tab stores meanwhile is no loss.
      const had = isKept() ? marker.rev(tree) : 0;
      const opened = await store.open(tree);
      return opened && opened.row.rev < had ? { ...opened, had } : opened;
    },
    commit: async (request, merge) => {
      const committed = await store.commit(request, merge);
      if (committed.rev > 0 && isKept()) marker.stored(request.tree, committed.rev);
      return committed;
    },
    purge: async (tree) => {
      marker.remove([tree]);
      await store.purge(tree);
      // Another tab may have stored something of it meanwhile.
      marker.remove([tree]);
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
