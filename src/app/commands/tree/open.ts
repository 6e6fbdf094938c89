import { openFile } from "../../importing/open-outside.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.open",
  group: "app",
  icon: "folder",
  async run({ app }) {
    const file = await app.files.choose();
    if (file) await openFile(app, file);
  },
};
