/**
 * What the measuring adds to a page.
 * @typedef {object} Watch
 * @property {() => Promise<void>} painted resolves after the next frame, with the work that follows it
 * @property {(work: () => unknown) => Promise<number>} timed ms until what `work` does is painted
 * @property {() => void} expectKey to be called before a key is pressed …
 * @property {() => Promise<number>} keyPainted … of which this tells ms until it was painted
 * @property {() => void} frames begins to note when frames are
 * @property {() => number[]} stopFrames ms between the frames since then
 * @property {() => number} lastLongTask when the last task of more than 50 ms ended, in ms of the page
 */

/** Runs in the page before anything else of it; `watchKeys` comes behind it. */
export function watch() {
  const painted = () =>
    new Promise((/** @type {(value?: undefined) => void} */ done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(undefined);
      });
    });
  let longTask = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTask = Math.max(longTask, startTime + duration);
  }).observe({ type: "longtask", buffered: true });
  /** @type {number[]} */
  let frames = [];
  let isNoting = false;
  const note = (/** @type {number} */ at) => {
    frames.push(at);
    if (isNoting) requestAnimationFrame(note);
  };
  /** @type {Omit<Watch, "expectKey" | "keyPainted">} */
  const watching = {
    painted,
    async timed(work) {
      // Not in step with the frames, as no person is.
      await new Promise((done) => setTimeout(done, 40 + Math.random() * 20));
      const started = performance.now();
      await work();
      return performance.now() - started;
    },
    frames() {
      frames = [];
      isNoting = true;
      requestAnimationFrame(note);
    },
    stopFrames() {
      isNoting = false;
      return frames.slice(1).map((at, i) => at - /** @type {number} */ (frames[i]));
    },
    lastLongTask: () => longTask,
  };
  Object.assign(window, { watching });
}

export function watchKeys() {
  /** @type {Watch} */
  const watching = /** @type {any} */ (window).watching;
  /** @type {(ms: number) => void} */
  let tell = () => undefined;
  /** @type {Promise<number>} */
  let key = Promise.resolve(Number.NaN);
  addEventListener(
    "keydown",
    async (event) => {
      // Of a chord the last key counts.
      if (["Alt", "Control", "Shift"].includes(event.key)) return;
      const told = tell;
      await watching.painted();
      told(performance.now() - event.timeStamp);
    },
    { capture: true },
  );
  watching.expectKey = () => {
    key = new Promise((done) => {
      tell = done;
    });
  };
  watching.keyPainted = () => key;
}
