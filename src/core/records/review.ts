import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

export const BELIEFS = ["yes", "partly", "no"] as const;
export type Belief = (typeof BELIEFS)[number];

/** A weekly review as it was held: what moved, what did not, why, and the decision that came of it. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("review"),
  aim: field.id,
  date: field.date,
  moved: field.optional(field.text),
  flat: field.optional(field.text),
  why: field.optional(field.text),
  /** Whether the mechanism was still believed. */
  believed: field.optional(z.enum(BELIEFS)),
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
