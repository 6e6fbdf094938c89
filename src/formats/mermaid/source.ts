/** A diagram without what surrounds it. */
export interface Source {
  readonly title: string;
  /** `flowchart`, `mindmap`, or the word of another kind of diagram. */
  readonly kind: string;
  /** What follows the first line. */
  readonly body: string;
}

const FENCE = /^\s*(`{3,}|~{3,})\s*mermaid[^\n]*\n([\s\S]*?)(?:\n\s*\1\s*$|$)/;
const SETTINGS = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*(?:\n|$)/;
/** Comments and directives, which may fill several lines. */
const REMARK = /^\s*%%(?:\{[\s\S]*?\}%%|[^\n]*(?:\n|$))/;

/** What kind of diagram a text holds; a block of Markdown around it is opened, settings and comments are passed over. */
export function sourceIn(text: string): Source {
  let rest = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  rest = FENCE.exec(rest)?.[2] ?? rest;
  const settings = SETTINGS.exec(rest);
  if (settings) rest = rest.slice(settings[0].length);
  for (let remark = REMARK.exec(rest); remark; remark = REMARK.exec(rest)) rest = rest.slice(remark[0].length);
  const [head = "", word = ""] = /^\s*([\w-]+)/.exec(rest) ?? [];
  const title = /^title:[ \t]*(.*)$/m.exec(settings?.[1] ?? "")?.[1] ?? "";
  const kind = word === "graph" || word === "flowchart-elk" ? "flowchart" : word;
  return { title: title.trim().replace(/^(["'])(.*)\1$/, "$2"), kind, body: rest.slice(head.length) };
}
