import { reviewCommand } from "../command.ts";

export const command = reviewCommand("review.aim", ["ArrowLeft", "ArrowRight"]);
