import { phrases } from "./phrases.ts";

/** What the parts of a number give; the words come with the details of a node. */
export const composition = phrases("composition", {
  formulas: {
    sum: "The sum of its parts",
    product: "The product of its parts",
    ratio: "The ratio of its parts",
    mean: "The mean of its parts",
  },
  gives: (value: string) => `${value} now`,
  exact: "as it was read",
  above: (read: string, by: string) => `read: ${read}, ${by} more`,
  below: (read: string, by: string) => `read: ${read}, ${by} less`,
  missing: (titles: string) => `No number yet: ${titles}`,
  noNumber: "These numbers give none: their units differ, or something is divided by nothing",
  targets: (value: string) => `Their targets give ${value}`,
  take: "Take it as the target",
  isTarget: "which is the target",
} as const);
