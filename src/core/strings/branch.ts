/** Words of a branch that is looked at alone. */
export const branch = {
  region: "Branch shown",
  only: "Only this branch",
  count: (here: number, all: number) => `${here} of ${all} nodes`,
  whole: "The whole tree is shown",
  showWhole: "Show the whole tree",
  said: (title: string, nodes: number) =>
    `Only “${title}” is shown: ${nodes === 1 ? "1 node" : `${nodes} nodes`}. Escape shows the whole tree`,
  findings: (here: number, all: number) =>
    `${here === 1 ? "1 finding" : `${here} findings`} in this branch, ${all} in all`,
} as const;
