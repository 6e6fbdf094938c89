import { revisions } from "../strings/revisions.ts";
import type { Happened, Sentence } from "./describe.ts";
import { QUOTED } from "./name.ts";

const ORDER: readonly Happened[] = ["added", "removed", "changed", "moved"];

/** A list of changes to send to somebody: a heading for what was compared, one for each kind of change, a line a change. */
export function changesAsMarkdown(tree: string, from: string, to: string, sentences: readonly Sentence[]): string {
  const words = revisions.markdown;
  const head = [`# ${plain(words.title(tree))}`, "", plain(words.period(from, to)), ""];
  if (sentences.length === 0) return [...head, words.nothing, ""].join("\n");
  const groups = ORDER.flatMap((happened) => {
    const lines = sentences
      .filter((sentence) => sentence.happened === happened)
      .map(({ text }) => `- ${sentenceAsMarkdown(text)}`);
    return lines.length === 0 ? [] : [`## ${revisions.groups[happened]}`, "", ...lines, ""];
  });
  return [...head, ...groups].join("\n");
}

/** Titles stand in quotes in a sentence; here they are emphasised. */
export function sentenceAsMarkdown(text: string): string {
  return text
    .split(QUOTED)
    .map((part) => (isEmphasis(part) ? `*${plain(part.slice(1, -1))}*` : plain(part)))
    .join("");
}

/** Markdown emphasises nothing that begins or ends with a blank. */
function isEmphasis(part: string): boolean {
  return QUOTED.test(part) && !/^.\s|\s.$/u.test(part) && part.length > 2;
}

/** Text that Markdown shows as it stands, on one line. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
