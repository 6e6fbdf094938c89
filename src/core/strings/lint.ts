import { phrases, plural } from "./phrases.ts";

/** Words of the rule engine; what a rule says itself stands in its folder. */
export const lint = phrases("lint", {
  hallmarks: {
    connected: "Connected",
    necessary: "Necessary",
    viable: "Viable",
    sufficient: "Sufficient",
    feedback: "Feedback",
    mechanism: "Mechanism and aim",
    cadence: "Cadence and guardrail",
    hygiene: "Hygiene",
  },
  unused: (rule: string, reason: string) =>
    `The rule ${rule} was dismissed here (“${reason.trim()}”), and finds nothing here any more. Remove the dismissal, so that it hides nothing new.`,
  removeUnused: "Remove the dismissal",
  unusedBaseline: (count: number) =>
    `${plural(count, { one: "# finding of the baseline is", other: "# findings of the baseline are" })} mended. Take ${plural(count, { one: "it", other: "them" })} out of the baseline, so that the same gap is new when it comes back.`,
  pruneBaseline: (count: number) =>
    plural(count, { one: "Take it out of the baseline", other: "Take the # out of the baseline" }),
  /** What the engine says by itself, told as rules are in a report. */
  own: {
    internal: {
      title: "A rule that failed",
      checks: "A rule broke while it was checked, and the others went on.",
      fix: "Report it: the tree is not at fault.",
    },
    "dismissal-unused": {
      title: "A dismissal of nothing",
      checks: "A finding was dismissed, and is not found any more.",
      fix: "Remove the dismissal, so that it hides nothing new.",
    },
  },
  failed: (rule: string, error: string) =>
    `The rule ${rule} could not be checked here (${error}). All other rules were; your tree is not affected.`,
} as const);
