import { screenCommand } from "../command.ts";

export const command = screenCommand("review", "review.reading", ["R"]);
