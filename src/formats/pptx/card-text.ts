import type { Card } from "../../core/card/card.ts";
import { FONTS, LINE } from "../../core/card/metrics.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import type { Palette } from "../scene/palette.ts";
import { type Paragraph, paragraph, type Run } from "./shapes.ts";

/** Px by which a right tab stays clear of the edge: at the edge itself some programs break the line. */
const TAB_ROOM = 2;

/** What the text of a shape depends on beside its card. */
export interface TextLook {
  readonly palette: Palette;
  /** Px of the slide a px of the card. */
  readonly scale: number;
  readonly language: string;
  readonly number: string | undefined;
  readonly findings: readonly Finding[];
}

/** Paragraphs in the order of the card: kind, title, number and goal, the fields of a step, owner and signals. */
export function cardText(card: Card, look: TextLook): string[] {
  const { palette, scale, language } = look;
  const { content, face } = card;
  const aim = face === "aim";
  const colour = palette.faces[face];
  const inks = aim
    ? { kind: palette.aimSoftInk, title: palette.aimInk, soft: palette.aimSoftInk }
    : { kind: colour, title: palette.ink, soft: palette.inkSoft };
  const run = (text: string, size: number, ink: string, bold = false): Run => ({
    text,
    size: size * scale,
    colour: ink,
    bold,
  });
  const inner = card.width - 2 * card.padX;
  const put = (runs: readonly Run[], lineHeight: number, more: Partial<Paragraph> = {}): string =>
    paragraph({
      runs,
      lineHeight: lineHeight * scale,
      language,
      ...(card.title.rightToLeft ? { rightToLeft: true } : {}),
      ...more,
    });
  const side = look.number ?? (card.meta ? "" : content.owner);
  const kind = [run(strings.faces[face], FONTS.kind.size, inks.kind, true), ...findingRuns(look, aim, run)];
  if (side) kind.push(run(`\t${side}`, FONTS.code.size, aim ? inks.soft : palette.inkFaint));
  const size = aim ? FONTS.aimTitle.size : FONTS.title.size;
  const lines = [
    put(kind, card.kind.height, { tab: { at: (inner - TAB_ROOM) * scale, isHanging: false } }),
    put(
      [run(content.title || content.placeholder, size, content.title ? inks.title : inks.soft, true)],
      card.title.lineHeight,
      {
        before: 3 * scale,
      },
    ),
  ];
  if (content.value || content.goal) {
    const value = content.value ? [run(content.value, FONTS.value.size, inks.title, true)] : [];
    const ink = content.breached ? palette.error : inks.soft;
    const goal = content.goal ? [run(`${content.value ? "  " : ""}${content.goal}`, FONTS.small.size, ink)] : [];
    lines.push(put([...value, ...goal], content.value ? 24 : 16, { before: 3 * scale }));
  }
  for (const { label, text, tone, name } of content.rows ?? []) {
    const strong = name === "strategy" || name === "tactic";
    const ink = aim
      ? palette.aimInk
      : { strong: palette.ink, plain: palette.inkSoft, missing: palette.warning, asked: palette.inkFaint }[tone];
    const labelInk = aim ? palette.aimSoftInk : strong ? palette.faces.tactic : palette.inkFaint;
    const runs = [run(`${label}\t`, FONTS.label.size, labelInk, strong), run(text, FONTS.small.size, ink)];
    lines.push(put(runs, LINE.row, { before: 8 * scale, tab: { at: 84 * scale, isHanging: true } }));
  }
  if (card.meta && content.meta) lines.push(put(metaRuns(card, look, run), 20, { before: 6 * scale }));
  return lines;
}

type Runner = (text: string, size: number, ink: string, bold?: boolean) => Run;

function findingRuns({ findings, palette }: TextLook, isOnAim: boolean, run: Runner): Run[] {
  if (findings.length === 0) return [];
  const isError = findings.some(({ severity }) => severity === "error");
  const isWarning = findings.some(({ severity }) => severity === "warning");
  const own = isError ? palette.error : isWarning ? palette.warning : palette.inkFaint;
  const ink = isOnAim ? palette.aimInk : own;
  return [run(`  ${isError ? "●" : "■"} ${findings.length}`, FONTS.kind.size, ink, true)];
}

function metaRuns({ content }: Card, { palette }: TextLook, run: Runner): Run[] {
  const { signals = 0, measured = false } = content.meta ?? {};
  const runs = [run(content.owner || strings.cards.noOwner, FONTS.small.size, palette.inkSoft)];
  if (signals > 0 || !measured) {
    const ink = signals > 0 ? palette.inkSoft : palette.warning;
    runs.push(run(`  ·  ${strings.cards.signals(signals)}`, FONTS.small.size, ink));
  }
  return runs;
}
