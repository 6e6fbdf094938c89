import { phrases } from "./phrases.ts";

/** Words of the ways to a node or a command: the palette, the pickers of links and kinds. */

export const palette = phrases("palette", {
  commands: "Commands",
  nodes: "In this tree",
  trees: "Your trees",
  none: "Nothing is called that.",
  on: (title: string) => `on “${title}”`,
  choose: "choose",
  run: "run",
  back: "back to the map",
  commandsOnly: "commands only",
  nodesOnly: "nodes only",
} as const);

export const linkPicker = phrases("linkPicker", {
  ask: (title: string) => `Link “${title}” to`,
  letters: "A few letters of its title",
  there: "there already",
  none: "No node is called that.",
  hint: "↑↓ node, ←→ kind",
} as const);

export const kindMenu = phrases("kindMenu", {
  title: "Change kind",
  letters: { aim: "a", leading: "l", proxy: "p", outcome: "o", guardrail: "g", tactic: "t", note: "n" },
} as const);
