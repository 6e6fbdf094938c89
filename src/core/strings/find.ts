import { phrases, plural } from "./phrases.ts";

/** Words of what looks for nodes; they come with it. */
export const find = phrases("find", {
  ask: "Find in this tree",
  count: (at: number, of: number) => (of === 0 ? "nothing found" : at === 0 ? `${of} found` : `${at} of ${of}`),
  counted: (found: number, of: number) => `${found} of ${plural(of, { one: "# node", other: "# nodes" })}`,
  next: "Next",
  previous: "Previous",
  close: "Close",
  clear: "Clear",
  narrow: "Narrow down",
  menus: { kind: "Kind", owner: "Owner", status: "Status", findings: "Findings", tag: "Tag", more: "More" },
  statuses: { idea: "Idea", active: "Active", done: "Done", stopped: "Stopped" },
  nobody: "Nobody",
  findings: { gap: "Errors and warnings", error: "Errors", warning: "Warnings", hint: "Hints" },
  more: {
    leaf: "Nothing below it",
    overdue: "Past its target date",
    unconnected: "Not connected",
    target: "Has a target",
    reading: "Has readings",
    gate: "Has a gate",
    link: "Has links",
    comment: "Has comments",
  },
  unknown: (key: string, known: readonly string[]) => `${key}: knows ${known.join(", ")}.`,
} as const);
