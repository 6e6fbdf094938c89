import type { Draft } from "../document/draft.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type StepField, stepValue } from "../records/step-fields.ts";
import { Refused } from "./refused.ts";

/** Writes one of the five fields of a step from a text; of a list one entry a line. */
export function writeStep(draft: Draft, id: Id, field: StepField, text: string): void {
  if (!draft.node(id)) throw new Refused("noNode");
  draft.patch<NodeRecord>(id, stepValue(field, text));
}
