import { median, quantity } from "../measure.mjs";
import { APP, FLOOR, PLAIN } from "./page.mjs";

/**
 * Medians: what each of them costs at a size, and what the app costs at each size.
 * @param {import("./notes.mjs").Notes} notes
 * @param {readonly number[]} sizes
 */
export function tablesOf(notes, sizes) {
  const peers = [APP, PLAIN, FLOOR].map(({ name }) => name);
  const cell = (/** @type {string} */ what, /** @type {number} */ size, /** @type {string} */ peer) => {
    const found = notes.of(what, size, peer);
    return found ? quantity(median(found), found.unit) : "";
  };
  const shared = new Set(peers.slice(1).flatMap((peer) => notes.operationsOf(peer)));
  const beside = sizes.map((size) => ({
    title: `${size} nodes`,
    head: ["what", ...peers],
    rows: [...shared].map((what) => [what, ...peers.map((peer) => cell(what, size, peer))]),
  }));
  const own = {
    title: APP.name,
    head: ["what", ...sizes.map(String)],
    rows: notes.operationsOf(APP.name).map((what) => [what, ...sizes.map((size) => cell(what, size, APP.name))]),
  };
  return [...beside, own];
}
