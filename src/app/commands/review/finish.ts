import { screenCommand } from "../command.ts";

export const command = screenCommand("review", "review.finish", ["Mod+Enter"]);
