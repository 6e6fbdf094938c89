import type { NodeRecord } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import { faces } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";

/** Longest title inside a sentence, in characters. */
const NAME_LIMIT = 60;

/** What a node is called inside a sentence: its title in quotes, or `the untitled proxy`. */
export function nameOf(node: Pick<NodeRecord, "title" | "kind" | "role">): string {
  return quoted(node.title) || describe.theUntitled(faces[faceOf(node)]);
}

/** The first line of a text in quotes, cut where it is long; empty if there is none. */
export function quoted(text: string, limit = NAME_LIMIT): string {
  const line = text.trim().split("\n", 1)[0]?.trim() ?? "";
  if (line === "") return "";
  return describe.quoted(line.length > limit ? cut([...line], limit) : line);
}

/** What stands in quotes in a sentence, with its quotes, in any language of the interface. */
export const QUOTED = /(“[^”]*”|„[^“]*“)/u;

function cut(letters: readonly string[], limit: number): string {
  const kept = letters.slice(0, letters.length > limit ? limit - 1 : limit).join("");
  return letters.length > limit ? `${kept.trimEnd()}…` : kept;
}
