import { normal } from "./normal.ts";

/** W7, a whole name. `Total …` alone was tried: 21 wrong hits in one list of mining indicators. */
const VANITY =
  /^(?:(?:total|cumulative|number of|#)\s?)?(?:registered users|sign-?ups|downloads|installs|page ?views|impressions|likes|followers|visits|hits|views|stars)$/u;
const AVERAGE = /^(?:average|mean|avg\.?)(?= )/u;

/** True for a number that can only grow. */
export function isVanity(name: string): boolean {
  return VANITY.test(normal(name));
}

/** The word that makes a name an average. */
export function averageIn(name: string): string | undefined {
  return AVERAGE.exec(normal(name))?.[0];
}
