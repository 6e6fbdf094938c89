/** Between which values a number moves by itself. */
export interface NaturalLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Fewer readings say nothing reliable of how a number moves. */
const FEWEST_FOR_LIMITS = 6;
/** 3 ÷ 1.128: three times the spread that two values in a row stand for (Wheeler, *Understanding Variation*, 1993). */
const FACTOR = 2.66;

/**
 * The limits of natural variation of single values in a row (XmR): mean ± 2.66 × the mean step from one to the next. Undefined
 * for fewer than six. They are drawn to keep people from reading a meaning into noise, and never raise an alarm. Where no value
 * is below nothing, neither is the lower limit: counts and shares do not go there.
 */
export function naturalLimits(values: readonly number[]): NaturalLimits | undefined {
  if (values.length < FEWEST_FOR_LIMITS) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const reach = (FACTOR * steps.reduce((sum, step) => sum + step, 0)) / steps.length;
  const least = values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  return { mean, lower: Math.max(mean - reach, least), upper: mean + reach };
}
