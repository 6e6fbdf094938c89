import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Numbering } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import type { TreeRecord } from "../../core/records/tree.ts";

/** How much stands on a card: only its title, what the map shows, or all five fields of tactics. */
export type Detail = "titles" | NonNullable<TreeRecord["detail"]>;

/** What a picture shows and how. What is not named is as on the map. */
export interface SceneOptions {
  readonly measurer: TextMeasurer;
  readonly today: string;
  /** BCP 47 language of numbers and dates. */
  readonly language: string;
  readonly theme: "light" | "dark";
  /** The nodes that are drawn; the whole tree without. What they say is read from the whole tree all the same. */
  readonly nodes?: ReadonlySet<Id> | undefined;
  readonly detail?: Detail | undefined;
  /** The numbers of the whole tree, where many parts of it are drawn: each would count all of it. */
  readonly numbers?: Numbering | undefined;
  /** Findings to mark on the cards; none without. */
  readonly findings?: ReadonlyMap<Id, readonly Finding[]> | undefined;
  /** The reasons beside the edges; drawn unless false. */
  readonly because?: boolean | undefined;
  /** The courses of the readings; drawn unless false. */
  readonly readings?: boolean | undefined;
  /** Which part of the tree this is: it stands behind the title. */
  readonly part?: string | undefined;
  /** Title and date stand above the drawing. */
  readonly heading?: boolean | undefined;
  /** What the signs mean stands below the drawing. */
  readonly legend?: boolean | undefined;
  /** Nothing is painted behind the cards. */
  readonly transparent?: boolean | undefined;
}
