import type { ReactNode } from "react";

/** A text with what was looked for in bold; `marks` are from–to positions. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly number[] }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [from, to] = [marks[i] ?? 0, marks[i + 1] ?? 0];
    parts.push(text.slice(end, from), <b key={from}>{text.slice(from, to)}</b>);
    end = to;
  }
  return [...parts, text.slice(end)];
}
