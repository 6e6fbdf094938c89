import { phrases } from "./phrases.ts";

/** Words of the tree as a table. */
export const table = phrases("table", {
  title: "Table",
  region: "Table of the tree",
  name: (title: string) => `Table of ${title}`,
  columns: "Columns",
  column: {
    title: "Title",
    number: "Number",
    kind: "Kind",
    parent: "Below",
    owner: "Owner",
    status: "Status",
    now: "Now",
    baseline: "Starts at",
    target: "Goal",
    targetDate: "Goal by",
    unit: "Unit",
    cadenceDays: "How often",
    because: "Why it moves what is above",
    tags: "Tags",
    findings: "Findings",
    comments: "Comments",
  },
  ask: "Which nodes",
  shown: (rows: number, all: number) => (rows === all ? `${all} nodes` : `${rows} of ${all} nodes`),
  sorted: (column: string, down: boolean) =>
    `Sorted by ${column.toLowerCase()}, ${down ? "greatest" : "smallest"} first`,
  treeOrder: "As the tree is read",
  nothing: "No node has all of that.",
  empty: "Nothing here yet.",
  fixed: "This cannot be written here.",
  keys: "Enter or a letter writes, Delete clears, arrows walk, Enter on a column sorts",
  edit: (column: string, node: string) => `${column} of ${node}`,
  leave: "Leave the table for the map",
} as const);
