import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

/** One dated value of a metric or of an aim's own number. One a metric and date; a later entry replaces it. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("reading"),
  metric: field.id,
  date: field.date,
  value: field.value,
  note: field.optional(field.text),
  confidence: field.optional(z.number().check(z.minimum(0), z.maximum(10))),
});

export type ReadingRecord = z.infer<typeof schema>;

export const readingType: RecordType = {
  type: "reading",
  schema,
  defaults: {},
  references: [{ field: "metric", whenGone: "remove" }],
};
