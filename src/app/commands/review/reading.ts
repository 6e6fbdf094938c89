import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.reading", ["R"]);
