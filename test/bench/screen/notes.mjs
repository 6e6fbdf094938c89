import { median } from "../measure.mjs";

/**
 * @typedef {import("../measure.mjs").Measurement} Measurement
 * @typedef {import("./page.mjs").Screen} Screen
 * @typedef {{ what: string, size: number, peer: string, measurement: Measurement }} Note
 */

/** What was measured on all pages of one run. */
export class Notes {
  /** @type {Note[]} */
  #all = [];

  /**
   * @param {Screen} screen
   * @param {string} what
   * @param {readonly number[]} values
   * @param {Measurement["unit"]} [unit]
   */
  add({ size, peer }, what, values, unit = "ms") {
    const times = values.toSorted((a, b) => a - b);
    this.#all.push({ what, size, peer: peer.name, measurement: { name: `${what} ${size} ${peer.name}`, times, unit } });
  }

  get measurements() {
    return this.#all.map(({ measurement }) => measurement);
  }

  /**
   * @param {string} what
   * @param {number} size
   * @param {string} peer
   */
  of(what, size, peer) {
    return this.#all.find((one) => one.what === what && one.size === size && one.peer === peer)?.measurement;
  }

  /** @param {string} peer */
  operationsOf(peer) {
    return [...new Set(this.#all.filter((one) => one.peer === peer).map(({ what }) => what))];
  }

  /**
   * How the cost grows with the number of nodes: 0 not at all, 1 as they do. By least squares over the logarithms of
   * all sizes from `least` on; costs below `floor` count as `floor`, or noise would look like growth.
   * @param {string} what
   * @param {string} peer
   * @param {number} least
   * @param {number} floor
   */
  growth(what, peer, least, floor) {
    const points = this.#all
      .filter((one) => one.what === what && one.peer === peer && one.size >= least)
      .map(({ size, measurement }) => [Math.log(size), Math.log(Math.max(floor, median(measurement)))]);
    const mean = (/** @type {0 | 1} */ i) => points.reduce((sum, point) => sum + Number(point[i]), 0) / points.length;
    const [x, y] = [mean(0), mean(1)];
    const of = (/** @type {(point: number[]) => number} */ term) => points.reduce((sum, point) => sum + term(point), 0);
    return of(([a = 0, b = 0]) => (a - x) * (b - y)) / of(([a = 0]) => (a - x) ** 2);
  }
}
