import { strings } from "../../../core/strings/index.ts";
import { openText } from "../../importing/from-outside.ts";
import { textOf } from "../../importing/pasted-text.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.paste",
  group: "app",
  icon: "clipboard",
  async run({ app }) {
    const copied = await app.files.readClipboard();
    if (copied === undefined) app.notices.show(strings.arrange.pasteByKey);
    else await openText(app, textOf(copied));
  },
};
