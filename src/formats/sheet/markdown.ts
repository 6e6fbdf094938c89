import { plain } from "../../core/describe/markdown.ts";
import type { Sheet, SheetLine } from "../../core/describe/sheet.ts";
import { cards, faces } from "../../core/strings/cards.ts";
import { sheet as words } from "../../core/strings/sheet.ts";

/** The sheet for a wiki, an issue or a mail; what is empty asks for it in italics. */
export function markdownSheet(sheet: Sheet): string {
  const { parts, empty } = words;
  const part = (name: keyof typeof parts, text: string): string =>
    `## ${parts[name].name}\n\n${text || `*${plain(empty[name])}*`}`;
  const { owner } = sheet;
  return `${[
    `# ${plain(words.of(sheet.title || cards.noTitle))}`,
    plain([sheet.tree, sheet.date].filter(Boolean).join(" · ")),
    part("done", sheet.done.map(plain).join("  \n")),
    part("mechanism", sheet.mechanisms.map(sentence).join("\n\n")),
    part("proxy", signals(sheet)),
    part("gate", lines(sheet.gates)),
    part("guardrail", lines(sheet.guardrails)),
    part("owner", owner ? [strong(owner.name, owner.when), ...owner.small.map(plain)].join("  \n") : ""),
    part("decisions", decisions(sheet)),
  ].join("\n\n")}\n`;
}

function sentence([x, y, z]: Sheet["mechanisms"][number]): string {
  return `${words.believe} **${plain(x.text)}** ${words.willMove} **${plain(y.text)}** ${words.because} ${plain(z.text)}.`;
}

function signals({ signals: list, moreSignals }: Sheet): string {
  if (list.length === 0) return "";
  const { signal, now, target, read } = words.columns;
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [
    row([signal, "", now, target, read]),
    "| --- | --- | --- | --- | --- |",
    ...list.map((one) => row([one.title, faces[one.face], one.now, one.target, one.read])),
    ...(moreSignals > 0 ? ["", plain(words.more(moreSignals))] : []),
  ].join("\n");
}

function lines(list: readonly SheetLine[]): string {
  return list
    .map(({ says, state, small }) => [says, ...(state ? [state.text] : []), ...small].map(plain).join("  \n"))
    .join("\n\n");
}

function decisions({ decisions: list, moreDecisions }: Sheet): string {
  const entries = list.map(({ date, outcome, why }) => `- ${plain(date)}: **${outcome}** ${plain(why)}`.trimEnd());
  return [...entries, ...(moreDecisions > 0 ? [`- ${words.older(moreDecisions)}`] : [])].join("\n");
}

function strong(name: string, rest: string): string {
  return rest === "" ? `**${plain(name)}**` : `**${plain(name)}**, ${plain(rest)}`;
}
