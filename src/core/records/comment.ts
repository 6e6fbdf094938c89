import * as z from "zod/mini";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

/** A remark that somebody left on a node. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("comment"),
  node: field.id,
  author: field.optional(z.string()),
  date: field.optional(field.date),
  text: field.text,
  resolved: field.optional(field.flag),
});

export type CommentRecord = z.infer<typeof schema>;

export const commentType: RecordType = {
  type: "comment",
  schema,
  defaults: { resolved: false },
  references: [{ field: "node", whenGone: "remove" }],
};
