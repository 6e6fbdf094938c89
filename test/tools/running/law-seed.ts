import fc from "fast-check";

/**
 * `npm test` tries the same cases every time, so that a red run speaks of the change and not of luck. `LAW_RUNS`, as
 * `npm run test:full -- laws` sets it, looks for new ones; `LAW_SEED` picks others.
 */
const SEED = 20_261_130;

const { LAW_RUNS, LAW_SEED } = process.env;
if (LAW_SEED !== undefined || LAW_RUNS === undefined) fc.configureGlobal({ seed: Number(LAW_SEED ?? SEED) });
