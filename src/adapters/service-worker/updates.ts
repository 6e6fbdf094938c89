import { connectServiceWorker } from "./client.ts";

/** ms after all of the first load is there. */
const QUIET = 2_000;

/** News of newer builds; a page that was not built has none. `flush` is asked before the page is left for one. */
export function pageUpdates(flush: () => Promise<boolean>, onError: (error: unknown) => void) {
  if (!import.meta.env.PROD) {
    return { state: "none" as const, subscribe: () => () => undefined, apply: async () => undefined };
  }
  const updates = connectServiceWorker({ onError, when: firstPicture });
  return {
    get state() {
      return updates.state;
    },
    subscribe: (listener: () => void) => updates.subscribe(listener),
    apply: async () => void (await updates.applyUpdate(flush)),
  };
}

/** Until the first picture is through: two hundred files for the next visit would share the line and the processor with it. */
async function firstPicture(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((loaded) => window.addEventListener("load", loaded, { once: true }));
  }
  await new Promise((done) => setTimeout(done, QUIET));
}
