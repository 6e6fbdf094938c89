import { strings } from "../../../core/strings/index.ts";
import { openText } from "../../importing/open-outside.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.paste",
  group: "app",
  icon: "clipboard",
  async run({ app }) {
    const text = await app.files.readText();
    if (text === undefined) app.notices.show(strings.arrange.pasteByKey);
    else await openText(app, text);
  },
};
