import type { NodeRecord } from "./node.ts";

/** The five fields of a step in reading order: necessary, strategy, parallel, tactic, sufficient. */
export const STEP_FIELDS = ["na", "strategy", "pa", "tactic", "sa"] as const;
export type StepField = (typeof STEP_FIELDS)[number];

/** Whether a name is that of one of the five. */
export function isStepField(name: string): name is StepField {
  return (STEP_FIELDS as readonly string[]).includes(name);
}

/** The fields of the five that a node has: a tactic all, an aim what says that its tactics are enough. */
export function stepFieldsOf({ kind }: Pick<NodeRecord, "kind">): readonly StepField[] {
  if (kind === "tactic") return STEP_FIELDS;
  return kind === "aim" ? ["sa"] : [];
}

/** A field as one text, as it is typed: the assumptions of a list stand one a line. */
export function stepText(node: NodeRecord, field: StepField): string {
  const value = node[field];
  return typeof value === "string" ? value : (value?.join("\n") ?? "");
}

/** What a typed text means in the record: of a list one entry a line. */
export function stepValue(field: StepField, text: string): Pick<NodeRecord, StepField> {
  if (field === "na" || field === "pa") return { [field]: text === "" ? [] : text.split("\n") };
  return { [field]: text };
}

/** A text as it is kept once it is written: no space round it, and in a list round no entry. */
export function tidyStepText(field: StepField, text: string): string {
  if (field !== "na" && field !== "pa") return text.trim();
  const entries = text.split("\n").map((entry) => entry.trim());
  return entries.filter((entry) => entry !== "").join("\n");
}
