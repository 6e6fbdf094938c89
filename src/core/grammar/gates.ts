import type { Comparator } from "../records/node.ts";
import { readBy, readIn } from "./dates.ts";
import type { LineContext, LinkExpression } from "./expression.ts";
import { readLink } from "./expressions/link.ts";
import { readComparison } from "./expressions/value.ts";
import { printQuantity } from "./quantities.ts";
import { textOf, wordsOf } from "./words.ts";

/** What `gate: …` says. */
export interface ParsedGate {
  /** The metric by name; absent: as the place says. */
  readonly node?: LinkExpression;
  readonly comparator?: Comparator;
  readonly value?: number;
  readonly unit?: string;
  readonly date?: string;
  readonly otherwise?: string;
  readonly learn?: string;
  /** As written, for what cannot be said in fields; empty if there is none. */
  readonly sentence: string;
}

const LEAD = "continue if ";
const ELSE = " else ";

/** Reads `[continue if] [NODE] CMP NUMBER [by DATE | in N days|weeks|months] [else TEXT]`. */
export function readGate(sentence: string, { today }: LineContext): ParsedGate {
  const rest = sentence.startsWith(LEAD) ? sentence.slice(LEAD.length) : sentence;
  const split = rest.indexOf(ELSE);
  const condition = split < 0 ? rest : rest.slice(0, split);
  const otherwise = split < 0 ? "" : rest.slice(split + ELSE.length).trim();
  const words = wordsOf(condition);
  const due = readBy(words, words.length, today) ?? readIn(words, words.length, today);
  const date = due ? { date: due.date } : {};
  const found = readComparison(words, due?.start ?? words.length);
  if (!found) return { ...date, sentence };
  const { start, comparator, value, unit } = found;
  const name = textOf(words, 0, start);
  return {
    ...(name ? { node: readName(name) } : {}),
    comparator,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...date,
    ...(otherwise ? { otherwise } : {}),
    sentence,
  };
}

function readName(name: string): LinkExpression {
  const link = name.startsWith("[[") && name.endsWith("]]") ? readLink(name.slice(2, -2)) : undefined;
  return link ?? { title: name };
}

export interface GateWords {
  /** The metric in double brackets; absent where the place says it. */
  readonly node: string | undefined;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string | undefined;
  readonly date: string | undefined;
  readonly otherwise: string | undefined;
}

/** The sentence behind `gate:`. */
export function printGate({ node, comparator, value, unit, date, otherwise }: GateWords): string {
  const parts = ["continue if", node, comparator, printQuantity({ value, unit }), date && `by ${date}`];
  return parts.filter(Boolean).join(" ") + (otherwise === undefined ? "" : ELSE + otherwise);
}
