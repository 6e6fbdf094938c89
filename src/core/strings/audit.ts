import { cards } from "./cards.ts";

/** Empty for none: nothing to say. */
const plural = (count: number, one: string): string => (count === 0 ? "" : `${count} ${count === 1 ? one : `${one}s`}`);

/** Words of the audit; what a rule says itself stands in its folder. */
export const audit = {
  region: "Findings",
  title: "Audit",
  shortHallmarks: { mechanism: "Mechanism", cadence: "Cadence" },
  none: "No findings yet",
  clear: "No findings",
  count: (count: number) => (count === 1 ? "1 finding" : `${count} findings`),
  counts: (findings: readonly { readonly severity: string }[], dismissed: number) => {
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const said = [
      ...(["error", "warning"] as const).map((name) => plural(count(name), name)),
      plural(count("info"), "hint"),
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
  reasonShort: (left: number) => `Say a little more: ${left} ${left === 1 ? "character" : "characters"} to go.`,
  untilLabel: "Until (if it is not for good)",
  dismissNow: "Dismiss",
  caretThere: "The caret goes where it belongs.",
  caret: "Then the caret waits there. One undo step.",
  step: "One undo step.",
} as const;
