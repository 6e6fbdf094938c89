import { grammar } from "./grammar.ts";

/** Every word a person reads, by area; a lint rule's own words live in its folder. */
export const strings = { grammar } as const;
