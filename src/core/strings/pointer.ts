import { phrases, plural } from "./phrases.ts";

/** Words of the map under a pointer: handles, drags, context menus, the overview. */

export const handles = phrases("handles", {
  child: (title: string) => `Add a child below ${title}`,
  sibling: (title: string) => `Add a sibling beside ${title}`,
  link: (title: string) => `Link ${title} to another node`,
  grip: (title: string) => `Move ${title}`,
} as const);

export const drag = phrases("drag", {
  before: (title: string) => `Before ${title}`,
  after: (title: string) => `After ${title}`,
  inside: (title: string) => `Below ${title}`,
  tray: "Not connected to anything",
  stays: "Stays where it is",
  zone: "Drop here to disconnect",
  count: (count: number) => `${count} nodes`,
  addChild: "Adds a child here",
  addSibling: "Adds a sibling here",
  hangs: (from: string, to: string) => `${from} hangs below ${to}`,
} as const);

export const menu = phrases("menu", {
  step: "Add a step below",
  nextStep: "Add the next step",
  links: "Go to its links",
  chosen: (count: number) => `${count} nodes chosen`,
  canvas: "The map",
  link: (from: string, kind: string, to: string) => `${from} ${kind} ${to}`,
  kinds: "What the link says",
  fix: (title: string) => `Fix: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
} as const);

export const overview = phrases("overview", {
  name: (nodes: number, findings: number) =>
    `Overview of ${plural(nodes, { one: "# node", other: "# nodes" })}, ${plural(findings, { one: "# finding", other: "# findings" })}`,
} as const);
