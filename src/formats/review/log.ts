import type { DecisionSaid } from "../../core/describe/decisions.ts";
import { plain } from "../../core/describe/markdown.ts";
import { decisions as words } from "../../core/strings/decisions.ts";

/** The decision log as Markdown, newest entry first. `aim`: whose log it is; empty for that of all. */
export function markdownLog(entries: readonly DecisionSaid[], tree: string, aim: string): string {
  const parts = entries.map((entry) => entryOf(entry, aim === ""));
  return `${[`# ${plain(words.markdown(tree, aim))}`, ...(parts.length === 0 ? [words.empty.title] : parts)].join("\n\n")}\n`;
}

function entryOf(entry: DecisionSaid, namesAim: boolean): string {
  const { date, title, outcome, why, mechanism, gate, readings } = entry;
  const line = (name: string, text: string): string[] => (text === "" ? [] : [`- ${name}: ${plain(text)}`]);
  return [
    `## ${plain(`${date}: ${outcome}`)}`,
    "",
    plain(why || words.noWhy),
    "",
    ...(namesAim ? line(words.aim, title) : []),
    ...line(words.mechanism, mechanism),
    ...line(words.gate, gate),
    ...line(words.readings, readings.join(", ")),
  ]
    .join("\n")
    .trimEnd();
}
