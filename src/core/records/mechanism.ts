import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

/** The causal sentence of an aim: "We believe X will move Y because Z." */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("mechanism"),
  aim: field.id,
  x: field.optional(field.text),
  xNode: field.optional(field.id),
  y: field.optional(field.text),
  yNode: field.optional(field.id),
  z: field.optional(field.text),
  state: field.optional(z.enum(["untested", "supported", "refuted"])),
  since: field.optional(field.date),
});

export type MechanismRecord = z.infer<typeof schema>;

export const mechanismType: RecordType = {
  type: "mechanism",
  schema,
  defaults: { state: "untested" },
  references: [
    { field: "aim", whenGone: "remove" },
    { field: "xNode", whenGone: "clear" },
    { field: "yNode", whenGone: "clear" },
  ],
};
