import { openFiles } from "../../importing/from-outside.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.open",
  group: "app",
  icon: "folder",
  async run({ app }) {
    await openFiles(app, await app.files.choose("several"));
  },
};
