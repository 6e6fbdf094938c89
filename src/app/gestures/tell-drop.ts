import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { Drop } from "../canvas-model/drop-target.ts";
import type { Workspace } from "../workspace.ts";

/** What letting go would do, in words. */
export function tellDrop(tree: Workspace, drop: Drop | undefined): string {
  if (!drop) return "";
  if (drop.reason) return strings.refusals[drop.reason];
  if (drop.stays) return strings.drag.stays;
  if (drop.how === "tray" || drop.target === undefined) return strings.drag.tray;
  return strings.drag[drop.how](quotedTitle(tree, drop.target));
}

/** The first line of a title as one says it inside of a sentence. */
export function quotedTitle({ document }: Workspace, id: Id): string {
  const title = document.node(id)?.title.split("\n", 1)[0] || strings.cards.noTitle;
  return strings.describe.quoted(title.length > 48 ? `${title.slice(0, 48)}…` : title);
}
