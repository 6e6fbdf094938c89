import type { Role } from "../../core/records/node.ts";

/** StratML Part 2, ISO 17469. */
export const NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";
/** The schema has no place for marks of ours; a comment may stand anywhere. */
export const MARK = "<!-- Written by Aimtree -->";
/** Ends the number of the objective that stands for the numbers of its goal. */
export const OWN_NUMBERS = ".0";

/** Where in a chain of values what a metric counts stands; a guardrail stands in none. */
export const STAGES: Readonly<Record<Exclude<Role, "guardrail">, string>> = {
  proxy: "Output",
  leading: "Output_Processing",
  outcome: "Outcome",
};

/** Ends the identifier of the indicator that is the own number of an aim. */
export const OWN_INDICATOR = "-number";

/** An id of ours as an identifier of XML, which may not begin with a digit. */
export function identifierOf(id: string): string {
  return `_${id}`;
}
