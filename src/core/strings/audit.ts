import { cards } from "./cards.ts";
import { phrases, plural } from "./phrases.ts";

/** Words of the audit; what a rule says itself stands in its folder. */
export const audit = phrases("audit", {
  region: "Findings",
  title: "Audit",
  shortHallmarks: { mechanism: "Mechanism", cadence: "Cadence" },
  none: "No findings yet",
  clear: "No findings",
  count: (count: number) => plural(count, { one: "# finding", other: "# findings" }),
  counts: (findings: readonly { readonly severity: string }[], dismissed: number) => {
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const said = [
      plural(count("error"), { "=0": "", one: "# error", other: "# errors" }),
      plural(count("warning"), { "=0": "", one: "# warning", other: "# warnings" }),
      plural(count("info"), { "=0": "", one: "# hint", other: "# hints" }),
      dismissed > 0 ? `${dismissed} dismissed` : "",
    ].filter((part) => part !== "");
    return said.length === 0 ? "Nothing missing" : said.join(", ");
  },
  fixOf: (title: string) => `“${title || cards.noTitle}”`,
  severities: { error: "Error", warning: "Warning", info: "Worth a look" },
  close: "Close the findings",
  fixes: "Ways to close it",
  ruleHere: "Set or read this rule…",
  change: "What will change",
  dismissed: "Dismissed",
  showAgain: "Show again",
  until: (date: string) => `until ${date}`,
  hallmarks: "How far the tree is",
  of: (have: number, of: number) => `${have} of ${of}`,
  more: (count: number) => `and ${count} more`,
  caretOnly: "Nothing until you write or choose it.",
  dismiss: "Dismiss with a reason…",
  reason: "Why is it all right here?",
  reasonHint: "Kept in the file with today’s date",
  reasonShort: (left: number) =>
    `Say a little more: ${plural(left, { one: "# character", other: "# characters" })} to go.`,
  untilLabel: "Until (if it is not for good)",
  dismissNow: "Dismiss",
  caretThere: "The caret goes where it belongs.",
  caret: "Then the caret waits there. One undo step.",
  step: "One undo step.",
} as const);
