import type { App } from "../app.ts";
import type { Persistence } from "../persist/open-tree.ts";
import type { Workspace } from "../workspace.ts";

/** What became of the open tree: it is in the trash, or somebody deleted it for good. */
export type Shelved = "trashed" | "purged";

/**
 * Watches whether the open tree is still among the others: another tab may have deleted it, and the address opens what
 * lies in the trash too.
 * @returns the way to stop
 */
export function watchShelf(app: App, { store, channel, onWake, onError }: Persistence, tree: Workspace): () => void {
  let stopped = false;
  const look = async (): Promise<void> => {
    const before = tree.saver.rev;
    const row = (await store.list()).find(({ id }) => id === tree.id);
    // A tree that was never stored is not gone, and one that was stored meanwhile may not be on the list yet.
    const isGone = !row && before > 0 && tree.saver.rev === before && tree.saver.state.kind === "saved";
    const shelved = row?.trashedAt !== undefined ? "trashed" : isGone ? "purged" : undefined;
    if (!stopped && app.screen.getState().shelved !== shelved) app.screen.setState({ shelved });
  };
  const ask = (): void => void look().catch((error: unknown) => onError?.(error));
  ask();
  const stops = [
    channel.onMessage((message) => {
      if (message.kind === "list") ask();
    }),
    onWake(ask),
    tree.saver.subscribe(() => {
      // The next change of a tree that is gone stores it again.
      if (app.screen.getState().shelved === "purged" && tree.saver.state.kind === "saved") ask();
    }),
  ];
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    app.screen.setState({ shelved: undefined });
  };
}
