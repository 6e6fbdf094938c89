import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.finish", ["Mod+Enter"]);
