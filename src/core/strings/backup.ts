import { phrases, plural } from "./phrases.ts";

const trees = (count: number): string => plural(count, { one: "# tree", other: "# trees" });
const states = (count: number): string => plural(count, { one: "# kept state", other: "# kept states" });
const changes = (count: number): string => plural(count, { one: "one change", other: "# changes" });

/** Words of backing up everything, of bringing it back, and of how old the last copy is. */
export const backup = phrases("backup", {
  file: (date: string) => `aimtree-backup-${date}`,
  made: (count: number, name: string) => `Saved ${trees(count)} as ${name}`,
  nothing: "There is nothing to back up yet.",
  leftOut: (unread: number, old: number) =>
    [
      unread > 0 &&
        `${plural(unread, { one: "# tree could not be read and is", other: "# trees could not be read and are" })} not in it`,
      old > 0 && `there was no room for ${old} older kept states`,
    ]
      .filter((part) => part !== false)
      .join("; "),
  broken: "This backup is damaged: its list cannot be read. Your trees were not changed.",
  tooNew: "This backup was made by a newer Aimtree. Update, then open it. Your trees were not changed.",
  tooManyEntries: (count: number, limit: number) =>
    `This archive holds ${count} files; ${limit} is the limit. Your trees were not changed.`,
  title: "Bring back from a backup",
  note: (when: string) => `Made ${when}`,
  safe: "Nothing on this device is overwritten.",
  looking: "Comparing it with the trees on this device…",
  none: "There is no tree in it.",
  facts: (nodes: number, kept: number, when: string) =>
    [plural(nodes, { one: "# node", other: "# nodes" }), kept > 0 && states(kept), when && `last edit ${when}`]
      .filter((part) => part !== false && part !== "")
      .join(", "),
  verdicts: {
    new: "Not on this device",
    same: "The same as on this device",
    states: "The same as on this device, but kept states are missing here: they come back",
    trashed: "The same lies in the trash here and comes out of it",
    differs: (count: number) => `Differs from the one here by ${changes(count)}: comes beside it as a tree of its own`,
    unreadable: "The one here cannot be read: comes beside it as a tree of its own",
    damaged: "Damaged in this backup: cannot be brought back",
  },
  take: (count: number) => (count === 0 ? "Bring back" : `Bring back ${trees(count)}`),
  cancel: "Cancel",
  close: "Close",
  tookAs: (title: string, date: string) => `${title} (backup of ${date})`,
  took: (count: number) => plural(count, { one: "# tree is back", other: "# trees are back" }),
  failed: (count: number) => `${trees(count)} could not be stored. The others are back`,
  all: "Back up everything",
  never: "no copy outside this browser yet",
  lastAt: (ago: string) => `last copy outside this browser: ${ago}`,
  remind: (when: string | undefined) =>
    when === undefined
      ? "Nothing of what you made is outside this browser yet. A backup is one file."
      : `The last copy outside this browser is of ${when}, and much has changed. A backup is one file.`,
} as const);
