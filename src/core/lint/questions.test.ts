import { describe, expect, it } from "vitest";
import { exampleTree } from "./example-tree.ts";
import { factsOf } from "./facts.ts";
import { questions, readingWalk } from "./questions.ts";

const { view } = exampleTree(`- * Customers stay
  - ! Onboarding
    what for: First results on day one
    why this way: People keep what worked
    why enough: Both kinds of customers are met
    - ! Screens
      why needed: One screen for all hides most
      what for: Each sees their own
      how: Ask for the role
    - ! Samples
    - Setups #proxy
`);
const fact = factsOf(view);

describe("the guided audit", () => {
  it("asks each tactic what belongs to it, and knows what is answered", () => {
    const told = fact(questions).map(({ tactic, question, isAnswered }) => `${tactic.title} ${question} ${isAnswered}`);
    expect(told).toEqual([
      "Onboarding way true",
      "Onboarding enough true",
      "Onboarding signal true",
      "Screens drop true",
      "Screens way false",
      "Screens signal true",
      "Samples drop false",
      "Samples way false",
      "Samples signal true",
    ]);
  });
});

describe("the reading walk", () => {
  it("reads a group's reasons first, each with its strategy, then why it is enough, then each step", () => {
    const told = fact(readingWalk).map(({ node, kind, lines }) => [
      `${kind} ${node.title}`,
      ...lines.map(({ node: id, field, text }) => `${view.node(id)?.title} ${field}: ${text}`),
    ]);
    expect(told).toEqual([
      [
        "group Customers stay",
        "Onboarding na: ",
        "Onboarding strategy: First results on day one",
        "Customers stay sa: ",
      ],
      ["step Onboarding", "Onboarding pa: People keep what worked", "Onboarding tactic: Onboarding"],
      [
        "group Onboarding",
        "Screens na: One screen for all hides most",
        "Screens strategy: Each sees their own",
        "Samples na: ",
        "Samples strategy: ",
        "Onboarding sa: Both kinds of customers are met",
      ],
      ["step Screens", "Screens pa: ", "Screens tactic: Ask for the role"],
      ["step Samples", "Samples pa: ", "Samples tactic: Samples"],
    ]);
  });
});
