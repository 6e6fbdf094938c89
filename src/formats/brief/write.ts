import { formatDate } from "../../core/describe/format.ts";
import { plain } from "../../core/describe/markdown.ts";
import type { View } from "../../core/document/view.ts";
import { mechanismsOf } from "../../core/edits/mechanisms.ts";
import { numbering } from "../../core/query/numbering.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { brief as words } from "../../core/strings/brief.ts";
import { cards } from "../../core/strings/cards.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { press } from "../../core/strings/press.ts";
import { factsOf, headOf, stepFacts } from "../told/node.ts";
import { titleOf } from "../told/sentences.ts";
import { answerSchema } from "./schema.ts";

export interface BriefOptions {
  /** The top nodes that it is about; the whole tree without. */
  readonly roots?: readonly Id[] | undefined;
  readonly ask: string;
  /** Calendar date. */
  readonly today: string;
}

/** The brief as Markdown. */
export function writeBrief(view: View, { roots, ask, today }: BriefOptions): string {
  const language = spokenFor(view.tree.language);
  const nodes = [...inReadingOrder(view, roots)];
  const numbers = numbering(view);
  const lines = nodes.flatMap(({ id, depth }) => {
    const node = view.node(id);
    return node ? told(view, node, depth, numbers.full(id), { language, today }) : [];
  });
  const metrics = nodes.flatMap(({ id }) => view.node(id) ?? []).filter(({ kind }) => kind === "metric");
  return `${[
    `# ${plain(words.head(treeTitle(view)))}`,
    words.about(formatDate(today, undefined, language)),
    `## ${words.task}`,
    ask.trim() || words.usual,
    `## ${words.tree}`,
    words.treeNote,
    lines.join("\n"),
    ...(metrics.length === 0 ? [] : [`## ${words.glossary}`, words.glossaryNote, metrics.map(entry).join("\n")]),
    `## ${words.how}`,
    words.rules.map((rule) => `- ${rule}`).join("\n"),
    `\`\`\`json\n${JSON.stringify(answerSchema(), null, 1)}\n\`\`\``,
  ].join("\n\n")}\n`;
}

function told(
  view: View,
  node: NodeRecord,
  depth: number,
  number: string | undefined,
  manner: { readonly language: string; readonly today: string },
): string[] {
  const indent = "  ".repeat(depth);
  const facts = [...stepFacts(node), ...factsOf(view, node, manner), ...backwards(node)];
  const mechanisms = node.kind === "aim" ? mechanismsOf(view, node.id) : [];
  const said = (text: string | undefined, id: Id | undefined): string =>
    text?.trim() || view.node(id ?? "")?.title.trim() || "…";
  return [
    `${indent}- [${node.id}] ${line(headOf(node, number))}`,
    ...mechanisms.map(
      ({ x, xNode, y, yNode, z }) =>
        `${indent}  ${line(words.mechanism(said(x, xNode), said(y, yNode), z?.trim() || "…"))}`,
    ),
    ...facts.map(({ label, text }) => `${indent}  ${line(label)}: ${line(text)}`),
  ];
}

/** What documents have a place of their own for. */
function backwards({ formula, pressRelease = "", faq = [] }: NodeRecord): { label: string; text: string }[] {
  return [
    { label: words.formula, text: formula ?? "" },
    { label: words.press, text: pressRelease },
    ...faq.map(({ question, answer }) => ({ label: words.question(question), text: answer || press.noAnswer })),
  ].filter(({ text }) => text.trim() !== "");
}

function entry(metric: NodeRecord): string {
  const { definition, window, unit } = metric;
  const said = [definition?.trim() || words.undefined, window?.trim(), unit]
    .filter(Boolean)
    .map((text) => line(String(text)));
  return `- **${plain(titleOf(metric) || cards.noTitle)}**: ${said.join("; ")}`;
}

function line(text: string): string {
  return text.replace(/\s*\n\s*/g, " / ");
}
