import type { LinkExpression } from "./expression.ts";
import { readLink } from "./expressions/link.ts";

/** X, Y: words, or a node in double brackets. */
export type Operand = { readonly words: string } | { readonly node: LinkExpression };

/** "We believe X will move Y because Z", with what further lines say about it. */
export interface ParsedMechanism {
  readonly x?: Operand;
  readonly y?: Operand;
  readonly z?: string;
  /** From `state::` and `since::` lines below the sentence. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

const START = "We believe ";
const MOVE = " will move ";
const BECAUSE = " because ";

/** Reads the sentence; undefined if X or Y is missing. */
export function readSentence(line: string): ParsedMechanism | undefined {
  if (!line.startsWith(START)) return undefined;
  const move = line.indexOf(MOVE, START.length - 1);
  if (move < 0) return undefined;
  const because = line.indexOf(BECAUSE, move + MOVE.length - 1);
  const x = readOperand(line.slice(START.length, Math.max(move, START.length)));
  const y = readOperand(line.slice(move + MOVE.length, because < 0 ? undefined : because));
  const z = because < 0 ? "" : line.slice(because + BECAUSE.length).trim();
  return x && y ? { x, y, ...(z ? { z } : {}), fields: {}, sentence: line } : undefined;
}

function readOperand(text: string): Operand | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  const node = words.startsWith("[[") && words.endsWith("]]") ? readLink(words.slice(2, -2)) : undefined;
  return node ? { node } : { words };
}

/** The sentence of three parts that are each one line; a mechanism without reason ends after Y. */
export function printSentence(x: string, y: string, z: string | undefined): string {
  return START + x + MOVE + y + (z === undefined ? "" : BECAUSE + z);
}
