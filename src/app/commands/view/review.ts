import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.review",
  group: "view",
  icon: "calendar",
  run: async ({ tree }) => (await import("../../review/show.ts")).showReview(tree),
});
