import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

/** A finding that somebody accepted, with the reason. Without `node` it holds for the whole tree. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("dismissal"),
  rule: z.string(),
  node: field.optional(field.id),
  field: field.optional(z.string()),
  reason: field.text,
  date: field.optional(field.date),
  until: field.optional(field.date),
});

export type DismissalRecord = z.infer<typeof schema>;

export const dismissalType: RecordType = {
  type: "dismissal",
  schema,
  defaults: {},
  references: [{ field: "node", whenGone: "remove" }],
};
