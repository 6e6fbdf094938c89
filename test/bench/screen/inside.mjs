/**
 * @typedef {import("./page.mjs").Screen} Screen
 * @typedef {import("./notes.mjs").Notes} Notes
 * @typedef {import("../../../src/ui/canvas/bench/bench.ts").Inside} Inside
 */

/**
 * What has no counterpart on the other pages: the rules, the storage, the pictures.
 * @param {Screen} screen
 * @param {Notes} notes
 */
export async function measureInside(screen, notes) {
  const { page, size } = screen;
  const call = async (/** @type {string} */ name, /** @type {number} */ runs) => {
    const times = [];
    const costs = [];
    for (let run = -1; run < runs; run++) {
      const before = await screen.cpu();
      const time = await page.evaluate(
        ([what, n]) => {
          const inside = /** @type {any} */ (window).benchInside;
          return /** @type {any} */ (window).watching.timed(() => inside[String(what)](`Saved ${n}`));
        },
        [name, run],
      );
      const after = await screen.cpu();
      if (run < 0) continue;
      times.push(time);
      costs.push(after - before);
      if (name === "save") await screen.settle();
    }
    return { times, costs };
  };
  const lint = await call("lint", 5);
  notes.add(screen, "all rules, CPU", lint.costs);
  notes.add(screen, "save one edit", (await call("save", 5)).times);
  await page.evaluate(() => window.benchInside?.layRows());
  notes.add(screen, "read from storage", (await call("read", 5)).times);
  notes.add(screen, "read single rows", (await call("readRows", 5)).times);
  const picture = [];
  for (let run = -1; run < 3; run++) {
    const time = await page.evaluate(() =>
      /** @type {any} */ (window).watching.timed(() => window.bench?.exportImage()),
    );
    if (run >= 0) picture.push(time);
  }
  notes.add(screen, "SVG", picture);
  notes.add(screen, "PNG", (await call("png", size > 1_000 ? 1 : 3)).times);
}
