/** What the rule says. */
export const words = {
  nameless: (name: string, below: number) =>
    `${name} has no title and no tactic${also(below)}: nobody can tell what to do. Say what you will do, or delete it.`,
  strategy: (name: string, below: number) =>
    `${name} does not say what it is for${also(below)}: nobody can tell whether it has worked. Say what will be true when it is done.`,
  tally: (have: number, of: number) => `${have} of ${of} ${of === 1 ? "tactic says" : "tactics say"} what for and how`,
  name: "Say what you will do…",
  remove: (keeps: boolean) => (keeps ? "Delete it and keep what is below" : "Delete it"),
  write: "Say what it is for…",
  take: (strategy: string) => `Write “${strategy}”`,
  reaches: (metric: string, target: string) => `${metric} reaches ${target}`,
};

function also(below: number): string {
  if (below === 0) return "";
  return below === 1 ? ", nor does 1 tactic below" : `, nor do ${below} tactics below`;
}
