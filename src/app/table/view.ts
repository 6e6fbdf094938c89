/** All columns in the order in which they are offered and stand. */
export const COLUMNS = [
  "title",
  "number",
  "kind",
  "parent",
  "owner",
  "status",
  "now",
  "baseline",
  "target",
  "targetDate",
  "unit",
  "cadenceDays",
  "because",
  "tags",
  "findings",
  "comments",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface Sorting {
  readonly by: ColumnName;
  /** The greatest first. */
  readonly down: boolean;
}

/** What of the tree the table shows, and in which order. */
export interface TableView {
  /** The columns beside the title, which is always there. */
  readonly columns: ReadonlySet<ColumnName>;
  /** Undefined: as the tree is read. */
  readonly sort: Sorting | undefined;
  /** Which nodes, in the words of the search; empty for all. */
  readonly asked: string;
}

export const USUAL_TABLE: TableView = {
  columns: new Set<ColumnName>(["kind", "owner", "status", "now", "target", "targetDate", "findings"]),
  sort: undefined,
  asked: "",
};

/** The columns that are shown, in their order. */
export function shownColumns({ columns }: TableView): readonly ColumnName[] {
  return COLUMNS.filter((name) => name === "title" || columns.has(name));
}

/** The order after a column was chosen to sort by: the smallest first, then the greatest, then as the tree is read. */
export function nextSorting(sort: Sorting | undefined, by: ColumnName): Sorting | undefined {
  if (sort?.by !== by) return { by, down: false };
  return sort.down ? undefined : { by, down: true };
}
