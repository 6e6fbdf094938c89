import type { TextField } from "../query/search.ts";
import { fields } from "./fields.ts";

const NUMBERS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** Words of the list of trees. */
export const home = {
  title: "Your trees",
  newTree: "New tree",
  newHint: "Starts with an aim",
  open: "Open a file",
  paste: "Paste an outline",
  none: "No trees on this device yet. Begin with an aim, open an example, or drop a file here.",
  rename: "Rename",
  duplicate: "Duplicate",
  delete: "Delete",
  deleted: (title: string) => `“${title}” is in the trash`,
  undo: "Undo",
  restored: (title: string) => `“${title}” is back`,
  gone: (title: string) => `“${title}” is deleted for good`,
  notRenamed: "The new name could not be stored. Aimtree goes on trying: keep this page open.",
  copyOf: (title: string) => `${title} (copy)`,
  duplicated: (title: string) => `Copied “${title}”`,
  notDuplicated: (title: string) => `“${title}” cannot be read, so it was not copied. Nothing was changed.`,
  more: (title: string) => `More for ${title}`,
  newName: "New name",
  save: "Save",
  cancel: "Cancel",
  list: "Trees",
  edited: (when: string) => `Last edit: ${when}`,
  findings: {
    none: "no findings",
    unknown: "not looked at yet",
    errors: (count: number) => (count === 1 ? "1 error" : `${count} errors`),
    warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
    infos: (count: number) => `${count} worth a look`,
  },
  sort: "Sort",
  orders: { edited: "Last edit", title: "Name" },
} as const;

/** Looking through all trees. */
export const treeSearch = {
  ask: "Find in titles and text",
  clear: "Clear the search",
  none: (asked: string) => `No tree holds “${asked}”.`,
  running: "Looking through your trees…",
  found: (nodes: number, trees: number) =>
    `${nodes === 1 ? "1 place" : `${nodes} places`} in ${trees === 1 ? "1 tree" : `${trees} trees`}`,
  more: (count: number) => (count === 1 ? "1 more in this tree" : `${count} more in this tree`),
  inTitle: "in the name of the tree",
  where: (field: TextField) => (field === "text" ? "in its text" : `in “${fields[field] ?? field}”`),
} as const;

/** What to start from. */
export const starts = {
  title: "Start from",
  note: "written for this, yours to change",
  retention: { title: "Retention example", text: "Eight weeks of readings and a missed gate" },
  platform: { title: "Platform S&T example", text: "A full tree with eight gaps to find" },
  "month-close": { title: "Month-close example", text: "Every step in full, one of them unfinished" },
  "metric-tree": { title: "Blank metric tree", text: "Aim, two indicators, one proxy" },
  "tactic-tree": { title: "Blank S&T tree", text: "Three levels, all five fields" },
  "okr-tree": { title: "Blank OKR tree", text: "Objectives with key results as metrics" },
} as const;

/** How this browser keeps the trees. */
export const storage = {
  trees: (count: number) => `${NUMBERS[count] ?? count} ${count === 1 ? "tree" : "trees"} on this device`,
  kept: "kept until you delete them",
  mayBeCleared: "this browser may clear them when the disk is full",
  unknown: "kept by this browser only",
  memory: "Not kept: this browser stores nothing here. Save copies as files",
  keep: "Keep them",
  more: "Storage",
  nowKept: "Your trees are kept until you delete them.",
  notKept: "This browser does not promise to keep them. Save a copy as a file now and then.",
} as const;

/** What was deleted and can still come back. */
export const trash = {
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
} as const;
