import { phrases, plural } from "./phrases.ts";

/** Words of a branch that is looked at alone. */
export const branch = phrases("branch", {
  region: "Branch shown",
  only: "Only this branch",
  count: (here: number, all: number) => `${here} of ${all} nodes`,
  whole: "The whole tree is shown",
  showWhole: "Show the whole tree",
  said: (title: string, nodes: number) =>
    `Only “${title}” is shown: ${plural(nodes, { one: "# node", other: "# nodes" })}. Escape shows the whole tree`,
  findings: (here: number, all: number) =>
    `${plural(here, { one: "# finding", other: "# findings" })} in this branch, ${all} in all`,
} as const);
