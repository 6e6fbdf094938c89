import type { KindAndRole } from "../query/kind-by-place.ts";
import type { LinkKind } from "../records/link.ts";
import type { Face, NodeRecord } from "../records/node.ts";
import type { Word } from "./words.ts";

export type NodeFields = Partial<NodeRecord>;

/** What a line is read in. */
export interface LineContext {
  /** Today's calendar date, `YYYY-MM-DD`, for `wk2` and `Q3`. */
  readonly today: string;
  /** What the node is so far: on a guardrail `>= 5` is a threshold. A role in the line itself wins. */
  readonly face?: Face | undefined;
}

/** A link as it was typed: to a title, or to an id with the title for people. */
export interface LinkExpression {
  readonly title: string;
  readonly id?: string;
  /** Absent: as the pair asks (`inferLinkKind`). */
  readonly kind?: LinkKind;
}

/** Words at the end of a line that say something about the node. */
export interface Match {
  /** Index of its first word. */
  readonly start: number;
  /** Index of the word that makes it an expression; with a backslash before it, it is text. */
  readonly sign: number;
  /** Name of the field that a chip shows. */
  readonly field: string;
  /** Short words for the chip: `22 % to 40 %`. */
  readonly says: string;
  readonly fields: NodeFields;
  readonly link?: LinkExpression;
}

export interface Printed {
  readonly text: string;
  /** The fields that the text gives back when it is read. */
  readonly covers: readonly (keyof NodeRecord)[];
}

/** One family of expressions: a file in `expressions`. The table in `expressions.ts` lists them in printing order. */
export interface Expression {
  /** A line says each at most once, the last one; these may stand several times. */
  readonly repeats?: true;
  /** What the words before `end` can mean, by where it begins. Several readings only where the words allow it. */
  read(words: readonly Word[], end: number, context: LineContext): readonly Match[];
  /** How the node's field is written; undefined if it has none or no line can say it. */
  print(node: NodeRecord, place: KindAndRole | undefined): Printed | undefined;
}
