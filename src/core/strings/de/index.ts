import { gaps } from "./gaps.ts";
import { loopRules } from "./rules-loop.ts";
import { mechanismRules } from "./rules-mechanism.ts";
import { signalRules } from "./rules-signals.ts";
import { stepRules } from "./rules-steps.ts";
import * as words from "./words.ts";

/** Every word of the interface in German, by area. */
export const german: Readonly<Record<string, object>> = {
  ...words,
  ...gaps,
  ...loopRules,
  ...mechanismRules,
  ...signalRules,
  ...stepRules,
};
