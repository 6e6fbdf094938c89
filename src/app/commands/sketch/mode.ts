import { strings } from "../../../core/strings/index.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.mode",
  group: "sketch",
  keys: [{ chord: "Ctrl+M", on: ["node", "title", "field", "page"] }],
  run({ tree, app }) {
    const sketching = !tree.session.getState().sketching;
    tree.session.setState({ sketching });
    app.notices.say(strings.sketch.mode(sketching));
  },
});
