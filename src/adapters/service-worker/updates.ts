import { connectServiceWorker } from "./client.ts";

/** News of newer builds; a page that was not built has none. `flush` is asked before the page is left for one. */
export function pageUpdates(flush: () => Promise<boolean>, onError: (error: unknown) => void) {
  if (!import.meta.env.PROD) {
    return { state: "none" as const, subscribe: () => () => undefined, apply: async () => undefined };
  }
  const updates = connectServiceWorker({ onError });
  return {
    get state() {
      return updates.state;
    },
    subscribe: (listener: () => void) => updates.subscribe(listener),
    apply: async () => void (await updates.applyUpdate(flush)),
  };
}
