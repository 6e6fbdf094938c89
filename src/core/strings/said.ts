import { phrases, plural } from "./phrases.ts";

/** What a screen reader is told after a command whose effect is only seen. */
export const said = phrases("said", {
  finding: (severity: string, message: string, at: number, of: number) => `${severity}: ${message} ${at} of ${of}`,
  duplicated: (count: number) => plural(count, { one: "Duplicated # node", other: "Duplicated # nodes" }),
  cut: (count: number) => plural(count, { one: "Cut # node", other: "Cut # nodes" }),
  chosen: (count: number) => plural(count, { one: "# node chosen", other: "# nodes chosen" }),
  turned: (direction: "down" | "right") => (direction === "right" ? "Left to right" : "Top-down"),
  fields: (all: boolean) => (all ? "All five fields are shown" : "The five fields are hidden"),
  levels: (count: number) => plural(count, { one: "# level shown", other: "# levels shown" }),
  spotlight: (on: boolean) => (on ? "Spotlight on the chosen branch" : "Spotlight off"),
  big: (on: boolean) => (on ? "Big text" : "Whole cards"),
} as const);
