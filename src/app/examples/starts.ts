/** The text of a file of this folder. */
export interface Text {
  readonly default: string;
}

/** The day on which all examples are as they were meant: what is opened later is moved to the day of opening. */
export const WRITTEN = "2026-03-13";

/** Whole trees to read and change. */
export const EXAMPLES = {
  retention: (): Promise<Text> => import("./retention.aimtree?raw"),
  platform: (): Promise<Text> => import("./platform.aimtree?raw"),
  "month-close": (): Promise<Text> => import("./month-close.aimtree?raw"),
  /** Its notes lead through the app, its gaps are there to be found. */
  tour: (): Promise<Text> => import("./tour.aimtree?raw"),
} as const;

export type ExampleName = keyof typeof EXAMPLES;

/** The same trees as those who speak another language write them, by its BCP 47 tag. */
export const TRANSLATED: Readonly<Record<string, typeof EXAMPLES>> = {
  de: {
    retention: () => import("./de/retention.aimtree?raw"),
    platform: () => import("./de/platform.aimtree?raw"),
    "month-close": () => import("./de/month-close.aimtree?raw"),
    tour: () => import("./de/tour.aimtree?raw"),
  },
};
