import type { View } from "../../core/document/view.ts";
import { printOutline } from "../../core/grammar/print.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { inert } from "./inert.ts";
import { MARK } from "./mark.ts";

/** What a bullet list has a line for. */
const CARRIED = new Set(["tree", "node", "link", "mechanism", "gate", "comment"]);

/** Our own Markdown: reading it gives the same nodes, links, mechanisms, gates and comments under new ids. */
export function write(view: View): WriteResult {
  const losses = new LossList();
  for (const { type } of view.all()) {
    if (!CARRIED.has(type)) losses.add("dropped", strings.formats.notInOutline(type));
  }
  return { ok: true, content: `${MARK}\n${inert(printOutline(view))}`, losses: losses.toLosses() };
}
