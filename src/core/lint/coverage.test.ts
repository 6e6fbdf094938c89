import { describe, expect, it } from "vitest";
import { coverage, signalStates } from "./coverage.ts";
import { coverageMatrix } from "./coverage-matrix.ts";
import { exampleTree } from "./example-tree.ts";
import { factsOf } from "./facts.ts";
import { completeness } from "./loop-parts.ts";

const TREE = `- * Customers stay @ana ~weekly
  done: Nine of ten stay a year
  We believe a first result will move activation because people keep what worked
  - Activation #leading
    - Setups 20% -> 40% #proxy measures [[Onboarding]]
    - ! Onboarding
      - ! Screens
      - ! Sample data
        - Samples opened #proxy
    - ! Mail
      - Opened mails #leading
    - ! Calls
    - ! Visits
      - ! Local fairs
        - Talks 10 -> 20 #proxy
  - Errors < 1 % #guardrail
- ! Help centre
`;

it("the matrix says what each indicator is to each tactic, the nearest relation first", () => {
  const { view } = exampleTree(TREE);
  const { indicators, rows } = factsOf(view)(coverageMatrix);
  expect(indicators.map(({ title }) => title)).toEqual([
    "Activation",
    "Setups",
    "Samples opened",
    "Opened mails",
    "Talks",
  ]);
  expect(rows.map(({ tactic, marks }) => `${tactic.title}: ${marks.map((mark) => mark ?? "-").join(" ")}`)).toEqual([
    "Onboarding: moves own below - -",
    "Screens: - above - - -",
    "Sample data: - above own - -",
    "Mail: moves - - own -",
    "Calls: moves - - - -",
    "Visits: moves - - - below",
    "Local fairs: - - - - own",
    "Help centre: - - - - -",
  ]);
});

describe("feedback coverage", () => {
  const { view } = exampleTree(TREE);
  const fact = factsOf(view);

  it("says whether each tactic has a signal, none, or is cut off", () => {
    const told = [...fact(signalStates)].map(([id, state]) => `${view.node(id)?.title} ${state}`);
    expect(told).toEqual([
      "Onboarding has",
      "Screens has",
      "Sample data has",
      "Mail has",
      "Calls no",
      "Visits has",
      "Local fairs has",
      "Help centre cut",
    ]);
  });

  it("gives for each tactic its best metric and the first link that is broken", () => {
    const told = fact(coverage).map(
      ({ number, tactic, metric, of, broken, owner, cadenceDays }) =>
        `${number ?? "-"} ${tactic.title}: ${metric?.title ?? "-"} ${of ?? "-"} ${owner ?? "-"} ${cadenceDays ?? "-"} ${broken ?? "whole"}`,
    );
    expect(told).toEqual([
      "2:1 Onboarding: Setups own ana 7 whole",
      "3:1.1 Screens: Setups above ana 7 whole",
      "3:1.2 Sample data: Samples opened own ana 7 target",
      "2:2 Mail: Opened mails own ana 7 proxy",
      "2:3 Calls: - - - - signal",
      "2:4 Visits: Talks below ana 7 whole",
      "3:4.1 Local fairs: Talks own ana 7 whole",
      "- Help centre: - - - - aim",
    ]);
  });

  it("counts what the loop of an aim has, and names it", () => {
    expect(fact(completeness).map(({ has }) => [...has])).toEqual([
      ["done", "mechanism", "proxy", "guardrail", "owner"],
    ]);
  });
});
