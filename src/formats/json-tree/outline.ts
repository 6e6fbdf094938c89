import type { ImportNode } from "../import/import-tree.ts";
import { type JsonObject, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";

/** Names as titles with what stands below them: `{ "Grow": { "Activation": ["Setup", "Invites"] } }`. */
export function outlineIn(value: JsonObject | readonly unknown[]): ImportNode[] {
  const nodes: ImportNode[] = [];
  const add = (inner: unknown, depth: number): void => {
    const text = textOf(inner);
    if (text !== undefined) nodes.push({ depth, title: text });
    else if (Array.isArray(inner)) for (const item of inner) add(item, depth);
    else if (isObject(inner)) {
      for (const [title, below] of Object.entries(inner)) {
        const said = textOf(below);
        nodes.push({ depth, title, ...(said === undefined ? {} : { fields: { text: said } }) });
        if (said === undefined) add(below, depth + 1);
      }
    }
  };
  // An object without anything inside is no tree, only settings.
  const isDeep = Object.values(value).some((inner) => typeof inner === "object" && inner !== null);
  if (isDeep || Array.isArray(value)) add(value, 0);
  return nodes;
}
