import { phrases, plural } from "./phrases.ts";

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
export const home = phrases("home", {
  title: "Your trees",
  newHere: "New here? Take the five-minute tour",
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
    errors: (count: number) => plural(count, { one: "# error", other: "# errors" }),
    warnings: (count: number) => plural(count, { one: "# warning", other: "# warnings" }),
    infos: (count: number) => `${count} worth a look`,
  },
  sort: "Sort",
  orders: { edited: "Last edit", title: "Name" },
} as const);

/** How this browser keeps the trees. */
export const storage = phrases("storage", {
  trees: (count: number) =>
    `${NUMBERS[count] ?? count} ${plural(count, { one: "tree", other: "trees" })} on this device`,
  treesInPage: (count: number) =>
    `${NUMBERS[count] ?? count} ${plural(count, { one: "tree", other: "trees" })} in this page only`,
  kept: "kept until you delete them",
  mayBeCleared: "this browser may clear them when the disk is full",
  unknown: "kept by this browser only",
  memory: "this browser stores nothing here: save copies as files",
  keep: "Keep them",
  more: "Storage",
  nowKept: "Your trees are kept until you delete them.",
  notKept: "This browser does not promise to keep them. Save a copy as a file now and then.",
} as const);
