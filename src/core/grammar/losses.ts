import type { Id } from "../records/fields.ts";
import type { grammar } from "../strings/grammar.ts";

/** What a text said and the tree could not take over as it stood; `key` names the words of `strings.grammar.losses`. */
export interface GrammarLoss {
  readonly key: keyof typeof grammar.losses;
  /** The words it is about. */
  readonly text: string;
  /** The node that it stood at. */
  readonly node?: Id;
  /** Line of the source, from 1. */
  readonly line?: number;
}
