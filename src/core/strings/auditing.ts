const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Words of the audit panel; they come with it. */
export const auditing = {
  by: "Group by",
  groupings: { hallmark: "By hallmark", branch: "By branch", owner: "By owner", rule: "By rule" },
  nobody: "Nobody",
  noBranch: "The whole tree",
  filter: "Filter",
  filterText: "Find in the findings",
  severities: { error: "Errors", warning: "Warnings", info: "Hints" },
  withBaseline: "Also what the baseline holds",
  withDismissed: "Also what was dismissed",
  counts: (findings: number, baseline: number, dismissed: number) =>
    [
      plural(findings, "finding"),
      ...(baseline > 0 ? [`${findings} new since the baseline`] : []),
      ...(dismissed > 0 ? [`${dismissed} dismissed`] : []),
    ].join(", "),
  nothingLeft: "No finding has all of that.",
  inBaseline: "in the baseline",
  baselineTaken: (count: number) =>
    count === 1 ? "1 finding accepted. Later ones are new" : `${count} findings accepted. Later ones are new`,
  loop: "Loop complete",
  loopOf: (aim: string, has: number, of: number) => `${aim}: loop complete ${has} of ${of}`,
  loopParts: {
    done: "definition of done",
    mechanism: "mechanism with a because",
    proxy: "proxy with a target",
    gate: "gate",
    guardrail: "guardrail",
    owner: "owner with a cadence",
  },
  missing: (parts: readonly string[]) => `still without ${parts.join(", ")}`,
  guided: "Guided audit",
  report: "Report",
  detail: "The chosen finding",
  at: (at: number, of: number) => `${at} of ${of}`,
  choose: "Choose a finding to see its rule.",
  about: "Examples, and how to fix it",
  wrong: "What it finds",
  right: "How it may look",
  change: "What will change",
  overlay: "Colour the map by",
  overlays: { kind: "Kind", signals: "Signals", findings: "Findings", owner: "Owner" },
  marks: {
    signals: { has: "Has a signal", no: "No signal", cut: "Detached" },
    findings: { has: "", no: "Warning", cut: "Error" },
    owner: { has: "Has an owner", no: "Nobody", cut: "" },
    kind: { has: "", no: "", cut: "" },
  },
  noMarks: "Nothing to colour",
} as const;
