/** A line of YAML with something on it. */
export interface Line {
  readonly indent: number;
  /** Without the indent, as it stands; a comment may follow. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Its indent holds a tab, which YAML does not allow. */
  readonly hasTab: boolean;
}

/** The lines of the first document, empty ones included, because texts in blocks hold them. */
export function linesOf(text: string): { readonly lines: Line[]; readonly documents: number } {
  const all = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const lines: Line[] = [];
  let [documents, isOver] = [1, false];
  for (const [at, line] of all.entries()) {
    if (/^(---|\.\.\.)(\s|$)/.test(line)) {
      const hasBegun = lines.some(({ text }) => text !== "" && !text.startsWith("#"));
      isOver ||= hasBegun;
      if (hasBegun && line.startsWith("---")) documents += 1;
      const rest = line.slice(3).trim();
      if (!isOver && rest !== "" && !rest.startsWith("#"))
        lines.push({ indent: 0, text: rest, number: at + 1, hasTab: false });
      continue;
    }
    if (isOver || (line.startsWith("%") && lines.length === 0)) continue;
    const indent = line.length - line.trimStart().length;
    const hasTab = line.slice(0, indent).includes("\t");
    lines.push({ indent, text: line.slice(indent).trimEnd(), number: at + 1, hasTab });
  }
  return { lines, documents };
}

export function isBlank({ text }: Line): boolean {
  return text === "" || text.startsWith("#");
}
