import { script } from "../scripts/scripts.ts";

/**
 * none: no worker yet. offline-ready: the app starts without a network from now on. update-waiting: a newer build is
 * here and waits for this person's click; parts that nobody waits for should not be loaded meanwhile, as it takes over
 * when nothing is being loaded in any tab. updated-elsewhere: another tab has changed to a newer build, or a part of
 * this one is gone; this tab goes on, but should be loaded anew.
 */
export type UpdateState = "none" | "offline-ready" | "update-waiting" | "updated-elsewhere";

export interface AppUpdates {
  readonly state: UpdateState;
  /** Calls `listener` whenever the state changes; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Changes this tab, and no other, to the newer build. `flush` must store what is pending and say whether it is
   * stored: if it is not, nothing happens and the answer is false.
   */
  applyUpdate(flush: () => Promise<boolean>): Promise<boolean>;
}

export interface UpdateOptions {
  readonly container?: ServiceWorkerContainer | undefined;
  readonly page?: Window;
  readonly reload?: () => void;
  readonly onError?: (error: unknown) => void;
  /** Is waited for before the worker is registered, which then fetches the whole build. */
  readonly when?: () => Promise<unknown>;
}

/**
 * ms after which the tab is loaded anew although the newer worker has not taken over. Chromium waits for the older one to
 * rest; where a part of the page was asked for while that one was being stopped, it is started again and may not rest
 * for minutes.
 */
const TAKE_OVER = 3_000;

/** Registers the worker and follows what it does. For built pages only. */
export function connectServiceWorker(options: UpdateOptions = {}): AppUpdates {
  const { page = window, onError, when } = options;
  const container = "container" in options ? options.container : navigator.serviceWorker;
  const { reload = () => page.location.reload() } = options;
  const listeners = new Set<() => void>();
  let state: UpdateState = "none";
  let waiting: ServiceWorker | undefined;
  let applying = false;

  const set = (next: UpdateState): void => {
    if (state === next) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const moved = (worker: ServiceWorker, first: boolean): void => {
    if (worker.state === "installed" && !first) {
      waiting = worker;
      set("update-waiting");
    }
    if (worker.state !== "activated") return;
    waiting = undefined;
    // Not `controllerchange`: a page that was loaded before there was a worker never gets it.
    if (applying) reload();
    else set(first ? "offline-ready" : "updated-elsewhere");
  };
  // A later part of this build could not be loaded: its files are gone from the server and from the caches.
  page.addEventListener("vite:preloadError", () => set("updated-elsewhere"));
  if (container) {
    const ready = (): void => set("offline-ready");
    follow(container, page.document, { ready, moved, when }).catch((error: unknown) => onError?.(error));
  }
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate: async (flush) => {
      applying = true;
      const isStored = await flush().catch((error: unknown) => void onError?.(error));
      applying = isStored === true;
      if (applying) takeOver(waiting, reload);
      return applying;
    },
  };
}

function takeOver(waiting: ServiceWorker | undefined, reload: () => void): void {
  if (!waiting) {
    reload();
    return;
  }
  waiting.postMessage("skip");
  setTimeout(reload, TAKE_OVER);
}

interface Followed {
  /** A worker of an earlier visit serves this page. */
  ready(): void;
  /** A worker has come a step further; the first one ever updates nothing. */
  moved(worker: ServiceWorker, first: boolean): void;
  readonly when: UpdateOptions["when"];
}

/** What an earlier visit left is followed from the start; the rest comes after `when`. */
async function follow(container: ServiceWorkerContainer, document: Document, followed: Followed): Promise<void> {
  const kept = await container.getRegistration();
  // A worker of the folder above, which is another app's, answers too.
  const known = kept?.scope === new URL("./", document.baseURI).href ? kept : undefined;
  if (known) attach(known, document, followed);
  await followed.when?.();
  const registration: ServiceWorkerRegistration | undefined = await container.register(script("serviceWorker"), {
    updateViaCache: "none",
  });
  // Where a policy or a tool forbids workers, nothing is registered and nobody says so.
  if (registration && registration !== known) attach(registration, document, followed);
}

function attach(registration: ServiceWorkerRegistration, document: Document, { ready, moved }: Followed): void {
  const watch = (worker: ServiceWorker | null, first: boolean): void => {
    if (!worker) return;
    worker.addEventListener("statechange", () => moved(worker, first));
    moved(worker, first);
  };
  if (registration.active) ready();
  watch(registration.waiting, false);
  watch(registration.installing, !registration.active);
  registration.addEventListener("updatefound", () => watch(registration.installing, !registration.active));
  document.addEventListener("visibilitychange", () => {
    // Without a network there is nothing to find; the next time this tab is shown it asks again.
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}
