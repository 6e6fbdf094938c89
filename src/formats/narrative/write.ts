import { formatDate } from "../../core/describe/format.ts";
import { plain } from "../../core/describe/markdown.ts";
import { sheetOf } from "../../core/describe/sheet.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { numbering } from "../../core/query/numbering.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { factsOf, headOf, stepFacts } from "../told/node.ts";
import { type Manner, titleOf } from "../told/sentences.ts";
import { sheetRows } from "../told/sheet.ts";

/** Levels of headings that Markdown knows. */
const DEEPEST = 6;
/** What the text tells; of all else a line in the losses. */
const TOLD = new Set(["tree", "node", "mechanism", "gate", "link", "decision"]);

/** Aims and what lies below them, in reading order, as headings and sentences. */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const language = typeof options.language === "string" ? options.language : spokenFor(view.tree.language);
  const manner: Manner = { language, today: host.today() };
  const losses = new LossList();
  for (const { type } of view.all()) if (!TOLD.has(type)) losses.add("dropped", strings.formats.notInText(type));
  const numbers = numbering(view);
  const parts = [
    `# ${line(treeTitle(view) || strings.app.untitled)}`,
    line(formatDate(manner.today, undefined, language)),
  ];
  for (const { id, depth } of inReadingOrder(view)) {
    const node = view.node(id);
    if (!node) continue;
    const mark = "#".repeat(Math.min(DEEPEST, depth + 2));
    const head = node.kind === "aim" ? titleOf(node) : headOf(node, numbers.full(id));
    parts.push(
      `${mark} ${line(head)}`,
      ...(node.kind === "aim" ? agreed(view, node, manner) : said(view, node, manner)),
    );
  }
  return { ok: true, content: `${parts.join("\n\n")}\n`, losses: losses.toLosses() };
}

/** What was agreed on about an aim; what nobody has decided yet is left as a question. */
function agreed(view: View, aim: NodeRecord, { today }: Manner): string[] {
  const sheet = sheetOf(view, aim.id, today);
  if (!sheet) return [];
  const rows = sheetRows(sheet).map(({ label, lines, isOpen }) => {
    const told = lines
      .filter((text) => text !== titleOf(aim))
      .map((text) => (isOpen ? `*${block(text)}*` : block(text)));
    return told.length === 0 ? "" : `**${line(label)}.** ${told.join("  \n")}`;
  });
  const rest = [...stepFacts(aim), ...(aim.text ? [{ label: words.text, text: aim.text }] : [])];
  const more = rest.map(({ label, text }) => `**${line(label)}.** ${block(text)}`);
  return [...rows, ...more].filter((row) => row !== "");
}

function said(view: View, node: NodeRecord, manner: Manner): string[] {
  const steps = stepFacts(node).map(({ label, text }) => `**${line(label)}.** ${block(text)}`);
  const facts = factsOf(view, node, manner).map(({ label, text }) => `- ${line(label)}: ${line(text)}`);
  const because = node.because ? [line(strings.cards.because(node.because))] : [];
  const rest = facts.filter((fact) => !fact.startsWith(`- ${words.because}:`));
  return [...because, ...steps, ...(rest.length > 0 ? [rest.join("\n")] : [])];
}

/** On one line, with nothing that Markdown would take for a sign. */
function line(text: string): string {
  return plain(text).replace(/\s+/gu, " ").trim();
}

function block(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(line)
    .join("  \n");
}
