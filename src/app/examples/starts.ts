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
} as const;

/** Forms to fill in: nodes without titles, which ask for what belongs there. */
export const TEMPLATES = {
  "metric-tree": (): Promise<Text> => import("./blank-metric-tree.aimtree?raw"),
  "tactic-tree": (): Promise<Text> => import("./blank-tactic-tree.aimtree?raw"),
  "okr-tree": (): Promise<Text> => import("./blank-okr-tree.aimtree?raw"),
} as const;

export type ExampleName = keyof typeof EXAMPLES;
export type TemplateName = keyof typeof TEMPLATES;
