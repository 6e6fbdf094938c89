import type { TextField } from "../query/search.ts";
import { fields } from "./fields.ts";
import { phrases, plural } from "./phrases.ts";

/** Looking through all trees. */
export const treeSearch = phrases("treeSearch", {
  ask: "Find in titles and text",
  clear: "Clear the search",
  none: (asked: string) => `No tree holds “${asked}”.`,
  running: "Looking through your trees…",
  found: (nodes: number, trees: number) =>
    `${plural(nodes, { one: "# place", other: "# places" })} in ${plural(trees, { one: "# tree", other: "# trees" })}`,
  more: (count: number) => plural(count, { one: "# more in this tree", other: "# more in this tree" }),
  inTitle: "in the name of the tree",
  where: (field: TextField) => (field === "text" ? "in its text" : `in “${fields[field] ?? field}”`),
} as const);

/** The open tree was deleted, in another tab or before. */
export const shelved = phrases("shelved", {
  trashed: "This tree is in the trash. What you change here is saved, and goes with it.",
  restore: "Take it out of the trash",
  purged: "This tree was deleted for good. It is in this page only: the next change stores it again.",
  keep: "Keep it as a new tree",
  file: "Save a copy as a file",
  branch: (title: string) => `“${title}” was deleted in another window`,
} as const);

/** What was deleted and can still come back. */
export const trash = phrases("trash", {
  open: (count: number) => `Trash (${count})`,
  title: "Trash",
  note: (days: number) => `Trees stay here for ${days} days, then they are deleted.`,
  empty: "The trash is empty.",
  since: (when: string) => `deleted ${when}`,
  until: (date: string) => `gone on ${date}`,
  restore: "Restore",
  forGood: "Delete for good",
  restoreTitle: (title: string) => `Restore ${title}`,
  forGoodTitle: (title: string) => `Delete ${title} for good`,
  question: (title: string) => `Delete “${title}” for good? Nobody can bring it back.`,
  keep: "Keep it",
} as const);
