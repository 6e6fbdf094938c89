import { screenCommand } from "../command.ts";

export const command = screenCommand("review", "review.decide", ["1", "2", "3"]);
