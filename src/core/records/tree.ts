import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

export const DIRECTIONS = ["down", "right", "up", "left"] as const;
export const DETAILS = ["card", "all"] as const;
export const LEVELS = ["off", "info", "warning", "error"] as const;

const level = z.enum(LEVELS);

/** One row a document: what holds for the whole tree. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("tree"),
  title: field.title,
  language: field.optional(z.string().check(z.maxLength(35))),
  direction: field.optional(z.enum(DIRECTIONS)),
  detail: field.optional(z.enum(DETAILS)),
  lint: field.optional(z.record(z.string(), z.union([level, z.tuple([level, z.record(z.string(), z.unknown())])]))),
});

export type TreeRecord = z.infer<typeof schema>;
export type Direction = (typeof DIRECTIONS)[number];
/** Whether tactics show their title only or all five fields. */
export type Detail = (typeof DETAILS)[number];

export const treeType: RecordType = {
  type: "tree",
  schema,
  defaults: { title: "", direction: "down", detail: "card" },
  references: [],
};
