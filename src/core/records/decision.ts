import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

const plan = z.strictObject({ aim: z.string(), mechanism: z.string(), tactics: z.string(), targets: z.string() });

const said = z.strictObject({
  aim: field.optional(field.text),
  mechanism: field.optional(field.text),
  gate: field.optional(field.text),
});

/** An entry of the decision log. Append-only: it names what it was about even after that is gone. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("decision"),
  aim: field.id,
  mechanism: field.optional(field.id),
  gate: field.optional(field.id),
  date: field.date,
  outcome: z.enum(["start", "continue", "change", "stop"]),
  why: field.optional(field.text),
  readings: field.optional(z.array(field.id)),
  revision: field.optional(field.id),
  /** What was in force then, as marks that are only compared: see `loop/plan.ts`. */
  plan: field.optional(plan),
  /** Aim, mechanism and gate in the words of that day: whatever becomes of them, the entry says what it was about. */
  said: field.optional(said),
  /** The entry tells that its gate was worded anew shortly before its day; nothing is decided about it by that. */
  reworded: field.optional(field.flag),
});

export type DecisionRecord = z.infer<typeof schema>;

export const decisionType: RecordType = {
  type: "decision",
  schema,
  defaults: { reworded: false },
  references: [
    { field: "aim", whenGone: "keep" },
    { field: "mechanism", whenGone: "keep" },
    { field: "gate", whenGone: "keep" },
    { field: "revision", whenGone: "keep" },
  ],
};
