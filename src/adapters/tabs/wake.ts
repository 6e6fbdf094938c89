/**
 * Calls `listener` whenever this tab may have missed what other tabs said: it comes back from the back-forward
 * cache, is shown again, gets the focus. Gives the way to stop.
 */
export function onWake(listener: () => void, page: Window = window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  page.addEventListener("pageshow", ({ persisted }) => persisted && listener(), { signal });
  page.addEventListener("focus", () => listener(), { signal });
  const { document } = page;
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && listener(), { signal });
  return () => stop.abort();
}

/** Calls `listener` when the page goes away, for good or into the back-forward cache. Gives the way to stop. */
export function onLeave(listener: () => void, page: Window = window): () => void {
  const stop = new AbortController();
  page.addEventListener("pagehide", () => listener(), { signal: stop.signal });
  return () => stop.abort();
}

/** Calls `listener` when the page is hidden or goes away. Gives the way to stop. */
export function onHide(listener: () => void, page: Window = window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const { document } = page;
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && listener(), { signal });
  page.addEventListener("pagehide", () => listener(), { signal });
  return () => stop.abort();
}

/** Calls `listener` when the page is hidden, and when it may have missed something. Gives the way to stop. */
export function onTurn(listener: () => void): () => void {
  const stops = [onWake(listener), onHide(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Makes the browser ask before the page is closed or left, if that is needed by then. Gives the way to stop: a page that asks
 * is slower to go back to.
 */
export function askBeforeClosing(isNeeded: () => boolean = () => true, page: Window = window): () => void {
  const stop = new AbortController();
  page.addEventListener("beforeunload", (event) => isNeeded() && event.preventDefault(), { signal: stop.signal });
  return () => stop.abort();
}
