import { strings } from "../../core/strings/index.ts";
import { isBare, saysNothing } from "../import/assumptions.ts";
import type { Arrow, Box } from "../import/graph.ts";
import type { LossList } from "../loss-list.ts";
import { STRATEGY } from "./words.ts";

/**
 * Without rows on its cards a step is drawn as two boxes: a goal, and the one injection that leads to it. They are what for
 * and how of one step, which is listed.
 */
export function pairsAsSteps(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  isTactic: (box: Box) => boolean,
  losses: LossList,
): { boxes: Box[]; arrows: Arrow[] } {
  const tactics = new Map(boxes.filter(isTactic).map((box) => [box.key, box]));
  const into = groupedBy(arrows, ({ to }) => to);
  const out = groupedBy(arrows, ({ from }) => from);
  /** The tactic of each goal that is one with it. */
  const pairs = new Map<string, string>();
  for (const goal of boxes) {
    const [arrow, ...others] = into.get(goal.key) ?? [];
    const tactic = arrow && others.length === 0 && saysNothing(arrow) ? tactics.get(arrow.from) : undefined;
    if (goal.word !== STRATEGY || !isBare(goal) || !tactic || tactic.fields?.strategy !== undefined) continue;
    if (out.get(tactic.key)?.length !== 1) continue;
    pairs.set(goal.key, tactic.key);
    losses.add("changed", strings.formats.strategyAsField, strings.formats.quoted(goal.title));
  }
  const strategies = new Map(boxes.flatMap(({ key, title }) => (pairs.has(key) ? [[pairs.get(key), title]] : [])));
  return {
    boxes: boxes
      .filter(({ key }) => !pairs.has(key))
      .map((box) => {
        const strategy = strategies.get(box.key);
        return strategy === undefined ? box : { ...box, fields: { ...box.fields, strategy } };
      }),
    arrows: arrows.flatMap((arrow) => {
      if (pairs.get(arrow.to) === arrow.from) return [];
      return [{ ...arrow, from: pairs.get(arrow.from) ?? arrow.from, to: pairs.get(arrow.to) ?? arrow.to }];
    }),
  };
}

function groupedBy(arrows: readonly Arrow[], keyOf: (arrow: Arrow) => string): Map<string, Arrow[]> {
  const groups = new Map<string, Arrow[]>();
  for (const arrow of arrows) groups.set(keyOf(arrow), [...(groups.get(keyOf(arrow)) ?? []), arrow]);
  return groups;
}
