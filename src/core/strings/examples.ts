import { phrases } from "./phrases.ts";

/** How the palette offers the example trees. */
export const exampleWords = phrases("exampleWords", {
  title: "Examples",
  open: { platform: "Open example: Platform S&T", "month-close": "Open example: Month-close" },
} as const);
