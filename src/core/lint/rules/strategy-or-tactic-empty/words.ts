import { phrases, plural } from "../../../strings/phrases.ts";

/** What the rule says. */
export const words = phrases("rule:strategy-or-tactic-empty", {
  nameless: (name: string, below: number) =>
    `${name} has no title and no tactic${also(below)}: nobody can tell what to do. Say what you will do, or delete it.`,
  strategy: (name: string, below: number) =>
    `${name} does not say what it is for${also(below)}: nobody can tell whether it has worked. Say what will be true when it is done.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# tactic says", other: "# tactics say" })} what for and how`,
  name: "Say what you will do…",
  remove: (keeps: boolean) => (keeps ? "Delete it and keep what is below" : "Delete it"),
  write: "Say what it is for…",
  take: (strategy: string) => `Write “${strategy}”`,
});

function also(below: number): string {
  if (below === 0) return "";
  return plural(below, { one: ", nor does 1 tactic below", other: ", nor do # tactics below" });
}

/** Goes into a tree in English, so it is English whatever the interface speaks. */
export const reaches = (metric: string, target: string): string => `${metric} reaches ${target}`;
