import type { LinkKind } from "../records/link.ts";
import type { Comparator, Face } from "../records/node.ts";
import { phrases } from "./phrases.ts";

const links: Readonly<Record<LinkKind, (title: string) => string>> = {
  moves: (title) => `moves ${title}`,
  measures: (title) => `measures ${title}`,
  guards: (title) => `guards ${title}`,
  supports: (title) => `supports ${title}`,
  feedsBack: (title) => `feeds back to ${title}`,
  dependsOn: (title) => `depends on ${title}`,
};

const comparisons: Readonly<Record<Comparator, (value: string) => string>> = {
  ">=": (value) => `at least ${value}`,
  ">": (value) => `more than ${value}`,
  "<=": (value) => `at most ${value}`,
  "<": (value) => `less than ${value}`,
};

const cadences: ReadonlyMap<number, string> = new Map([
  [1, "every day"],
  [7, "every week"],
  [14, "every two weeks"],
  [30, "every month"],
  [91, "every quarter"],
]);

const faces: Readonly<Record<Face, string>> = {
  aim: "aim",
  outcome: "outcome",
  leading: "leading indicator",
  proxy: "proxy",
  guardrail: "guardrail",
  tactic: "tactic",
  note: "note",
};

export const grammar = phrases("grammar", {
  /** What a chip beside the text says while somebody types. */
  chips: {
    pair: (from: string, to: string) => `${from} to ${to}`,
    target: (to: string) => `to ${to}`,
    compare: comparisons,
    by: (date: string) => `by ${date}`,
    owner: (name: string) => `owner ${name}`,
    face: faces,
    tag: (name: string) => `tag ${name}`,
    cadence: (days: number) => cadences.get(days) ?? `every ${days} days`,
    link: (title: string) => `linked to ${title}`,
    linkOf: links,
    because: "the reason",
  },
  /** The same for a line below the title. */
  further: {
    because: "the reason",
    done: "done when",
    na: "why needed",
    strategy: "what for",
    pa: "why this way",
    tactic: "how",
    sa: "why enough",
    gate: "gate",
    learn: "what the gate teaches",
    guard: "guardrail",
    mechanism: "mechanism",
    named: (name: string) => name,
  },
  /** What a text said and the tree could not take over as it stood. */
  losses: {
    linkUnknown: (title: string) => `No node is called “${title}”; the link was left out`,
    linkAmbiguous: (title: string) => `Several nodes are called “${title}”; the link goes to the first`,
    linkToItself: (title: string) => `“${title}” cannot be linked to itself`,
    gateUnknown: (title: string) => `No node is called “${title}”; the gate has no metric`,
    gateAmbiguous: (title: string) => `Several nodes are called “${title}”; the gate watches the first`,
    gateUnit: (sentence: string) => `The gate has another unit than its metric: “${sentence}”`,
    mechanismUnknown: (title: string) => `No node is called “${title}”; the mechanism keeps the words`,
    mechanismAmbiguous: (title: string) => `Several nodes are called “${title}”; the mechanism names the first`,
    mechanismHomeless: (sentence: string) =>
      `There is no aim above for this mechanism; it stands in the text: “${sentence}”`,
    recordUnknown: (name: string) => `“${name}” names a node that is not there; it was left out`,
    aimIsRoot: (title: string) => `An aim stands at the top: “${title}” does now`,
    onlyNotesBelow: (title: string) => `Only notes hang below a guardrail or a note: “${title}” hangs one level higher`,
    kindRefused: (title: string) => `“${title}” keeps its kind: another may not stand here`,
    headIgnored: (line: string) => `“${line}” is about a whole tree; this tree keeps its own`,
    titleCut: (title: string) => `A title over 10,000 characters; the rest stands in the text: “${title}”`,
  },
} as const);
