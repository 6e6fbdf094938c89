import { phrases } from "./phrases.ts";

/** What the reader of OKR tables says. */
export const okr = phrases("okr", {
  objective: "Objective",
  keyResult: "Key result",
  zones: (commit: string, target: string, stretch: string) =>
    [commit && `1 commit: ${commit}`, target && `2 target: ${target}`, stretch && `3 stretch: ${stretch}`]
      .filter(Boolean)
      .join("\n"),
  zoneUnit: "of 3",
  asZones: "Zones: they are counted as 0 none, 1 commit, 2 target, 3 stretch",
  noValue: "A check-in without a value or zone that can be read",
  noDate: "A check-in without a date",
  noId: "A row without an id; nothing can name it",
  missingObjective: "A key result of an objective that is not there; an aim stands in for it",
  missingKeyResult: "A check-in of a key result that is not there; an aim stands in for it",
  unitUnknown: "A unit that only a number stands for",
  columnLeftOut: (name: string) => `Column “${name}” of the check-ins`,
  idAgain: "A row with an id that came before; the later one counts",
  wants: { objectives: "objectives", keyResults: "key results", checkIns: "check-ins" },
} as const);
