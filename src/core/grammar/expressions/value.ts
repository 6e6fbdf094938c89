import type { Comparator, NodeRecord } from "../../records/node.ts";
import { faceOf } from "../../records/node.ts";
import { grammar } from "../../strings/grammar.ts";
import type { Expression, LineContext, Match, NodeFields, Printed } from "../expression.ts";
import type { Quantity, QuantityAt } from "../quantities.ts";
import { isUnit, looksLikeYear, printQuantity, quantitiesBefore, sayQuantity } from "../quantities.ts";
import type { Word } from "../words.ts";

const ARROWS: ReadonlySet<string> = new Set(["->", "→"]);
const COMPARATORS: Readonly<Record<string, Comparator>> = {
  ">=": ">=",
  "≥": ">=",
  ">": ">",
  "<=": "<=",
  "≤": "<=",
  "<": "<",
};

export interface Comparison extends Quantity {
  readonly comparator: Comparator;
  readonly start: number;
}

/** `42% -> 50%`, `? -> 50%`, `-> 50%`, `>= 50%`: baseline, target and direction, or a guardrail's threshold. */
export const value: Expression = {
  read(words, end, context) {
    return quantitiesBefore(words, end).flatMap((to) => readTarget(words, to, context));
  },
  print(node) {
    return faceOf(node) === "guardrail" ? (printThreshold(node) ?? printTarget(node, true)) : printTarget(node, false);
  },
};

/** `CMP NUMBER` before word `end`. */
export function readComparison(words: readonly Word[], end: number): Comparison | undefined {
  for (const to of quantitiesBefore(words, end)) {
    const comparator = comparatorOf(words[to.start - 1]);
    if (comparator) return { ...to, comparator, start: to.start - 1 };
  }
  return undefined;
}

function readTarget(words: readonly Word[], to: QuantityAt, context: LineContext): Match[] {
  const sign = to.start - 1;
  if (ARROWS.has(words[sign]?.text ?? "")) return readArrow(words, to, sign);
  const comparator = comparatorOf(words[sign]);
  return comparator ? [compared({ ...to, comparator }, sign, context)] : [];
}

function comparatorOf(word: Word | undefined): Comparator | undefined {
  return word && Object.hasOwn(COMPARATORS, word.text) ? COMPARATORS[word.text] : undefined;
}

/** Two bare years are a span of time (`Budget 2024 -> 2025`), so then the arrow says nothing at all. */
function readArrow(words: readonly Word[], to: QuantityAt, sign: number): Match[] {
  const froms = quantitiesBefore(words, sign);
  if (looksLikeYear(to) && froms.some(looksLikeYear)) return [];
  const pairs = froms.filter((from) => from.unit === to.unit).map((from) => pair(from, to, sign));
  const open = words[sign - 1]?.text === "?" ? [target(to, sign - 1, sign)] : [];
  return [...pairs, ...open, target(to, sign, sign)];
}

function pair(from: QuantityAt, to: Quantity, sign: number): Match {
  const better = betterOf(from.value, to.value);
  const fields = { ...target(to, sign, sign).fields, baseline: from.value, ...(better ? { better } : {}) };
  const says = grammar.chips.pair(sayQuantity(from), sayQuantity(to));
  return { start: from.start, sign, field: "target", says, fields };
}

function target(to: Quantity, start: number, sign: number): Match {
  const says = grammar.chips.target(sayQuantity(to));
  return { start, sign, field: "target", says, fields: { target: to.value, ...unitOf(to) } };
}

function compared(to: Quantity & { comparator: Comparator }, sign: number, context: LineContext): Match {
  const says = grammar.chips.compare[to.comparator](sayQuantity(to));
  const { comparator, value } = to;
  if (context.face === "guardrail") {
    return { start: sign, sign, field: "threshold", says, fields: { comparator, threshold: value, ...unitOf(to) } };
  }
  const better = comparator.startsWith(">") ? "up" : "down";
  return { start: sign, sign, field: "target", says, fields: { target: value, better, ...unitOf(to) } };
}

function unitOf({ unit }: Quantity): NodeFields {
  return unit === undefined ? {} : { unit };
}

/** The direction that two numbers show; undefined if they are equal. */
function betterOf(baseline: number, target: number): "up" | "down" | undefined {
  if (baseline === target) return undefined;
  return baseline < target ? "up" : "down";
}

function printThreshold(node: NodeRecord): Printed | undefined {
  const { comparator, threshold, unit } = node;
  if (!comparator || threshold === undefined) return undefined;
  const text = `${comparator} ${printQuantity({ value: threshold, unit })}`;
  return { text, covers: ["comparator", "threshold", ...unitCovered(unit)] };
}

/** `a -> b` says a direction as well: where none is set it would say too much. A guardrail cannot say `>= b`. */
function printTarget(node: NodeRecord, isGuardrail: boolean): Printed | undefined {
  const { baseline, target, better, unit } = node;
  if (target === undefined) return undefined;
  const to = printQuantity({ value: target, unit });
  const covers: Printed["covers"] = ["target", ...unitCovered(unit)];
  if (baseline !== undefined && canPair(node)) {
    const same = better === betterOf(baseline, target);
    const text = `${printQuantity({ value: baseline, unit })} -> ${to}`;
    return { text, covers: [...covers, "baseline", ...(same ? (["better"] as const) : [])] };
  }
  if (better === undefined || isGuardrail) return { text: `? -> ${to}`, covers };
  return { text: `${better === "up" ? ">=" : "<="} ${to}`, covers: [...covers, "better"] };
}

function canPair({ baseline = 0, target = 0, better, unit }: NodeRecord): boolean {
  if (better === undefined && baseline !== target) return false;
  const written = unit !== undefined && isUnit(unit) ? { unit } : {};
  return !(looksLikeYear({ value: baseline, ...written }) && looksLikeYear({ value: target, ...written }));
}

function unitCovered(unit: string | undefined): readonly ["unit"] | readonly [] {
  return unit !== undefined && isUnit(unit) ? ["unit"] : [];
}
