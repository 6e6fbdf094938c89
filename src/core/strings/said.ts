/** What a screen reader is told after a command whose effect is only seen. */
export const said = {
  finding: (severity: string, message: string, at: number, of: number) => `${severity}: ${message} ${at} of ${of}`,
  duplicated: (count: number) => (count === 1 ? "Duplicated 1 node" : `Duplicated ${count} nodes`),
  cut: (count: number) => (count === 1 ? "Cut 1 node" : `Cut ${count} nodes`),
  chosen: (count: number) => (count === 1 ? "1 node chosen" : `${count} nodes chosen`),
  turned: (direction: "down" | "right") => (direction === "right" ? "Left to right" : "Top-down"),
  fields: (all: boolean) => (all ? "All five fields are shown" : "The five fields are hidden"),
  levels: (count: number) => (count === 1 ? "One level shown" : `${count} levels shown`),
  spotlight: (on: boolean) => (on ? "Spotlight on the chosen branch" : "Spotlight off"),
  big: (on: boolean) => (on ? "Big text" : "Whole cards"),
} as const;
