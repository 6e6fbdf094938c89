/**
 * What a page holds at a moment, after the garbage is gone.
 * @typedef {{ edits: number, heap: number, nodes: number, listeners: number, disk: number, rows: Record<string, number>, p95: number }} Moment
 * @typedef {import("playwright-core").Page} Page
 */

/**
 * Runs in the page: how long each change takes until the bar says that all is saved.
 */
export function timeSaves() {
  const times = /** @type {number[]} */ ([]);
  let since = 0;
  const look = () => {
    const state = document.querySelector("[data-state]")?.getAttribute("data-state");
    if (state === "saving") since ||= performance.now();
    if (state === "saved" && since > 0) {
      times.push(performance.now() - since);
      since = 0;
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
  Object.assign(window, { takeSaves: () => times.splice(0) });
}

/**
 * @param {Page} page
 * @param {import("playwright-core").CDPSession} session
 * @param {number} edits
 * @returns {Promise<Moment>}
 */
export async function momentOf(page, session, edits) {
  const saves = await page.evaluate(() =>
    /** @type {{ takeSaves: () => number[] }} */ (/** @type {unknown} */ (window)).takeSaves(),
  );
  // Twice: what the first round frees may hold on to more.
  for (let i = 0; i < 2; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const stored = await page.evaluate(countStored);
  const sorted = saves.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { edits, heap: usedSize, nodes, listeners: jsEventListeners, ...stored, p95 };
}

/** Runs in the page: rows of every table, and bytes on the disk. */
async function countStored() {
  const db = await new Promise((/** @type {(db: IDBDatabase) => void} */ found, fail) => {
    const request = indexedDB.open("aimtree");
    request.onsuccess = () => found(request.result);
    request.onerror = () => fail(request.error);
  });
  const tables = [...db.objectStoreNames];
  const transaction = db.transaction(tables);
  const counts = tables.map(
    (table) =>
      new Promise((/** @type {(row: [string, number]) => void} */ found, fail) => {
        const request = transaction.objectStore(table).count();
        request.onsuccess = () => found([table, request.result]);
        request.onerror = () => fail(request.error);
      }),
  );
  const rows = Object.fromEntries(await Promise.all(counts));
  db.close();
  const { usage = 0 } = await navigator.storage.estimate();
  return { rows, disk: usage };
}

/**
 * Least squares: by how much `of` grows with every edit.
 * @param {readonly Moment[]} moments
 * @param {(moment: Moment) => number} of
 */
export function slope(moments, of) {
  const n = moments.length;
  const mean = (/** @type {(moment: Moment) => number} */ value) => moments.reduce((sum, m) => sum + value(m), 0) / n;
  const [x, y] = [mean(({ edits }) => edits), mean(of)];
  const above = moments.reduce((sum, m) => sum + (m.edits - x) * (of(m) - y), 0);
  const below = moments.reduce((sum, m) => sum + (m.edits - x) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
