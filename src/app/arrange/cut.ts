import { cutting } from "../../core/edits/graft.ts";
import { printOutline } from "../../core/grammar/print.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import type { Workspace } from "../workspace.ts";
import { chosenTops } from "./chosen.ts";

/** Branches as they go on the clipboard: as text, and as records of our own. */
interface Cut {
  readonly plain: string;
  readonly own: string;
  readonly count: number;
}

/** The chosen branches. */
export function cutOf(tree: Workspace): Cut {
  const tops = chosenTops(tree.document, tree.session.getState());
  const records = cutting(tree.document, tops);
  const own = writeAimtree([tree.document.tree, ...records]);
  return { plain: printOutline(tree.document, tops), own, count: records.filter(({ type }) => type === "node").length };
}
