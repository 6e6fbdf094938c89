import { phrases, plural } from "./phrases.ts";

const nodes = (count: number): string => plural(count, { one: "# node", other: "# nodes" });

/** Words of the merge of two files that grew from one tree. */
export const merging = phrases("merging", {
  into: "Merge into this tree",
  intoHint: "Takes in what this file changed; where both changed the same, you choose",
  intoOther: (title: string) => `Merge into “${title}”`,
  title: (name: string) => `Merge ${name}`,
  cancel: "Cancel",
  apply: "Merge",
  applied: (name: string) => `Merged ${name}`,
  undo: "Undo",
  notKept: "Not merged: the present could not be kept first. Save a copy as a file, then try again.",
  nothing: "The file has nothing that is not here already.",
  unrelated: (name: string) =>
    `${name} has no node of this tree, so there is nothing to merge. Open the file to bring it in beside what is here.`,
  notWhole: (name: string) =>
    `${name} is no whole tree. Choose an .aimtree file, or a picture or page that carries a tree.`,
  gone: "The tree was closed meanwhile.",
  ancestor: "Both began with",
  ancestorNone: "Nothing that is known: choose every difference",
  ancestorFile: "A third file…",
  ancestorFileNamed: (name: string) => `File ${name}`,
  ancestorPast: (count: number) =>
    plural(count, { "=0": "The tree as it is", one: "# step ago", other: "# steps ago" }),
  found: "Found by itself: no state that is kept is nearer to the file.",
  notFound:
    "No state is kept from before the two parted, so nobody can say who changed what. Choose for every difference, or name the state both began with.",
  byItself: (count: number) =>
    plural(count, {
      "=0": "Nothing comes in by itself",
      one: "# change comes in by itself",
      other: "# changes come in by themselves",
    }),
  mineStay: (count: number) =>
    plural(count, {
      "=0": "You changed nothing since.",
      one: "# change of yours stays.",
      other: "# changes of yours stay.",
    }),
  open: (count: number) =>
    plural(count, {
      "=0": "Nothing to choose",
      one: "# choice, yours unless you say otherwise",
      other: "# choices, yours unless you say otherwise",
    }),
  left: (left: number, all: number) =>
    left === 0
      ? plural(all, { one: "The one choice is made", other: "All # choices are made" })
      : plural(left, {
          one: all === 1 ? "One choice open" : `# of ${all} choices open`,
          other: `# of ${all} choices open`,
        }),
  choices: "What both changed",
  allOurs: "All mine",
  allTheirs: "All theirs",
  side: { ours: "Mine", theirs: "Theirs", base: "Before" },
  picture: "What the merge changes here",
  more: (count: number) => plural(count, { one: "Show # more", other: "Show # more" }),

  field: (record: string, field: string) => `${record}: ${field}`,
  place: (node: string) => `${node}: where it hangs`,
  order: (node: string) => `${node}: its place among its siblings`,
  branch: (record: string, below: number) => (below > 0 ? `${record}, with ${nodes(below)} below` : record),
  circle: (names: string) => `${names}: each below the other`,
  day: (metric: string) => `${metric}: two readings of one day`,
  readOn: (value: string, date: string) => `${value} on ${date}`,
  readingOn: (metric: string, date: string) => `reading of ${metric} on ${date}`,
  empty: "empty",
  below: (parent: string) => `below ${parent}`,
  after: (sibling: string) => `after ${sibling}`,
  first: "first",
  deleted: "deleted",
  notThere: "not there",
  kept: "stays",
  keptWith: (changes: string) => `stays: ${changes}`,
  keptMore: (changes: string, more: number) =>
    `stays: ${changes}, and ${plural(more, { one: "# more change", other: "# more changes" })}`,
  keptNew: "stays, with what is new on it",
  asBefore: "stays, as it was",
} as const);
