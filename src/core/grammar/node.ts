import type { LineContext } from "./expression.ts";
import { type FurtherLines, noFurtherLines, readFurtherLine } from "./further-lines.ts";
import { type Chip, type ParsedLine, parseLine } from "./line.ts";

export interface NodeContext extends LineContext {
  /** The node is new and has a parent, so a text that is a further line becomes a field of the parent. */
  readonly isNew?: boolean;
}

/** What the whole text of one node says; `because` holds a reason of the first line, too. */
export interface ParsedNode extends Readonly<FurtherLines> {
  /** The first line. Absent where the whole text is about the parent. */
  readonly line?: ParsedLine;
  /** The lines below the first that are no fields. */
  readonly text?: string;
  /** Of the whole text, with offsets into it. */
  readonly chips: readonly Chip[];
  /** The node vanishes: what it says is said about its parent. */
  readonly isFieldOfParent: boolean;
}

interface Line {
  readonly text: string;
  readonly from: number;
}

/**
 * Reads the text of one node: a title line, then further lines. Of a new node whose text holds nothing but
 * further lines, they all are read as fields of its parent.
 */
export function parseNode(text: string, context: NodeContext): ParsedNode {
  const lines = linesOf(text);
  const asField = context.isNew ? readAsField(lines, context) : undefined;
  if (asField) return asField;
  const [head = { text: "", from: 0 }, ...below] = lines;
  const line = parseLine(head.text, context);
  const said = noFurtherLines();
  const face = line.fields.role === "guardrail" ? "guardrail" : context.face;
  const { chips, rest } = readBelow(below, said, { ...context, face });
  const reasons = [line.fields.because, said.because].filter((reason) => reason !== undefined);
  return {
    ...said,
    line,
    ...(reasons.length > 0 ? { because: reasons.join("\n") } : {}),
    ...(rest ? { text: rest } : {}),
    chips: [...line.chips, ...chips],
    isFieldOfParent: false,
  };
}

/** A name, a kind or a role is about the node that says it, so the text is a title then. */
function readAsField(lines: readonly Line[], context: LineContext): ParsedNode | undefined {
  const said = noFurtherLines();
  const { chips, rest } = readBelow(lines, said, context);
  const isAboutItself = said.name !== undefined || "kind" in said.fields || "role" in said.fields;
  if (chips.length === 0 || rest !== "" || isAboutItself) return undefined;
  return { ...said, chips, isFieldOfParent: true };
}

/** Reads what the lines say into `said`; gives the chips, and the other lines as text. */
function readBelow(lines: readonly Line[], said: FurtherLines, context: LineContext): { chips: Chip[]; rest: string } {
  const chips: Chip[] = [];
  const rest: string[] = [];
  for (const { text, from } of lines) {
    const line = text.trim();
    const says = readFurtherLine(line, said, context);
    if (says === undefined) rest.push(unescapeLine(text.trimEnd()));
    else {
      const start = from + text.indexOf(line);
      chips.push({ field: "line", text: line, from: start, to: start + line.length, says });
    }
  }
  return { chips, rest: withoutBlankEnds(rest).join("\n") };
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}

/** A backslash at the start of a line keeps that line as text. */
function unescapeLine(line: string): string {
  return line.startsWith("\\") && line.length > 1 ? line.slice(1) : line;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split(/(\r\n|\n|\r)/)) {
    if (!/^[\r\n]/.test(line)) lines.push({ text: line, from });
    from += line.length;
  }
  return lines;
}
