import { APP } from "./page.mjs";

/**
 * @typedef {import("./page.mjs").Screen} Screen
 * @typedef {import("./notes.mjs").Notes} Notes
 */

const STEPS = 10;
const MIDDLE = { x: 720, y: 450 };
/** Below the lowest row when a node of the row above it stands in the middle: nothing but the map is there. */
const FREE = { x: 720, y: 760 };

/**
 * Moves the map with the real mouse: hit testing is a part of what it costs. CPU is that of the main thread for one
 * step; the intervals between frames are looked at apart, as looking at them costs something.
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} workedOn the node in the middle while the map is near
 */
export async function measureMoving(screen, notes, workedOn) {
  await screen.center(workedOn);
  await batches(screen, notes, "pan", (side) => panned(screen, side));
  await screen.center(workedOn);
  await batches(screen, notes, "zoom", (side) => zoomed(screen, side));
  await screen.fit();
  await batches(screen, notes, "far pan", (side) => panned(screen, side));
}

/**
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} workedOn
 */
export async function measureFit(screen, notes, workedOn) {
  const times = [];
  for (let run = 0; run < (screen.isSlow ? 2 : 5); run++) {
    await screen.center(workedOn);
    times.push(await screen.page.evaluate(() => /** @type {any} */ (window).watching.timed(() => window.bench?.fit())));
  }
  notes.add(screen, "fit", times);
}

/**
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} what
 * @param {string} id
 */
export async function measureDrag(screen, notes, what, id) {
  await screen.center(id);
  await batches(screen, notes, what, (side) => dragged(screen, id, side), { warm: 1 });
}

/**
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} what
 * @param {(side: 1 | -1) => Promise<(() => AsyncGenerator<void>)>} begin gets ready and gives the steps
 * @param {{ warm?: number }} [options]
 */
async function batches(screen, notes, what, begin, { warm = 2 } = {}) {
  const runs = screen.isSlow ? 2 : 6;
  const costs = [];
  const intervals = [];
  for (let run = -warm; run < runs + 2; run++) {
    const steps = await begin(run % 2 === 0 ? 1 : -1);
    const isWatched = run >= runs;
    if (isWatched) await screen.page.evaluate(() => /** @type {any} */ (window).watching.frames());
    const before = await screen.cpu();
    for await (const _ of steps()) await screen.frame();
    const after = await screen.cpu();
    if (isWatched)
      intervals.push(...(await screen.page.evaluate(() => /** @type {any} */ (window).watching.stopFrames())));
    else if (run >= 0) costs.push((after - before) / STEPS);
  }
  notes.add(screen, `${what}, CPU a frame`, costs);
  notes.add(screen, `${what}, between frames`, intervals);
}

/**
 * @param {Screen} screen
 * @param {1 | -1} side
 */
async function panned({ page, peer }, side) {
  const button = peer.pans;
  // There and back, or the tree would have left the screen after a few times.
  const go = (/** @type {number} */ step) => {
    const way = side * (step - STEPS / 2);
    return page.mouse.move(FREE.x + way * 20, FREE.y - way * 8);
  };
  await go(0);
  return async function* () {
    await page.mouse.down({ button });
    for (let step = 1; step <= STEPS; step++) {
      await go(step);
      yield;
    }
    await page.mouse.up({ button });
  };
}

/**
 * From full size to a quarter and back, through all levels of detail.
 * @param {Screen} screen
 * @param {1 | -1} side
 */
async function zoomed({ page, peer }, side) {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  return async function* () {
    if (peer.zooms) await page.keyboard.down(peer.zooms);
    for (let step = 1; step <= STEPS; step++) {
      await page.mouse.wheel(0, side * 100);
      yield;
    }
    if (peer.zooms) await page.keyboard.up(peer.zooms);
  };
}

/**
 * @param {Screen} screen
 * @param {string} id
 * @param {1 | -1} side
 */
async function dragged({ page, peer }, id, side) {
  const at = await page.evaluate((node) => window.bench?.handle(node), id);
  if (!at) throw new Error(`${id} cannot be taken hold of`);
  await page.mouse.move(at.x, at.y);
  return async function* () {
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      await page.mouse.move(at.x + side * step * 12, at.y + step * 6);
      yield;
    }
    // The tree of the app stays as it is; a node of React Flow is where it was dragged to.
    if (peer === APP) await page.keyboard.press("Escape");
    await page.mouse.up();
  };
}
