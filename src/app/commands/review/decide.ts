import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.decide", ["1", "2", "3"]);
