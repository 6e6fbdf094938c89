/**
 * What was measured, sorted: milliseconds an operation, or another quantity by its unit; `bytes` of what came out.
 * @typedef {{ name: string, times: readonly number[], unit?: "ms" | "MB" | "", bytes?: number | undefined }} Measurement
 * @typedef {{ runs?: number, batch?: number, warm?: number }} SampleOptions
 */

/**
 * Times `work` in batches, so that the clock is fine enough for it, after some that warm the code up.
 * @param {string} name
 * @param {() => unknown} work
 * @param {SampleOptions} options
 * @returns {Measurement} one time a run: milliseconds for one operation
 */
export function sample(name, work, { runs = 30, batch = 1, warm = 3 } = {}) {
  const times = [];
  for (let run = -warm; run < runs; run++) {
    const started = performance.now();
    for (let i = 0; i < batch; i++) work();
    if (run >= 0) times.push((performance.now() - started) / batch);
  }
  return { name, times: sorted(times) };
}

/**
 * The time below which the given share of all runs lies.
 * @param {Measurement} measurement
 * @param {number} share from 0 to 1
 */
export function quantile({ times }, share) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** @param {Measurement} measurement */
export const median = (measurement) => quantile(measurement, 0.5);

/**
 * How many times the other one it takes; not a number where one of them was not measured.
 * @param {Measurement | undefined} of
 * @param {Measurement | undefined} to
 */
export function ratio(of, to) {
  return of && to ? median(of) / median(to) : Number.NaN;
}

/**
 * @param {number} value
 * @param {Measurement["unit"]} [unit]
 */
export function quantity(value, unit = "ms") {
  if (unit === "") return String(Math.round(value));
  return unit === "ms" && value < 1 ? `${(value * 1_000).toFixed(1)} µs` : `${value.toFixed(1)} ${unit}`;
}

/** @param {number[]} times */
const sorted = (times) => times.sort((a, b) => a - b);
