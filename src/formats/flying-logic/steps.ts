import { strings } from "../../core/strings/index.ts";
import type { Arrow, Box } from "../import/graph.ts";
import type { LossList } from "../loss-list.ts";

/** Classes of the domain for Strategy & Tactics trees that say why; by the field that holds it. */
const ASSUMPTIONS: readonly (readonly [RegExp, "na" | "pa" | "sa"])[] = [
  [/^necessary( assumption)?s?$/i, "na"],
  [/^parallel( assumption)?s?$/i, "pa"],
  [/^suffici(ent|ency)( assumption)?s?$/i, "sa"],
];
const STEP = /^(strategy|tactic)$/i;

/**
 * In a Strategy & Tactics tree an assumption is a box of its own that leads to a strategy or tactic and to nothing
 * else. It becomes a field of that step, and is listed.
 */
export function stepsOf(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  losses: LossList,
): { boxes: Box[]; arrows: Arrow[] } {
  const steps = new Map(boxes.filter(({ word }) => STEP.test(word ?? "")).map((box) => [box.key, box]));
  const ends = new Map<string, string[]>();
  for (const { from, to } of arrows) ends.set(from, [...(ends.get(from) ?? []), to]);
  const led = new Set(arrows.map(({ to }) => to));
  const fields = new Map<string, Record<string, unknown>>();
  const gone = new Set<string>();
  for (const box of boxes) {
    const field = ASSUMPTIONS.find(([name]) => name.test(box.word ?? ""))?.[1];
    const [end = "", ...more] = ends.get(box.key) ?? [];
    const step = more.length === 0 ? steps.get(end) : undefined;
    if (!field || !step || box.fields?.text !== undefined || led.has(box.key)) continue;
    const own = fields.get(step.key) ?? {};
    const before = own[field];
    if (field === "sa") own.sa = before === undefined ? box.title : `${String(before)}\n${box.title}`;
    else own[field] = [...((before as readonly string[] | undefined) ?? []), box.title];
    fields.set(step.key, own);
    gone.add(box.key);
    losses.add("changed", strings.formats.assumptionAsField, strings.formats.quoted(box.title));
  }
  const kept = boxes.filter(({ key }) => !gone.has(key));
  return {
    boxes: kept.map((box) => ({ ...box, fields: { ...box.fields, ...fields.get(box.key) } })),
    arrows: arrows.filter(({ from }) => !gone.has(from)),
  };
}
