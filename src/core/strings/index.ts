import { formats } from "./formats.ts";

/** Every word a person reads, by area; a lint rule's own words live in its folder. */
export const strings = { formats } as const;
