import { number } from "../phrases.ts";

/** Said after every refusal in the app. */
export const SAFE = "Dein offener Baum ist unverändert.";

export const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 100_000) / 10)} MB`;
