import * as z from "zod/mini";
import { edgeShape } from "./edge.ts";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

export const LINK_KINDS = ["moves", "measures", "guards", "supports", "feedsBack", "dependsOn"] as const;

/** A relation beside the tree: everything but the primary parent. */
const schema = z.looseObject({
  id: field.id,
  type: z.literal("link"),
  from: field.id,
  to: field.id,
  kind: z.enum(LINK_KINDS),
  text: field.optional(field.text),
  ...edgeShape,
});

export type LinkRecord = z.infer<typeof schema>;
export type LinkKind = (typeof LINK_KINDS)[number];

export const linkType: RecordType = {
  type: "link",
  schema,
  defaults: {},
  references: [
    { field: "from", whenGone: "remove" },
    { field: "to", whenGone: "remove" },
  ],
};
