import { screenCommand } from "../command.ts";

export const command = screenCommand("review", "review.number", ["ArrowUp", "ArrowDown"]);
