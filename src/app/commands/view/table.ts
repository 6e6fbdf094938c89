import { strings } from "../../../core/strings/index.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.table",
  group: "view",
  icon: "table",
  title: ({ tree }) => (tree.session.getState().view === "table" ? strings.table.leave : undefined),
  run: async ({ tree }) => (await import("../../table/show.ts")).toggleTable(tree),
});
