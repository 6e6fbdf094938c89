import * as z from "zod/mini";
import * as field from "./fields.ts";
import { COMPARATORS } from "./node.ts";
import type { RecordType } from "./record-type.ts";

/** What a gate said until a day. */
const former = z.strictObject({
  until: field.date,
  metric: field.optional(field.id),
  comparator: field.optional(z.enum(COMPARATORS)),
  value: field.optional(field.value),
  date: field.optional(field.date),
  otherwise: field.optional(field.text),
});

/** A stage gate: a number and a date agreed beforehand. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("gate"),
  aim: field.optional(field.id),
  metric: field.optional(field.id),
  comparator: field.optional(z.enum(COMPARATORS)),
  value: field.optional(field.value),
  date: field.optional(field.date),
  learn: field.optional(field.text),
  otherwise: field.optional(field.text),
  text: field.optional(field.text),
  /** The day on which all of it was first said. */
  agreed: field.optional(field.date),
  /** What was agreed before, oldest first, each until the day on which it was changed. */
  was: field.optional(z.array(former)),
});

export type GateRecord = z.infer<typeof schema>;

export const gateType: RecordType = {
  type: "gate",
  schema,
  defaults: {},
  references: [
    { field: "aim", whenGone: "clear" },
    { field: "metric", whenGone: "clear" },
  ],
};
