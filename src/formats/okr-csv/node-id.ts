import { ID_PATTERN } from "../../core/records/fields.ts";

/**
 * The id of the node of a row, out of the id that the row has in its table: a file that comes later finds it by this. Nothing
 * for an id that cannot be part of one; such a node gets any.
 */
export function nodeId(kind: "objective" | "key-result", id: string): { readonly id?: string } {
  const whole = `${kind}-${id}`;
  return id !== "" && ID_PATTERN.test(whole) ? { id: whole } : {};
}
