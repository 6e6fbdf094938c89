import { phrases, plural } from "./phrases.ts";

const changesIn = (count: number): string => plural(count, { one: "# change", other: "# changes" });
const choicesLeft = (count: number): string => plural(count, { one: "# choice left", other: "# choices left" });

/** What the command line says of a merge. */
export const cliMerging = phrases("cliMerging", {
  threeFiles: "Name three files: the one that both began with, yours, and theirs.",
  noBase: (file: string) => `${file}: it is empty, so every difference is to be chosen.`,
  unrelated: "These trees have no node in common; there is nothing to merge.",
  conflict: (text: string) => `! ${text}`,
  side: { ours: "ours", theirs: "theirs", base: "before" },
  answer: (side: string, text: string, isTaken: boolean) => `  ${isTaken ? "*" : " "} ${side}: ${text}`,
  summary: (changes: number, open: number) =>
    `${changesIn(changes)} from theirs${open > 0 ? `, ${choicesLeft(open)} as in ours` : ""}`,
} as const);
