import { phrases, plural } from "./phrases.ts";

/** What a report says beside what the rules say. */
export const report = phrases("report", {
  title: (tree: string) => `Audit of ${tree}`,
  untitled: "an untitled tree",
  head: (today: string, nodes: number) => `${today} · ${plural(nodes, { one: "# node", other: "# nodes" })}`,
  counts: ({ error, warning, info }: Readonly<Record<"error" | "warning" | "info", number>>) =>
    [
      plural(error, { "=0": "", one: "# error", other: "# errors" }),
      plural(warning, { "=0": "", one: "# warning", other: "# warnings" }),
      plural(info, { "=0": "", one: "# hint", other: "# hints" }),
    ]
      .filter(Boolean)
      .join(", ") || "Nothing missing",
  howFar: "How far the tree is",
  loop: (aim: string, has: number, of: number) => `${aim}: loop complete ${has} of ${of}`,
  missing: (parts: readonly string[]) => `, still without ${parts.join(", ")}`,
  findings: "Findings",
  accepted: "Accepted risks",
  baseline: (count: number) => `${plural(count, { one: "# finding", other: "# findings" })} of the baseline`,
  until: (date: string) => `until ${date}`,
  since: (date: string) => `since ${date}`,
  gates: "Open gates",
  due: "due, and not decided",
  gate: (metric: string, comparator: string, value: string, date: string) =>
    [metric, comparator, value, date && `by ${date}`].filter(Boolean).join(" "),
  gateWithout: "a gate without a number",
  otherwise: (text: string) => `otherwise ${text}`,
  coverage: "Feedback coverage",
  picture: "The tree",
  wholeTree: "The whole tree",
  noTitle: "(no title)",
  none: "None.",
  severities: { error: "Error", warning: "Warning", info: "Hint" },
  columns: ["severity", "hallmark", "rule", "number", "node", "path", "owner", "message", "status", "reason", "until"],
  statuses: { open: "open", dismissed: "dismissed", baseline: "baseline" },
  coverageColumns: {
    number: "No.",
    tactic: "Tactic",
    moves: "Should move",
    metric: "Seen by",
    of: "Whose",
    target: "Target",
    cadence: "Read",
    owner: "Owner",
    broken: "First broken link",
  },
  matrix: "Tactics and indicators",
  matrixMarks: {
    own: { sign: "●", text: "its own signal" },
    below: { sign: "○", text: "the signal of a step below" },
    above: { sign: "◇", text: "the signal of the tactic above" },
    moves: { sign: "↑", text: "what it should move" },
  },
  whose: { own: "its own", below: "a step below", above: "the tactic above" },
  broken: {
    aim: "reaches no aim",
    signal: "no signal",
    proxy: "no proxy",
    target: "no target",
    cadence: "no cadence",
    owner: "no owner",
  },
  whole: "whole",
  unreadable: (file: string, message: string) => `${file} cannot be read: ${message}`,
  failedRule: "A rule that could not be checked",
} as const);
