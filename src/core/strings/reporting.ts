import { phrases } from "./phrases.ts";

/** Words of the dialogs that hand the audit over. */
export const reporting = phrases("reporting", {
  title: "Report",
  note: "Counts, findings, accepted risks, open gates and feedback coverage",
  form: "Form",
  kinds: {
    html: { title: "Page", about: "One HTML file with the picture, for reading and printing" },
    markdown: { title: "Markdown", about: "For an issue, a wiki, a mail" },
    csv: { title: "Table", about: "CSV: a finding a row" },
    json: { title: "JSON", about: "For programs, as the command line prints it" },
    sarif: { title: "SARIF", about: "For code hosts that show findings beside lines" },
  },
  preview: "The beginning of the report",
  save: (kind: string) =>
    `Save as ${kind === "JSON" || kind === "SARIF" || kind === "Markdown" ? kind : kind.toLowerCase()}`,
  copy: "Copy as Markdown",
  print: "Print",
  csv: "Save as CSV",
  coverage: "Feedback coverage",
  shows: "Show",
  tables: { ways: "The way of each tactic", matrix: "By indicator" },
  coverageNote: "The way from each tactic to a number that tells whether it works",
} as const);
