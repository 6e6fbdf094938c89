import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Arrow, Box } from "./graph.ts";

type Field = "na" | "pa" | "sa";

/** Classes of boxes that say why, by the field that holds it. */
const ASSUMPTIONS: readonly (readonly [RegExp, Field])[] = [
  [/^necessary( assumption| condition)?s?$/i, "na"],
  [/^parallel( assumption)?s?$/i, "pa"],
  [/^suffici(ent|ency)( assumption)?s?$/i, "sa"],
];

/**
 * In a drawing of a Strategy & Tactics tree an assumption is a box of its own that leads to a step and to nothing
 * else. It becomes a field of that step, and is listed.
 */
export function assumptionsAsFields(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  isStep: (box: Box) => boolean,
  losses: LossList,
): { boxes: Box[]; arrows: Arrow[] } {
  const steps = new Map(boxes.filter(isStep).map((box) => [box.key, box]));
  const ends = new Map<string, Arrow[]>();
  for (const arrow of arrows) ends.set(arrow.from, [...(ends.get(arrow.from) ?? []), arrow]);
  const led = new Set(arrows.map(({ to }) => to));
  const fields = new Map<string, Record<string, unknown>>();
  const gone = new Set<string>();
  for (const box of boxes) {
    const field = ASSUMPTIONS.find(([name]) => name.test(box.word ?? ""))?.[1];
    const [end, ...more] = ends.get(box.key) ?? [];
    const step = end && more.length === 0 && saysNothing(end) ? steps.get(end.to) : undefined;
    if (!field || !step || !isBare(box) || led.has(box.key)) continue;
    const own = fields.get(step.key) ?? { ...step.fields };
    fields.set(step.key, { ...own, [field]: withOne(field, own[field], box.title) });
    gone.add(box.key);
    losses.add("changed", strings.formats.assumptionAsField, strings.formats.quoted(box.title));
  }
  const kept = boxes.filter(({ key }) => !gone.has(key));
  return {
    boxes: kept.map((box) => ({ ...box, fields: { ...box.fields, ...fields.get(box.key) } })),
    arrows: arrows.filter(({ from }) => !gone.has(from)),
  };
}

function withOne(field: Field, before: unknown, title: string): unknown {
  if (field === "sa") return before === undefined ? title : `${String(before)}\n${title}`;
  return [...((before as readonly string[] | undefined) ?? []), title];
}

/** It has a title and no more than a day besides: nothing is lost when it is a field. */
export function isBare({ fields = {} }: Box): boolean {
  return Object.keys(fields).every((field) => field === "created");
}

export function saysNothing({ said = {}, kind }: Arrow): boolean {
  return kind === undefined && Object.keys(said).length === 0;
}
