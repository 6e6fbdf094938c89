import { strings } from "../../../core/strings/index.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.branch",
  group: "view",
  icon: "branch",
  menu: { node: 32 },
  keys: [{ chord: "Shift+5", on: ["node", "page"] }],
  title: ({ tree }) => {
    const { within, focus } = tree.session.getState();
    return within !== undefined && within === focus ? strings.branch.showWhole : undefined;
  },
  whyNot(context) {
    const { tree } = context;
    const [root, ...others] = tree.document.children(undefined);
    const isWhole = others.length === 0 && root === tree.session.getState().focus;
    return isWhole ? "isWhole" : needsNode(context);
  },
  run: async ({ tree }) => (await import("../../view/within.ts")).toggleBranch(tree),
});
