import type { View } from "../../core/document/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";

/** What a line says of a node: its title and, by its place, its parent and its order. */
const SAID = new Set(["id", "type", "kind", "parent", "order", "title", "role"]);

/** Titles, one tab a level, nothing else: the form that other outliners and mind maps take. */
export function write(view: View): WriteResult {
  const losses = new LossList();
  const lines: string[] = [];
  for (const { id, depth } of inReadingOrder(view)) {
    const node = view.node(id);
    if (!node) continue;
    lines.push("\t".repeat(depth) + node.title.replace(/\s+/g, " ").trim());
    for (const field of Object.keys(node)) {
      if (!SAID.has(field)) losses.add("dropped", strings.formats.fieldDropped(field));
    }
  }
  losses.add("changed", strings.formats.kindsByPlace, undefined, lines.length);
  for (const { type } of view.all()) {
    if (type !== "node" && type !== "tree") losses.add("dropped", strings.formats.notInText(type));
  }
  return { ok: true, content: lines.map((line) => `${line}\n`).join(""), losses: losses.toLosses() };
}
