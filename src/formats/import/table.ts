/**
 * What a column of a table holds: a place in the tree, a field by our name, `other` for the text under the name of the
 * column.
 */
export type Meaning =
  | "title"
  | "indented"
  | "parent"
  | "id"
  | "level"
  | "depth"
  | "order"
  | "kind"
  | "role"
  | "value"
  | "valueDate"
  | "other"
  | "ignored"
  | `field:${string}`;

/** How a table is read: by the guess of the reader, or as a person says. */
export interface TableChoice {
  /** The first row names the columns. */
  readonly header: boolean;
  /** For each column, in their sequence. */
  readonly holds: readonly Meaning[];
}

/** What the preview asks about a table, with the answers that the result already follows. */
export interface TableAsk extends TableChoice {
  /** The same for every table with these columns. */
  readonly key: string;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly name: string;
  /** The first different cells with something in them. */
  readonly samples: readonly string[];
}

/** Columns of which there may be several. */
const MANY: ReadonlySet<Meaning> = new Set(["level", "other", "ignored"]);
/** Two ways to say one thing: a table has one of them. */
const TITLES: ReadonlySet<Meaning> = new Set(["title", "indented"]);

/**
 * The choice with another meaning for one column. What only one column can be, another one no longer is: it goes into the
 * text. A table with a column for each level has no column of titles.
 */
export function withMeaning({ header, holds }: TableChoice, column: number, meaning: Meaning): TableChoice {
  const gone = (other: Meaning): boolean => {
    if (TITLES.has(meaning) && (TITLES.has(other) || other === "level")) return true;
    if (meaning === "level" && TITLES.has(other)) return true;
    return other === meaning && !MANY.has(other);
  };
  return { header, holds: holds.map((other, at) => (at === column ? meaning : gone(other) ? "other" : other)) };
}
