import { FONT_FAMILY } from "../../src/core/layout/text.ts";
import type { Label } from "./labels.ts";

export interface DomText {
  readonly lines: readonly string[];
  /** Widest line, in pixels. */
  readonly width: number;
}

/** Loads the parts of the font that these texts need, for every weight. */
export async function loadFonts(labels: readonly Label[]): Promise<void> {
  const text = [...new Set(labels.flatMap((label) => [...label.text]))].join("");
  await Promise.all([400, 500, 600, 650].map((weight) => document.fonts.load(`${weight} 14px ${FONT_FAMILY}`, text)));
}

/** How the browser itself wraps the labels, read from where it puts each character. */
export function domLines(labels: readonly Label[], css: Readonly<Record<string, string>> = {}): DomText[] {
  const host = document.body.appendChild(document.createElement("div"));
  const blocks = labels.map(({ text, font, width }) => {
    const block = host.appendChild(document.createElement("div"));
    block.textContent = text;
    Object.assign(block.style, {
      fontFamily: FONT_FAMILY,
      fontSize: `${font.size}px`,
      fontWeight: `${font.weight}`,
      letterSpacing: `${font.letterSpacing ?? 0}px`,
      width: `${width}px`,
      lineHeight: "24px",
      overflowWrap: "anywhere",
      ...css,
    });
    return block;
  });
  const found = blocks.map(linesOf);
  host.remove();
  return found;
}

function linesOf(block: HTMLElement): DomText {
  const node = block.firstChild;
  const text = block.textContent ?? "";
  const { top } = block.getBoundingClientRect();
  const range = document.createRange();
  const lines: string[] = [];
  let at = 0;
  let width = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    if (!node) break;
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    // A space that hangs or is collapsed stays on the line before it.
    const rect = /^\s+$/.test(segment) ? undefined : [...range.getClientRects()].at(-1);
    if (rect) at = Math.floor((rect.top + rect.height / 2 - top) / 24);
    lines[at] = (lines[at] ?? "") + segment;
  }
  if (node) {
    range.selectNodeContents(node);
    width = Math.max(0, ...[...range.getClientRects()].map((rect) => rect.width));
  }
  return { lines: Array.from(lines, (line) => (line ?? "").trimEnd()), width };
}
