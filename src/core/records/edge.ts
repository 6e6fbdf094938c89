import * as z from "zod/mini";
import * as field from "./fields.ts";

/**
 * What an edge can carry, on a node (its edge to the parent) and on a link alike. `effect` is in the parent's
 * unit, `lagDays` in days, `confidence` from 0 (a guess) to 10 (measured).
 */
export const edgeShape = {
  because: field.optional(field.text),
  relation: field.optional(z.enum(["component", "influence"])),
  sign: field.optional(z.enum(["+", "-"])),
  lagDays: field.optional(field.days),
  confidence: field.optional(z.number().check(z.minimum(0), z.maximum(10))),
  evidence: field.optional(field.text),
  effect: field.optional(field.value),
};
