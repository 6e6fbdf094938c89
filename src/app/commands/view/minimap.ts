import { showsOverview } from "../../view/overview.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.minimap",
  group: "view",
  icon: "map",
  menu: { canvas: 34 },
  run: ({ tree }) => tree.session.setState({ minimap: !showsOverview(tree) }),
});
