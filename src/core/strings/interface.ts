import { fields } from "./fields.ts";
import { phrases, plural } from "./phrases.ts";

/** Words of the screens. Plain, short, in sentence case. */

export const app = phrases("app", {
  name: "Aimtree",
  home: "Your trees",
  untitled: "Untitled tree",
  views: { map: "Map", outline: "Outline", sheet: "Sheet", review: "Review", history: "History" },
  viewsLabel: "View",
  phoneBar: "Parts of the tree",
  add: "Add",
  menu: "More",
  messages: "Messages",
  skip: "Skip to the map",
  close: "Close",
  drop: "Drop to open",
  search: "Search or run a command",
  exportTree: "Export",
  share: "Share",
  savedFile: (name: string) => `Saved ${name}`,
} as const);

export const status = phrases("status", {
  nothing: "Nothing to save yet",
  saving: "Saving…",
  saved: "Saved on this device",
  savedShort: "Saved",
  file: (name: string, isWritten: boolean) =>
    isWritten ? `Saved · ${name}` : `Saved on this device, not yet in ${name}`,
  anotherFile: "Save to another file…",
  fileSoon: (name: string) => `Saving · ${name}`,
  memory: "Not kept on this device",
  readOnly: "Only to look at",
  notSaved: "Not saved",
} as const);

export const sketch = phrases("sketch", {
  nothing: "Nothing here yet.",
  mode: (on: boolean) => (on ? "Sketch mode on: Tab adds nodes" : "Sketch mode off: Tab leaves the tree"),
  modeLine: (on: boolean) => (on ? "Tab adds a child" : "Tab leaves. Ctrl+M to sketch"),
  hints: {
    aim: ["Type your aim, then", "Tab", ""],
    level: ["Then", "Tab", "for the next level"],
    child: ["Then", "Tab", "for what moves it"],
    sibling: ["Then", "Enter", "for the next one"],
    up: ["", "Shift+Tab", "goes one level up"],
    done: ["", "Escape", "when you are done"],
    finding: ["", "F8", "to the first finding"],
  },
} as const);

export const map = phrases("map", {
  region: "Map",
  treeName: (title: string) => `Map of ${title || app.untitled}`,
  title: "Title",
  titleOf: (face: string) => `Title of the ${face.toLowerCase()}`,
  zoom: "Zoom",
  percent: (zoom: number) => `${zoom < 0.01 ? (zoom * 100).toFixed(1) : Math.round(zoom * 100)} %`,
  moved: (title: string, parent: string | undefined, position: number, of: number) =>
    `${title || cardsNoTitle}: ${position} of ${of}${parent === undefined ? "" : ` below ${parent}`}`,
  nodeName: (node: NodeName): string =>
    [
      `${node.face}${node.number ? ` ${node.number}` : ""}: ${node.title || cardsNoTitle}`,
      node.owner && `owner ${node.owner}`,
      node.links.length > 0 && `linked to ${node.links.join(", ")}`,
      node.findings > 0 && plural(node.findings, { one: "# finding", other: "# findings" }),
      node.comments > 0 && plural(node.comments, { one: "# comment", other: "# comments" }),
    ]
      .filter((part) => typeof part === "string" && part !== "")
      .join(", "),
} as const);

const cardsNoTitle = "No title";

interface NodeName {
  readonly face: string;
  readonly title: string;
  readonly number: string;
  readonly owner: string | undefined;
  readonly links: readonly string[];
  readonly findings: number;
  readonly comments: number;
}

export const outline = phrases("outline", {
  region: "Outline",
  treeName: (title: string) => `Outline of ${title || app.untitled}`,
} as const);

export const link = phrases("link", {
  kinds: {
    moves: "moves",
    measures: "measures",
    guards: "guards",
    supports: "supports",
    feedsBack: "feeds back to",
    dependsOn: "depends on",
  },
  said: (from: string, kind: string, to: string) => `${from} ${kind} ${to}`,
} as const);

export const history = phrases("history", {
  undo: (step: string) => (step ? `Undo: ${step}` : "Undo"),
  redo: (step: string) => (step ? `Redo: ${step}` : "Redo"),
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Done again: ${step}`,
} as const);

export const arrange = phrases("arrange", {
  deleteBranch: (count: number) => (count > 1 ? `Delete branch, ${count} nodes` : "Delete"),
  deleted: (gone: number, kept: number) =>
    `Deleted ${plural(gone, { one: "# node", other: "# nodes" })}${kept > 0 ? `. ${plural(kept, { one: "# node is", other: "# nodes are" })} used elsewhere and stayed` : ""}`,
  nothingToPaste: "There is no text on the clipboard.",
  pasteByKey: "This browser lets a page read the clipboard only by key. Press Ctrl+V or ⌘V",
  copied: (count: number) => plural(count, { one: "Copied # node", other: "Copied # nodes" }),
  pasted: (count: number) => plural(count, { one: "Pasted # node", other: "Pasted # nodes" }),
} as const);

export const theme = phrases("theme", {
  next: (now: "light" | "dark" | "system") =>
    ({
      light: "Theme: light. Change to dark",
      dark: "Theme: dark. Change to the system’s",
      system: "Theme: as the system. Change to light",
    })[now],
} as const);

export const update = phrases("update", {
  ready: "A new version is ready.",
  apply: "Update",
  offline: "Ready to work offline.",
  elsewhere: "Another tab has updated Aimtree. Update here when you are ready.",
  locked: "This tab is out of date. Storing the last changes…",
  lockedKept: "This tab is out of date. Everything is saved. Reload to go on.",
  lockedUnsaved: "This tab is out of date, and its last changes could not be stored. Save them as a file, then reload.",
  saveFile: "Save a copy as a file",
  reload: "Reload",
  newer:
    "The trees on this device were stored by a newer Aimtree. Nothing was changed. Reload to get it, or look at them with this one.",
  look: "Look at the trees",
  notNow: "Not updated: the last changes are not saved yet. Save a copy as a file, or try again.",
  blocked: "Other tabs hold an older version. Close them to go on.",
} as const);

export const problem = phrases("problem", {
  title: "Something went wrong",
  safe: "What you typed is saved. Reload to go on.",
  unsafe: "The last changes are in this page only. Save a copy as a file, then reload.",
  reload: "Reload",
  copy: "Save a copy as a file",
  noTree: "This tree is not on this device: it was deleted, or drawn in another browser. Your other trees are safe.",
  noStorage:
    "This page has no storage now, so it cannot show this tree. Nothing was deleted; copies stand under Storage.",
  fault: "Aimtree could not read it, and the fault is ours. Your open tree was not changed.",
  unexpected: "Something went wrong. What you typed is kept.",
  notStarted:
    "Aimtree could not start. Reload. If that does not help, allow this site to keep data in the browser’s settings.",
} as const);

/** What undo steps are called, by what was done. */
export const stepNames: Readonly<Record<string, string>> = phrases("stepNames", {
  add: "Add",
  rename: "Rename",
  readFields: "Read fields of",
  insertParent: "Insert a parent",
  move: "Move",
  delete: "Delete",
  deleteOnly: "Delete only",
  duplicate: "Duplicate",
  paste: "Paste",
  cut: "Cut",
  link: "Link to",
  linkKind: "Change the kind of the link to",
  kind: "Change kind of",
  turn: "Turn the map",
  field: "Write in",
  allFields: "Show all five fields",
  cardsOnly: "Show tactics without their fields",
  fix: "Fix",
  dismiss: "Dismiss",
  showAgain: "Show again on",
  baseline: "Accept the findings of",
  noBaseline: "Forget the baseline of",
  rule: "Set the rule",
  addProxy: "Add a proxy to",
  measure: "Measure",
  import: "Open into this tree",
  restore: "Bring back",
  restoreBranch: "Bring back the branch",
  title: "Rename the tree",
  takeBack: "Take back a change of",
  restoreCopy: "Use the copy",
  useFile: "Take over the file",
  merge: "Merge",
  addGate: "Add a gate to",
  brief: "Take over an answer",
  review: "Review",
  rewordGate: "Word the gate anew of",
  log: "Log the start of",
  removeGate: "Remove a gate of",
  removeMechanism: "Remove a mechanism of",
  addReading: "Add a reading of",
  removeReading: "Remove a reading of",
  unlink: "Remove a link of",
  comment: "Comment on",
  rewriteComment: "Change a comment on",
  resolveComment: "Resolve a comment on",
  reopenComment: "Take up again a comment on",
  removeComment: "Delete a comment on",
});

/** How the name of an undo step is put together. */
export const undoSteps = phrases("undoSteps", {
  of: (verb: string, title: string) => `${verb} “${title}”`,
  set: (field: string) => `Set ${field} of`,
} as const);

/** What an undo step is called. */
export function stepName(key: string, subject: string | undefined): string {
  const verb = stepNames[key] ?? setFieldVerb(key) ?? key;
  const title = subject?.split("\n", 1)[0]?.trim();
  return title ? undoSteps.of(verb, title.length > 40 ? `${title.slice(0, 40)}…` : title) : verb;
}

/** What a step that set one field did: its label is `set:owner`. Undefined for every other label. */
function setFieldVerb(label: string): string | undefined {
  const [, name] = /^set:(.+)$/.exec(label) ?? [];
  return name === undefined ? undefined : undoSteps.set(fields[name] ?? name);
}
