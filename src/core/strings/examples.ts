/** How the palette offers the example trees. */
export const exampleWords = {
  title: "Examples",
  open: { platform: "Open example: Platform S&T", "month-close": "Open example: Month-close" },
} as const;
