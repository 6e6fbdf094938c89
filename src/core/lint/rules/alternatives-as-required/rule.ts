import { nameOf } from "../../../describe/name.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import type { TreeRule } from "../../rule.ts";
import { steps } from "../../steps.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { likeness, normal, tokensOf } from "../../words/normal.ts";

export const words = phrases("rule:alternatives-as-required", {
  either: (first: string, second: string) =>
    `${first} and ${second} stand as if both were required, and they read like alternatives. Choose one and park the other, or say why both are needed.`,
  choose: (first: string) => `Keep ${first}, park the rest as ideas`,
  argue: (second: string) => `Say why ${second} is needed as well…`,
});

const OPTION = /^(?:option (?:[a-d]|[1-4])|alternatively|either(?! way))(?![\p{L}\p{N}])/u;
const OR = /^or(?= )/u;
/** Steps without strategies are alike in that too. */
const LEAST_WORDS = 2;

/** Siblings that are alternatives by their words: each step must be necessary, and of alternatives only one is (Goldratt). */
export const rule: TreeRule<(typeof THRESHOLDS)["alternatives-as-required"]> = {
  id: "alternatives-as-required",
  hallmark: "necessary",
  severity: "info",
  english: true,
  options: THRESHOLDS["alternatives-as-required"],
  tier: "tree",

  check({ view, fact, options }, report) {
    for (const group of fact(steps).below.values()) {
      const [first, second, ...more] = optionsIn(group) ?? sameStrategies(group, options.likeness) ?? [];
      if (!first || !second) continue;
      const others = [second, ...more].map(({ id }) => id).join(" ");
      const [one, other] = [first, second].map((step) => nameOf(view.node(step.id) as NodeRecord)) as [string, string];
      report({
        node: first.id,
        message: words.either(one, other),
        fixes: [
          { id: "choose", title: words.choose(one), given: { others } },
          { id: "argue", title: words.argue(other), focus: { node: second.id, field: "na" } },
        ],
      });
    }
  },

  fixes: {
    choose: (draft, _host, { given }) => {
      for (const id of String(given.others).split(" ")) draft.patch<NodeRecord>(id, { status: "idea" });
      return undefined;
    },
  },
};

/** Steps whose titles say that they are options, from two on. */
function optionsIn(group: readonly NodeRecord[]): readonly NodeRecord[] | undefined {
  const first = group.findIndex(({ title }) => OPTION.test(normal(title)));
  if (first < 0) return undefined;
  const found = group.filter(({ title }) => OPTION.test(normal(title)) || OR.test(normal(title)));
  return found.length < 2 ? undefined : found;
}

/** Steps that want the same as the first of them and do something else for it. */
function sameStrategies(group: readonly NodeRecord[], limit: number): readonly NodeRecord[] | undefined {
  const known = group
    .map((step) => ({ step, tokens: tokensOf(step.strategy ?? "") }))
    .filter(({ tokens }) => tokens.size >= LEAST_WORDS);
  for (const { step, tokens } of known) {
    const alike = known.filter((other) => other.step !== step && likeness(tokens, other.tokens) >= limit);
    const found = [step, ...alike.map((other) => other.step).filter((other) => tacticOf(other) !== tacticOf(step))];
    if (found.length > 1) return found;
  }
  return undefined;
}

function tacticOf({ tactic, title }: NodeRecord): string {
  return normal(tactic || title);
}
