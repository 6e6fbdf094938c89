import { phrases } from "./phrases.ts";

/** What to start from. */
export const starts = phrases("starts", {
  title: "Start from",
  note: "written for this, yours to change",
  retention: { title: "Retention example", text: "Eight weeks of readings and a missed gate" },
  platform: { title: "Platform S&T example", text: "A full tree with eight gaps to find" },
  "month-close": { title: "Month-close example", text: "Every step in full, one of them unfinished" },
  "metric-tree": { title: "Blank metric tree", text: "Aim, two indicators, one proxy, a guardrail" },
  "tactic-tree": { title: "Blank S&T tree", text: "Three levels, all five fields" },
  "okr-tree": { title: "Blank OKR tree", text: "Objectives with key results as metrics" },
  "opportunity-tree": { title: "Opportunity tree", text: "Needs, ways to meet them, early signs" },
  "half-hour": { title: "Half-hour session", text: "From an aim to its sheet, on a projector" },
  "alignment-sheet": { title: "Alignment sheet", text: "One page: aim, mechanism, signals, gate" },
} as const);
