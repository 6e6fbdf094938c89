import { addNode } from "../../core/edits/add-node.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Role } from "../../core/records/node.ts";
import type { Workspace } from "../workspace.ts";

/** Adds a metric without a title below an aim and gives its id: the sheet asks for the rest. */
export function addMetric(tree: Workspace, aim: Id, role: Role): Id {
  let id = "";
  tree.document.commit({ key: "add" }, (draft) => {
    id = addNode(draft, tree.host, { parent: aim }, { kind: "metric", role });
  });
  tree.history.seal();
  return id;
}
