/**
 * The numbers of the rules, by rule: how many are too many, how much is too little. A tree may set them as options of the
 * rule. Those with no source are judgements; DOMAIN calls them so, and they were tried on real trees.
 */
export const THRESHOLDS = {
  /** Shares of the parent's number that parts may miss it by; a product or ratio multiplies their errors. */
  "component-mismatch": { sum: 0.02, product: 0.05 },
  /** Share of the parent's target that the parts' targets may fall short by. */
  "targets-do-not-roll-up": { short: 0.05 },
  /** Share of the way to the target that all effects together must make. */
  "expected-effects-too-small": { share: 0.8 },
  /** Likeness of strategy and tactic from which they say the same. Real pairs: at most 0.1. */
  "strategy-echoes-tactic": { likeness: 0.6, words: 3 },
  /** Likeness of two strategies from which they are the same aim reached two ways. */
  "alternatives-as-required": { likeness: 0.7 },
  /** Two or three signals are wanted (essay), three to five inputs (Amplitude). */
  "signals-too-many": { attached: 7, proxies: 5 },
  /** Counts side by side from which they are a snapshot. */
  "weak-metric": { counts: 3 },
  /** Cadences, and days on top, before a review is late: half of real check-ins come after 11 days, a tenth after 25. */
  "review-overdue": { factor: 1.5, grace: 1 },
  /** Cadences after which a reading is old, and after which it is a warning. */
  "reading-stale": { old: 1.5, older: 2 },
  /** Days within which an outcome rarely moves (essay, Biddle). */
  "gate-on-outcome": { days: 28 },
  /** Days before its date from which a gate stands, and how often it may be moved before. */
  "gate-moved": { days: 2, times: 2 },
  /** Shares of their way that a proxy must have made, and an outcome must not; readings without which nobody can tell. */
  "proxy-up-outcome-flat": { up: 0.2, flat: 0.05, proxyReadings: 4, outcomeReadings: 3 },
  /** How many equal decisions in a row are a habit. */
  "decision-repeated": { times: 3 },
  /** Days in which a new aim should reach the tactics. */
  "business-as-usual": { days: 28 },
  /** Share of the active tactics that may be activity nobody measures, and how many there must be to speak of shares. */
  "narrative-drift": { share: 0.5, tactics: 4 },
  /** Share of the active tactics that may lie outside the constraint, and how many there must be to speak of shares. */
  "off-constraint": { outside: 0.7, tactics: 4 },
} as const;

/** From so many metrics of one parent on they have one gap together: nobody has begun with any. */
export const TOGETHER = 3;
