import { phrases, plural } from "./phrases.ts";

/** What the preview says of files that belong together, and of what the open tree has already. */
export const joining = phrases("joining", {
  files: (count: number) => `${count} files`,
  wants: (names: string) => `Still missing: ${names}. Drop or paste them here, or choose the files.`,
  add: "Add files…",
  found: (found: number, named: number) =>
    found === named
      ? `The open tree has ${plural(named, { one: "the one", other: "all #" })} that the file names.`
      : `The open tree has ${found} of the ${named} that the file names; the others would be added.`,
  replaced: "A reading of a day that has one already; the one in the file counts",
  oneAtATime: (name: string, others: number) =>
    `${name} is shown. ${plural(others, { one: "The other file", other: "The other # files" })} did not belong to it and can be opened next.`,
} as const);
