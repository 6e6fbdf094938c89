import type { KindAndRole } from "../../query/kind-by-place.ts";
import type { NodeRecord } from "../../records/node.ts";
import { faceOf } from "../../records/node.ts";
import { markOf, saidByPlace } from "../expressions/role.ts";
import { EXPRESSIONS } from "../expressions.ts";
import { escapeTitle } from "./escape.ts";

export interface LineOptions {
  /** What a node typed at this place would be; it need not be said then. Absent: the kind is always said. */
  readonly place?: KindAndRole | undefined;
  /** Links as they are printed, to end the line. */
  readonly links?: readonly string[];
}

export interface PrintedLine {
  readonly text: string;
  /** The fields that the line holds; all others need lines of their own. */
  readonly covers: ReadonlySet<string>;
}

/** The node as one typed line: mark, title, every field that an expression can say. */
export function printLine(node: NodeRecord, options: LineOptions = {}): PrintedLine {
  const { place, links = [] } = options;
  const mark = markOf(node, place);
  const printed = EXPRESSIONS.flatMap((expression) => expression.print(node, place) ?? []);
  const rest = [...printed.map(({ text }) => text), ...links].join(" ");
  const title = escapeTitle(node.title, rest, { today: "2000-01-01", face: faceOf(node) });
  const covers = new Set<string>(printed.flatMap((part) => part.covers));
  if (title.isWhole) covers.add("title");
  if (mark || saidByPlace(node, place)) covers.add("kind");
  if (saidByPlace(node, place)) covers.add("role");
  return { text: [mark, title.text, rest].filter(Boolean).join(" "), covers };
}

/** A title as it stands in an editor: read back without a change, it gives the same title and no fields. */
export function editableTitle(node: NodeRecord): string {
  // Nothing is written for no title: the next letter typed begins one.
  if (node.title === "") return "";
  return escapeTitle(node.title, "", { today: "2000-01-01", face: faceOf(node) }).text;
}
