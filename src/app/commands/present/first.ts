import { screenCommand } from "../command.ts";

export const command = screenCommand("present", "present.first", ["Home"]);
