import { screenCommand } from "../command.ts";

export const command = screenCommand("review", "review.believe", ["Y", "P", "N"]);
