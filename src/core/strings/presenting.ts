import { phrases } from "./phrases.ts";

/** Words of a tree that is presented. */
export const presenting = phrases("presenting", {
  title: (tree: string) => `Presenting ${tree}`,
  controls: "Controls of the talk",
  whole: "The whole tree",
  place: (at: number, of: number) => `${at} of ${of}`,
  said: (at: number, of: number, title: string) => `${at} of ${of}: ${title}`,
  next: "Next branch",
  previous: "Previous branch",
  spotlight: "Spotlight on the chosen branch",
  big: "Big text",
  full: "Full screen",
  leave: "Stop presenting",
} as const);
