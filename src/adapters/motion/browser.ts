/** Longest movement on the map, in ms. */
const LONGEST = 180;

/** The browser's clock and frames; no movement for people who asked their system, or us, for none. */
export function browserMotion(isOff: () => boolean) {
  const reduced = window.matchMedia("(prefers-reduced-motion: reduce)");
  return {
    now: () => performance.now(),
    nextFrame: (run: () => void) => void requestAnimationFrame(run),
    duration: () => (reduced.matches || isOff() ? 0 : LONGEST),
  };
}

/** Runs something once nothing has asked for `wait` ms; work that has to wait for a pause in typing. */
export function idlePause(wait = 250) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    after(run: () => void): void {
      clearTimeout(timer);
      timer = setTimeout(run, wait);
    },
    bit(step: () => boolean): void {
      const go = (): void => {
        const end = performance.now() + BIT;
        while (step()) {
          // What was typed or pressed meanwhile, and the next frame, come before the next bit.
          if (performance.now() > end) return void setTimeout(go);
        }
      };
      setTimeout(go);
    },
  };
}

/** ms that work takes from the page at once, when it can be done in bits. */
const BIT = 6;

/** Comes back when the page has nothing else to do, at the latest after a second. */
export function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1_000 });
    else setTimeout(resolve, 50);
  });
}
