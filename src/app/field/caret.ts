/**
 * The place in a text that was shown in lines, its runs of spaces collapsed. `line` and `offset` say where in the lines;
 * gives the offset in the text, in UTF-16 units. Only what is no space counts, so it does not matter how lines were
 * broken.
 */
export function placeInText(text: string, lines: readonly string[], line: number, offset: number): number {
  const before = lines.slice(0, line).join(" ") + (line > 0 ? " " : "") + (lines[line] ?? "").slice(0, offset);
  let left = before.replace(/\s/g, "").length;
  let at = 0;
  while (at < text.length && left > 0) {
    if (!/\s/.test(text.charAt(at))) left -= 1;
    at += 1;
  }
  if (/\s$/.test(before)) while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
