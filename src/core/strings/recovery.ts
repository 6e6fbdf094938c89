import { phrases, plural } from "./phrases.ts";

const trees = (count: number): string => plural(count, { one: "# tree", other: "# trees" });
const records = (count: number): string => plural(count, { one: "# record", other: "# records" });

/** Words for what went wrong with the storage, and what can be done. */
export const recovery = phrases("recovery", {
  lost: {
    title: (count: number) =>
      plural(count, { one: "A tree is gone from this browser", other: "# trees are gone from this browser" }),
    text: "The browser’s database no longer has what was stored here: it was cleared or damaged. Aimtree did not delete anything.",
    found: (found: number, count: number) =>
      found === count
        ? plural(count, {
            one: "A copy of it was kept outside the database. This is the newest that is whole:",
            other: "Copies of them were kept outside the database. These are the newest that are whole:",
          })
        : `Of ${trees(found)} a copy was kept outside the database. These are the newest that are whole:`,
    none: "No copy was kept in this browser. If you have a file of it, open it from the list of trees.",
    bringBack: (count: number) => plural(count, { one: "Bring it back", other: "Bring back # trees" }),
    broughtBack: (count: number) => plural(count, { one: "# tree is back", other: "# trees are back" }),
    without: "Go on without",
    withoutNote: "The copies stay. You find them under Storage.",
  },
  silent: {
    title: "The storage of this browser does not answer",
    text: "Nothing was changed. What was stored before is most likely safe: closing other tabs of Aimtree, or restarting the browser, often helps.",
  },
  unreadable: {
    title: "The browser cannot open what is stored here",
    text: "Nothing was changed. Restart the browser first. If that does not help, the database is damaged: save what can be read, then start anew with the copies.",
  },
  broken: {
    title: (tree: string) => `“${tree}” cannot be opened`,
    untitled: "This tree cannot be opened",
    text: "What is stored of it is damaged. Nothing was changed or deleted.",
    openCopy: "Open the copy as a new tree",
    none: "No copy of it was kept outside the database.",
  },
  again: "Try again",
  inMemory: "Go on without it",
  inMemoryNote: "If you go on without it, trees live in this page only and are stored as soon as the storage answers.",
  saveRaw: "Save what is stored as a file",
  rawName: "aimtree-stored.json",
  rawFailed: "The storage cannot be read at all.",
  startAnew: "Start anew with the copies",
  startAnewSure: "Delete the damaged database",
  startAnewAsk: "This deletes the damaged database for good. The copies above come back at the next start.",
  startAnewBeside:
    "The storage that does not answer stays as it is, with what is newer than the copies. A new one is begun beside it, and the copies above come back at the next start.",
  startAnewSureBeside: "Begin a new storage",
  startAnewFailed: "The database could not be deleted. Restart the browser and try again.",
  copies: "Copies",
  copy: (when: string, nodes: number) => `copy of ${when}, ${plural(nodes, { one: "# node", other: "# nodes" })}`,
  saveCopy: "Save as a file",
  saveCopyOf: (title: string) => `Save the copy of ${title} as a file`,
  mended: {
    text: (lost: number, commits: number) => {
      const older = plural(commits, {
        one: "The last change to this tree is not in the browser’s database any more.",
        other: "The last # changes to this tree are not in the browser’s database any more.",
      });
      if (lost > 0) {
        const part = `Part of this tree is damaged: ${records(lost)} could not be read. The rest is open, the damaged part is set aside.`;
        return commits > 0 ? `${older} ${part}` : part;
      }
      return commits > 0
        ? `${older} What was there before is open.`
        : "Part of this tree was damaged. All of it could be read from what is left; the damaged part is set aside.";
    },
    show: "Show what differs",
    copyOf: (when: string) => `copy of ${when}`,
    keptName: (when: string) => `Copy of ${when}`,
    kept: (when: string) => `The copy of ${when} is kept in the history.`,
    use: (when: string) => `Use the copy of ${when}`,
    save: "Save what is set aside",
    close: "Close this message",
    used: (when: string) => `The tree is as it was ${when}. Undo brings back what was here.`,
  },
  memory: {
    text: "This browser stores nothing here: what you make is gone when the page is closed. Aimtree keeps trying.",
    save: "Save a copy as a file",
    stillNot: "The storage still does not answer.",
    settled: "The storage answers again. Everything is saved on this device.",
  },
} as const);

/** What the storage refuses, why, and what can be done. */
export const refused = phrases("refused", {
  title: "Not saved:",
  of: (tree: string) => `“${tree}” is not saved:`,
  why: {
    quota: "this device is full.",
    closed: "the browser closed the storage.",
    outdated: "a newer Aimtree is open in another tab.",
    newer: "a newer Aimtree wrote this tree.",
    damaged: "what is stored of this tree is damaged.",
    taken: "another tree has the same id.",
    silent: "the storage does not answer.",
    unknown: "the storage failed.",
  },
  onlyHere:
    "The last changes are in this page only: keep it open. Aimtree goes on trying; save a copy as a file to be safe.",
  room: "The last changes are in this page only: keep it open, save a copy as a file, and make room on the device.",
  reload: "The last changes are in this page only. Save a copy as a file, then reload.",
  again: "Try again",
  stillNot: (why: string) => `Still not saved: ${why}`,
  settled: "Everything is saved again.",
  notDone: (why: string) => `Not done: ${why}`,
} as const);

/** Where the trees are and what could remove them. */
export const storageHealth = phrases("storageHealth", {
  title: "Storage",
  where: "Where",
  whereKept: "In this browser’s own storage on this device. Nothing is sent anywhere.",
  whereMemory: "In this page only: the browser stores nothing here. They are gone when it is closed.",
  stays: "Kept",
  kept: "Yes, until you delete them: the browser promised not to clear them when the disk is full",
  mayBeCleared: "The browser may clear them when the disk is full",
  unknown: "The browser does not say",
  size: "Size",
  sizeOf: (count: number, size: string | undefined) => `${trees(count)}${size === undefined ? "" : `, ${size}`}`,
  snapshot: "Last copy",
  snapshotAt: (when: string, count: number) => `${when}, kept outside the database; copies of ${trees(count)}`,
  noSnapshot: "None yet. One is taken after five minutes of editing, and whenever you leave",
  noSnapshots: "This browser has no place for copies",
  file: "Outside this browser",
  fileAt: (when: string, behind: number) =>
    `Last copy as a file: ${when}${behind === 0 ? ". Everything is in it" : `; ${trees(behind)} changed since, or never copied`}`,
  noFile: "Nothing yet: no tree was saved as a file",
  restore: "Bring back a backup",
  keep: "Keep them",
  risks: "What could remove them",
  risk: {
    clear: "Clearing this site’s data, or “cookies and site data”, in the browser",
    profile: "Deleting this browser, its profile, or the user account on this device",
    disk: "A disk that fails, or a device that is lost",
    private: "Closing a private window: it keeps nothing",
    safari:
      "Safari clears sites that were not opened for seven days of use. Adding Aimtree to the Dock or Home Screen prevents that",
  },
  remedy: "Only a copy as a file helps against these.",
  copies: "Copies outside the database",
  copiesNote: "Newest first. If the database is lost, Aimtree offers these by itself.",
  gone: "no longer among your trees",
  bringBack: "Bring back",
  bringBackOf: (title: string) => `Bring back ${title}`,
  raw: "Save all that is stored",
} as const);
