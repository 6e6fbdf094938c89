const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What the command line says of a merge. */
export const cliMerging = {
  threeFiles: "Name three files: the one that both began with, yours, and theirs.",
  noBase: (file: string) => `${file}: it is empty, so every difference is to be chosen.`,
  unrelated: "These trees have no node in common; there is nothing to merge.",
  conflict: (text: string) => `! ${text}`,
  side: { ours: "ours", theirs: "theirs", base: "before" },
  answer: (side: string, text: string, isTaken: boolean) => `  ${isTaken ? "*" : " "} ${side}: ${text}`,
  summary: (changes: number, open: number) =>
    `${plural(changes, "change")} from theirs${open > 0 ? `, ${plural(open, "choice")} left as in ours` : ""}`,
} as const;
