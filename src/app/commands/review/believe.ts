import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.believe", ["Y", "P", "N"]);
