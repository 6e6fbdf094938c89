import { describe, expect, it } from "vitest";
import { accelerationIn } from "./acceleration.ts";
import { isCausal } from "./causal.ts";
import { fluffIn } from "./fluff.ts";
import { hedgeIn } from "./hedges.ts";
import { leftoverIn } from "./leftovers.ts";
import { moneyIn } from "./money.ts";
import { likeness, normal, tokensOf } from "./normal.ts";
import { outputNounOf, outputVerbOf } from "./output-verbs.ts";
import { averageIn, isVanity } from "./vanity.ts";

/** A list: what it finds in texts that it is for, and texts of the same words in which it must be silent. */
interface List {
  readonly name: string;
  readonly find: (text: string) => string | undefined;
  readonly finds: Readonly<Record<string, string>>;
  readonly silent: readonly string[];
}

const yes =
  (holds: (text: string) => boolean) =>
  (text: string): string | undefined =>
    holds(text) ? "yes" : undefined;

const LISTS: readonly List[] = [
  {
    name: "W1 output verbs",
    find: outputVerbOf,
    finds: {
      "Launch the new onboarding": "launch",
      "  3. “Ship dark mode”": "ship",
      "We will build a data platform": "build",
      "to roll out the tool": "roll out",
      "🚀 Migrate to the cloud": "migrate",
      "Set up a CRM": "set up",
      "Implementing the new CRM": "implementing",
      "Finalise the contract": "finalise",
    },
    silent: [
      "Build time under five minutes",
      "Release frequency",
      "Deploy rate per week",
      "Deliver hours",
      "Hiring managers decide within a week",
      "Developing countries are heard",
      "Add value for customers",
      "Run the shop without errors",
      "Improve retention",
      "Customers ship on the same day",
      "Shipments arrive on time",
      "Building permits are granted in a week",
    ],
  },
  {
    name: "the outputs that a text ends in",
    find: outputNounOf,
    finds: { "Mobile app launch": "launch", "Cloud migration.": "migration", "ERP rollout": "rollout" },
    silent: ["Double sign-ups after launch", "Reduce failures per release", "Launch readiness"],
  },
  {
    name: "W2 causes",
    find: yes(isCausal),
    finds: {
      "people stay because it worked": "yes",
      "so that nobody waits": "yes",
      "which reduces the load": "yes",
      "by asking for the role": "yes",
      "faster start → more come back": "yes",
    },
    silent: ["customers see a result", "which is good", "by Monday", "sincere answers"],
  },
  {
    name: "W3 hedges",
    find: hedgeIn,
    finds: {
      "It could work": "could",
      "Teams should try to talk": "should",
      "As much as possible": "as much as possible",
    },
    silent: [
      "Done by May",
      "In May 40 % stay",
      "From March to May",
      "Mayors decide",
      "Shoulder to shoulder",
      "Mighty oaks grow",
    ],
  },
  {
    name: "W4 fluff",
    find: fluffIn,
    finds: {
      "World-class support": "world-class",
      "Leverage our platform": "leverage",
      "Synergies between teams": "synergies",
      "A seamless start": "seamless",
    },
    silent: ["Leverage ratio below 3", "Robust tests", "Innovative firms", "The strategic plan", "Excellent answers"],
  },
  {
    name: "W5 money",
    find: moneyIn,
    finds: { "Grow ARR by a third": "arr", "More revenue": "revenue", "Cost savings of 10 %": "cost savings" },
    silent: ["Customers spend their revenue here", "Marginal notes", "An array of options", "Salesforce is connected"],
  },
  {
    name: "W6 acceleration",
    find: accelerationIn,
    finds: {
      "Hire ten people": "hire",
      "Accelerate delivery": "accelerate",
      "Double the team": "double the team",
      "Add more engineers": "add more engineers",
      "Automate the tests": "automate",
    },
    silent: ["Use AI where it helps", "A sprint of two weeks", "Breakfast at nine", "Shire horses", "Speed limits"],
  },
  {
    name: "W7 vanity",
    find: yes(isVanity),
    finds: { Downloads: "yes", "Total sign-ups": "yes", "# Page views": "yes", "Number of followers": "yes" },
    silent: [
      "Downloads per week",
      "Total ore moved",
      "Total recordable injuries",
      "Views that lead to a purchase",
      "Star ratings",
    ],
  },
  {
    name: "averages",
    find: averageIn,
    finds: { "Average order value": "average", "Avg. handling time": "avg.", "Mean time to repair": "mean" },
    silent: ["Meaningful answers", "Time on average", "Averages"],
  },
  {
    name: "W8 leftovers",
    find: leftoverIn,
    finds: {
      "Grow [metric] by a third": "[metric]",
      "___ stay": "___",
      TBD: "TBD",
      "<your aim>": "<your aim>",
      "New node": "New node",
    },
    silent: [
      "Sort the todo list",
      "Load < 2 s",
      "[1] Source",
      "<b>Bold</b>",
      "A new node in the cluster",
      "Snake_case names",
    ],
  },
];

describe.each(LISTS.map((list) => [list.name, list] as const))("%s", (_name, { find, finds, silent }) => {
  it.each(Object.entries(finds))("finds in “%s”: %s", (text, word) => expect(find(text)).toBe(word));
  it.each(silent)("finds nothing in “%s”", (text) => expect(find(text)).toBeUndefined());
});

describe("a text before it is matched", () => {
  it.each([
    ["•  Ship   it", "ship it"],
    ["1) 2. – “Grow”", "grow”"],
    ["3:1.2 Sample data", "sample data"],
    ["ﬁnish", "finish"],
    ["42 % of all", "42 % of all"],
  ])("“%s” is “%s”", (text, expected) => expect(normal(text)).toBe(expected));

  it("has the likeness of its words, without those that say nothing", () => {
    expect(likeness(tokensOf("The team ships the plan"), tokensOf("Plan that team ships"))).toBe(1);
    expect(likeness(tokensOf("Ship plan"), tokensOf("Ship house"))).toBeCloseTo(1 / 3);
    expect(likeness(tokensOf(""), tokensOf("of an"))).toBe(0);
  });
});
