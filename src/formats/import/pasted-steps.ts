import { PROSE } from "../../core/grammar/further-lines.ts";
import { parseNode } from "../../core/grammar/node.ts";
import type { Outline, OutlineNode } from "../../core/grammar/outline.ts";
import type { LossList } from "../loss-list.ts";
import type { ImportNode } from "./import-tree.ts";
import { withLabelledSteps } from "./labelled-steps.ts";

/** A node of the outline, as labelled steps are looked for; `source` is absent for the node it is pasted below. */
interface Spot extends ImportNode {
  readonly source?: OutlineNode;
}

const KIND = "kind:: tactic";

/**
 * What people paste may say the rows of a step by their labels (“Strategy: …”), as files do. Such rows become the lines by
 * which typed text says the same. `below` is the title of the tactic it is pasted under; rows may be about that one.
 */
export function pastedSteps(outline: Outline, below: string | undefined, losses: LossList): Outline {
  if (!outline.fields) return outline;
  const shift = below === undefined ? 0 : 1;
  const spots = outline.nodes.map((source) => spotOf(source, shift));
  const place: readonly Spot[] = below === undefined ? [] : [{ depth: 0, title: below }];
  const read = withLabelledSteps([...place, ...spots], losses, mayBeStep);
  const nodes = read.flatMap((spot): OutlineNode[] => {
    if (spot.source) return [withLines(spot.source, spot, shift)];
    const said = linesOf(spot);
    return said.length === 0 ? [] : [{ depth: 0, lines: said, line: 1, isPlain: false }];
  });
  return { ...outline, nodes };
}

function spotOf(source: OutlineNode, shift: number): Spot {
  const { depth, lines } = source;
  const [title = "", ...below] = lines;
  return { depth: depth + shift, title, source, ...(below.length === 0 ? {} : { fields: { text: below.join("\n") } }) };
}

/** One that names another kind for itself is none; what hangs below such a title is not its rows. */
function mayBeStep({ source }: Spot): boolean {
  if (!source) return true;
  const { line, fields } = parseNode(source.lines.join("\n"), { today: "2000-01-01" });
  const { kind = line?.fields.kind ?? line?.mark, role = line?.fields.role } = fields;
  return kind === "tactic" || (kind === undefined && role === undefined);
}

function withLines(source: OutlineNode, spot: Spot, shift: number): OutlineNode {
  const depth = spot.depth - shift;
  if (spot.word === undefined) return { ...source, depth };
  const [title = ""] = source.lines;
  const text = spot.fields?.text === undefined ? [] : String(spot.fields.text).split("\n");
  return { ...source, depth, lines: [title, KIND, ...linesOf(spot), ...text] };
}

/** The rows as typed text says them: a line for each entry of a list, and for each line of prose. */
function linesOf({ fields = {} }: Spot): string[] {
  return PROSE.flatMap(({ start, field }) => {
    const value = fields[field];
    const lines = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split("\n") : [];
    return lines.flatMap((line) => (line.trim() === "" ? [] : `${start} ${line.trim().replace(/\s*\n\s*/g, " ")}`));
  });
}
