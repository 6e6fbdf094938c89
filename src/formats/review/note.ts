import type { Sentence } from "../../core/describe/describe.ts";
import { plain, sentenceAsMarkdown } from "../../core/describe/markdown.ts";
import type { NumberSaid, ReviewSaid } from "../../core/describe/review.ts";
import type { Belief } from "../../core/records/review.ts";
import { gates } from "../../core/strings/gates.ts";
import { review as words } from "../../core/strings/review.ts";
import { sheet } from "../../core/strings/sheet.ts";

/** What a review of one day came to. */
export interface ReviewNote {
  readonly tree: string;
  readonly date: string;
  readonly aims: readonly { readonly said: ReviewSaid; readonly believed: Belief | undefined }[];
  /** What was changed in the tree since the review before; undefined where nobody can tell. */
  readonly changes: readonly Sentence[] | undefined;
  /** The day of the next one; empty where nothing is left to review. */
  readonly next: string;
}

/** The note of a review for a mail, an issue or a wiki. */
export function markdownNote({ tree, date, aims, changes, next }: ReviewNote): string {
  const { markdown } = words;
  const changed =
    changes === undefined
      ? []
      : [
          `## ${markdown.changes}`,
          changes.length === 0
            ? markdown.noChanges
            : changes.map(({ text }) => `- ${sentenceAsMarkdown(text)}`).join("\n"),
        ];
  return `${[
    `# ${plain(markdown.title(date, tree))}`,
    ...aims.flatMap(({ said, believed }) => aimParts(said, believed)),
    ...changed,
    ...(next === "" ? [] : [plain(markdown.next(next))]),
  ].join("\n\n")}\n`;
}

function aimParts(said: ReviewSaid, believed: Belief | undefined): string[] {
  return [
    `## ${plain(said.title)}`,
    ...(said.goal ? [plain(said.goal)] : []),
    numbers([...said.moved, ...said.still]),
    ...said.breaches.map((breach) => `**${gates.breachWord}** ${plain(breach)}`),
    ...beliefs(said, believed),
    ...gatesToTell(said).map(({ asks, state }) => plain(words.markdown.gate(asks, state))),
    decisions(said),
  ].filter((part) => part !== "");
}

/** The gates that something was decided about, else the next one. */
export function gatesToTell({ gates }: ReviewSaid): ReviewSaid["gates"] {
  const told = gates.filter(({ isDue, isDecided }) => isDue || isDecided);
  return told.length > 0 ? told : gates.slice(0, 1);
}

function numbers(list: readonly NumberSaid[]): string {
  if (list.length === 0) return "";
  const { metric, now, was, target } = words.markdown.columns;
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [
    row([metric, now, was, target, ""]),
    "| --- | --- | --- | --- | --- |",
    ...list.map((one) => row([one.title, one.now, one.was, one.target, one.says])),
  ].join("\n");
}

function beliefs({ mechanisms }: ReviewSaid, believed: Belief | undefined): string[] {
  const sentences = mechanisms.map(
    ({ parts: [x, y, z] }) =>
      `${sheet.believe} **${plain(x.text)}** ${sheet.willMove} **${plain(y.text)}** ${sheet.because} ${plain(z.text)}.`,
  );
  const answer = believed === undefined ? [] : [words.markdown.believed(words.beliefs[believed])];
  return sentences.length === 0 ? [] : [[...sentences, ...answer].join("  \n")];
}

function decisions({ today }: ReviewSaid): string {
  if (today.length === 0) return words.markdown.notDecided;
  return today
    .map(({ outcome, why = "" }) => `**${sheet.outcomes[outcome]}.** ${plain(why.trim())}`.trimEnd())
    .join("  \n");
}
