import { phrases, plural } from "./phrases.ts";

/** What the command line says. Not among the words of the app: no page needs them. */
export const cli = phrases("cli", {
  usage: (
    lintRules: readonly string[],
    formats: readonly string[],
  ) => `aimtree checks, exports and compares metric trees and Strategy & Tactics trees.

  aimtree lint FILE…            says what is missing in each tree; FILE - is the standard input
    --format text|json|sarif|markdown
                                how it is told (text)
    --max-warnings N            more warnings than N end with 1
    --rule RULE=LEVEL           how grave a rule is: off, info, warning, error; may be repeated
    --rule RULE                 only findings of this rule; may be repeated
    --dismissed                 tells what was dismissed, too
    --today YYYY-MM-DD          the day on which dates are judged (today)
  aimtree export FILE… -o OUT   writes the tree in another format; OUT - is the standard output
    --to FORMAT                 else by the ending of OUT
    --branch NODE               only this node and what is below it: its id, number (3:1.2) or title
    --detail title|card|all     how much stands on the cards of a picture (as the tree has it)
    --pages one|tiles|branches  of a PDF: one page, tiles to paste, a page a branch; of slides: one, a slide a branch
    --paper a4|letter           of a PDF (a4)
    --theme light|dark          of a picture (light)
    --today YYYY-MM-DD
  aimtree convert IN… OUT       the same in other words; takes the same options
  aimtree diff A B              says what changed from one file to the other
    --format text|json|markdown how it is told (text)
    --today YYYY-MM-DD
  aimtree merge BASE OURS THEIRS -o OUT
                                merges what two made of one tree; where both changed the same, ours stays and it ends with 1
    --prefer ours|theirs        decides that for all of them
    --today YYYY-MM-DD
  aimtree brief FILE…           writes a brief to hand to a language model: the tree, a glossary, the form of an answer
    -o OUT                      a file (the standard output); paste the answer in the app
    --ask TEXT                  what is asked of it
    --branch NODE               only this node and what is below it
    --today YYYY-MM-DD
  aimtree help                  this page

FILE may be anything that Aimtree opens; files that belong together (tables of OKRs) are read as one tree.
Rules: ${lintRules.join(", ")}
Formats: ${formats.join(", ")}

It ends with 0 if there is no error (diff: no change), 1 if a finding is an error or there are more warnings than N (diff: something changed; merge: something is left to choose), 2 if something could not be read or written.
`,
  seeHelp: "“aimtree help” shows what can be said.",
  noCommand: (name: string) => `There is no command “${name}”.`,
  noFile: "Name a file.",
  twoFiles: "Name two files to compare.",
  noChange: "Nothing changed.",
  changes: (count: number) => plural(count, { one: "# change", other: "# changes" }),
  oneFile: "Name a file to export.",
  notTogether:
    "These files are no parts of one tree, so they cannot be read as one. Name one file, or the tables of one set of OKRs.",
  inAndOut: "Name the file to read and the file to write.",
  noNode: (name: string) => `No node has the id, number or title “${name}”.`,
  manyNodes: (name: string, count: number) => `“${name}” may be ${count} nodes. Name one by its id.`,
  noOut: "Name the file to write: -o OUT, or -o - for the standard output.",
  badCount: (option: string, value: string) => `--${option} cannot be “${value}”. It is a whole number from 0 on.`,
  badDate: (date: string) => `“${date}” is no date of the form YYYY-MM-DD.`,
  badChoice: (option: string, value: string, choices: readonly string[]) =>
    `--${option} cannot be “${value}”. It can be: ${choices.join(", ")}.`,
  noFormatOf: (out: string, choices: readonly string[]) =>
    `The ending of “${out}” names no format. Add --to, one of: ${choices.join(", ")}.`,
  needsBrowser: (format: string) =>
    `${format} can only be written by the app in a browser: nothing here can paint it. SVG and PDF can be written here.`,
  onItself: (file: string) => `“${file}” is the file that is read. Choose another one to write.`,
  files: {
    ENOENT: (file: string) => `There is no “${file}”.`,
    EISDIR: (file: string) => `“${file}” is a folder.`,
    ENOTDIR: (file: string) => `“${file}” leads through something that is no folder.`,
    EACCES: (file: string) => `“${file}” may not be opened.`,
    ENOSPC: (file: string) => `“${file}” cannot be written: the disk is full.`,
  } as Readonly<Record<string, (file: string) => string>>,
  otherFault: (file: string, reason: string) => `“${file}”: ${reason}`,
  at: (line: number, column: number) => `line ${line}, column ${column}`,

  readAs: (format: string, nodes: number) => `${format}, ${plural(nodes, { one: "# node", other: "# nodes" })}`,
  cannotRead: "cannot be read",
  wholeTree: "the whole tree",
  noTitle: "(no title)",
  wasDismissed: "dismiss.",
  severities: { error: "error", warning: "warning", info: "info" },
  nothing: "nothing missing",
  dismissed: (count: number) => `${count} dismissed`,
  counts: (error: number, warning: number, info: number) =>
    [
      plural(error, { "=0": "", one: "# error", other: "# errors" }),
      plural(warning, { "=0": "", one: "# warning", other: "# warnings" }),
      plural(info, { "=0": "", one: "# hint", other: "# hints" }),
    ]
      .filter(Boolean)
      .join(", "),
  total: (files: number, said: string) => `${plural(files, { one: "# file", other: "# files" })}: ${said}`,
  wrote: (out: string, format: string) => `Wrote ${out} (${format})`,
  losses: { dropped: "left out", changed: "changed", repaired: "mended" },
  whenRead: "When reading:",
  whenWritten: "When writing:",
} as const);
