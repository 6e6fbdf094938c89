import { templates as words } from "../../core/strings/templates.ts";
import { FIRST, type Plan, type PlannedNode } from "./plan.ts";

const { steps, okr, opportunity } = words;

const GUARDRAIL: PlannedNode = { face: "guardrail", ask: words.guardrail };

/** A step has two below it: a single one would be the same step again. */
const TWO_STEPS: readonly PlannedNode[] = [
  { face: "tactic", ask: steps.step },
  { face: "tactic", ask: steps.next },
];

const RESULTS: readonly PlannedNode[] = [
  { face: "leading", ask: okr.result },
  { face: "leading", ask: okr.other },
];

/** What is known of an opportunity is a need of people; what could be done about it hangs below, with what would show it. */
const NEED = ["opportunity"];
const TRIED: PlannedNode = {
  face: "tactic",
  ask: opportunity.solution,
  tags: ["solution"],
  below: [{ face: "proxy", ask: opportunity.test }],
};

/** Trees to fill in. Nothing of them is there until somebody types, so there is nothing to find fault with. */
export const TEMPLATES: readonly Plan[] = [
  { name: "metric-tree", below: [...FIRST.below, GUARDRAIL] },
  {
    name: "tactic-tree",
    detail: "all",
    below: [
      {
        face: "tactic",
        ask: steps.whole,
        below: [
          { face: "tactic", ask: steps.first, below: TWO_STEPS },
          { face: "tactic", ask: steps.second, below: TWO_STEPS },
        ],
      },
    ],
  },
  {
    name: "okr-tree",
    below: [
      { face: "outcome", ask: okr.objective, below: RESULTS },
      { face: "outcome", ask: okr.second, below: RESULTS },
    ],
  },
  {
    name: "opportunity-tree",
    below: [
      {
        face: "tactic",
        ask: opportunity.need,
        tags: NEED,
        below: [TRIED, { face: "tactic", ask: opportunity.otherSolution, tags: ["solution"] }],
      },
      { face: "tactic", ask: opportunity.otherNeed, tags: NEED, below: [TRIED] },
    ],
  },
  { name: "alignment-sheet", begins: "sheet", below: [...FIRST.below, GUARDRAIL] },
  { name: "half-hour", begins: "session", below: FIRST.below },
];
