import { type Sheet, sheetOf } from "../../core/describe/sheet.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { papers } from "../../core/strings/papers.ts";
import { sheet as words } from "../../core/strings/sheet.ts";

/** A row of the sheet; what nobody has decided yet is a question. */
export interface SheetRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly isOpen: boolean;
}

/** What a team agrees on about an aim, as rows of a table. */
export function sheetRows(sheet: Sheet): SheetRow[] {
  const { parts, empty } = words;
  const row = (name: keyof typeof parts, lines: readonly string[]): SheetRow => {
    const isOpen = lines.length === 0;
    return { label: parts[name].name, lines: isOpen ? [empty[name]] : lines, isOpen };
  };
  const { owner } = sheet;
  const told = (list: Sheet["gates"]): string[] => list.map(({ says, small }) => [says, ...small].join("\n"));
  const signals = sheet.signals.map(({ title, now, target }) => papers.signalSays(title, now, target));
  return [
    row(
      "done",
      [sheet.title, ...sheet.done].filter((line) => line !== ""),
    ),
    row("mechanism", sheet.mechanisms.map(sentenceOf)),
    row("proxy", [...signals, ...(sheet.moreSignals > 0 ? [words.more(sheet.moreSignals)] : [])]),
    row("gate", told(sheet.gates)),
    row("guardrail", told(sheet.guardrails)),
    row("owner", owner ? [[owner.name, owner.when].filter(Boolean).join(", "), ...owner.small] : []),
    row(
      "decisions",
      sheet.decisions.map(({ date, outcome, why }) => [`${date}: ${outcome}`, why].filter(Boolean).join(". ")),
    ),
  ];
}

/** `We believe X will move Y because Z`. */
export function sentenceOf([x, y, z]: Sheet["mechanisms"][number]): string {
  return `${words.believe} ${x.text} ${words.willMove} ${y.text} ${words.because} ${z.text}`;
}

/** The sheets of a tree, or of the aims among some of its nodes, in reading order. */
export function sheetsOf(view: View, nodes: ReadonlySet<Id> | undefined, today: string): Sheet[] {
  const aims = view.children(undefined).filter((id) => nodes?.has(id) ?? true);
  return aims.flatMap((id) => sheetOf(view, id, today) ?? []);
}
