import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

/** A weekly review as it was held: what moved, what did not, why, and the decision that came of it. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("review"),
  aim: field.id,
  date: field.date,
  moved: field.optional(field.text),
  flat: field.optional(field.text),
  why: field.optional(field.text),
  decision: field.optional(field.id),
});

export type ReviewRecord = z.infer<typeof schema>;

export const reviewType: RecordType = {
  type: "review",
  schema,
  defaults: {},
  references: [
    { field: "aim", whenGone: "keep" },
    { field: "decision", whenGone: "keep" },
  ],
};
