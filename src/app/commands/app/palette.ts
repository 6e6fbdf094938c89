import { commitTitle } from "../../sketch/editor.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.palette",
  group: "app",
  icon: "search",
  keyOnly: true,
  keys: [{ chord: "Mod+K", on: ["node", "title", "field", "page"] }],
  run({ app, tree }) {
    if (tree) commitTitle(tree);
    app.openDialog({ name: "palette" });
  },
};
