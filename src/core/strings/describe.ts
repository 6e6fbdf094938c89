import { type Forms, phrases, plural } from "./phrases.ts";

/** How a change is told. Titles come in quoted; each line is the rest of a sentence that begins with its sign. */
export const describe = phrases("describe", {
  /** Words of the person inside a sentence. */
  quoted: (words: string) => `“${words}”`,
  untitled: (face: string) => `untitled ${face.toLowerCase()}`,
  theUntitled: (face: string) => `the untitled ${face.toLowerCase()}`,
  unknown: "something that is gone",
  spoken: { added: "Added:", removed: "Removed:", changed: "Changed:", moved: "Moved:" },

  below: (parent: string) => ` below ${parent}`,
  from: (parent: string) => ` from ${parent}`,
  withBelow: (count: number) => plural(count, { one: ", with # node below", other: ", with # nodes below" }),
  wasCalled: (title: string) => `was ${title || "untitled"}`,
  wasFace: (face: string) => `was a ${face}`,
  renamed: (before: string, after: string) => `${before} is now called ${after}`,
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  noParent: "“Not connected”",
  top: "the top",
  reordered: "changed place among its siblings",

  set: (field: string, value: string) => `${field} ${value}`,
  changedTo: (field: string, before: string, after: string) => `${field} ${before} → ${after}`,
  cleared: (field: string) => `${field} cleared`,
  written: (field: string, words: number) => `${field}, ${plural(words, { one: "# word", other: "# words" })} written`,
  rewritten: (field: string) => `${field} rewritten`,
  yes: "yes",
  no: "no",
  days: (count: number) => plural(count, { one: "# day", other: "# days" }),
  every: (count: number) => plural(count, { one: "every day", other: "every # days" }),

  linkKinds: {
    moves: "moves",
    measures: "measures",
    guards: "guards",
    supports: "supports",
    feedsBack: "feeds back to",
    dependsOn: "depends on",
  } as Readonly<Record<string, string>>,
  mechanism: (aim: string) => `mechanism of ${aim}`,
  sentence: (x: string, y: string, z: string) => `We believe ${x || "…"} will move ${y || "…"} because ${z || "…"}`,
  gate: (of: string) => `gate of ${of}`,
  reading: (metric: string, value: string, date: string) => `reading of ${metric}: ${value} on ${date}`,
  decision: (aim: string, outcome: string, why: string) => `decision on ${aim}: ${outcome}${why && `, ${why}`}`,
  review: (aim: string, date: string) => `review of ${aim} on ${date}`,
  comment: (node: string, text: string) => `comment on ${node}: ${text}`,
  dismissal: (rule: string, node: string, reason: string) => `${rule} dismissed${node && ` on ${node}`}: ${reason}`,
  tree: "the tree",
  later: (type: string) => `record of a later version, ${type}`,
  gateNumber: (metric: string, comparator: string, value: string, date: string) =>
    [metric, comparator, value, date && `by ${date}`].filter(Boolean).join(" "),

  counted: (type: string, count: number) => plural(count, COUNTED[type] ?? { one: "# record", other: "# records" }),
  deleteBranch: (subject: string, count: number) =>
    `Delete branch ${subject && `“${subject}”, `}${plural(count, { one: "# node", other: "# nodes" })}`,
  andNodes: (step: string, count: number) => `${step}, ${plural(count, { one: "# node", other: "# nodes" })}`,
} as const);

const COUNTED: Readonly<Record<string, Forms>> = {
  reading: { one: "# reading", other: "# readings" },
  decision: { one: "# decision", other: "# decisions" },
  review: { one: "# review", other: "# reviews" },
  comment: { one: "# comment", other: "# comments" },
  dismissal: { one: "# dismissal", other: "# dismissals" },
  link: { one: "# link", other: "# links" },
};
