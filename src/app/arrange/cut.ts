import { cutting } from "../../core/edits/graft.ts";
import { printOutline } from "../../core/grammar/print.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { fragmentOf } from "../../formats/html-list/fragment.ts";
import type { App } from "../app.ts";
import type { Copied } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import { chosenTops } from "./chosen.ts";

interface Cut extends Copied {
  readonly count: number;
}

/** The chosen branches: Markdown for people, a list for text programs, and in it all their records for us. */
export function cutOf(tree: Workspace, app: App): Cut {
  const { document } = tree;
  const roots = chosenTops(document, tree.session.getState());
  const records = cutting(document, roots);
  const carried = writeAimtree([document.tree, ...records]);
  return {
    plain: printOutline(document, roots),
    html: fragmentOf(document, { roots, carried, language: app.language, today: tree.host.today() }),
    count: records.filter(({ type }) => type === "node").length,
  };
}
