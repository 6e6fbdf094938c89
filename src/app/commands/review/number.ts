import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.number", ["ArrowUp", "ArrowDown"]);
