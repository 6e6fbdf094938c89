import type { KindAndRole } from "../../query/kind-by-place.ts";
import type { CommentRecord } from "../../records/comment.ts";
import type { Id } from "../../records/fields.ts";
import type { GateRecord } from "../../records/gate.ts";
import type { LinkRecord } from "../../records/link.ts";
import type { MechanismRecord } from "../../records/mechanism.ts";
import { type NodeRecord, nodeType } from "../../records/node.ts";
import { isRecord } from "../../records/records.ts";
import { BECAUSE, PROSE, protectLine } from "../further-lines.ts";
import { isOneLine, namesOf, printNamed } from "../named-fields.ts";
import { opensFence } from "../outline/fences.ts";
import { shapeOfLine } from "../outline/lines.ts";
import { printLine } from "./line.ts";
import {
  homeOfGate,
  isPlainLink,
  type Printing,
  printComment,
  printGateLines,
  printMechanisms,
  printPlainLink,
  printWhole,
} from "./records.ts";

/** Records that are printed at a node, each in the order of their ids. */
interface AtNode {
  readonly links: LinkRecord[];
  readonly mechanisms: MechanismRecord[];
  readonly gates: GateRecord[];
  readonly comments: CommentRecord[];
}

/** The lines of one node: its title with short fields, reasons, long fields, records at it, its text. */
export function printNode(printing: Printing, node: NodeRecord, place: KindAndRole | undefined): string[] {
  const { links, mechanisms, gates, comments } = recordsAt(printing, node.id);
  const plain = links.filter(isPlainLink).map((link) => printPlainLink(printing, link));
  const line = printLine(node, { place, links: plain });
  const covered = new Set(line.covers);
  const isAim = node.kind === "aim";
  const reason = isAim ? [] : printReason(node, covered);
  const prose = printProse(node, covered);
  const text = printText(node, covered);
  return [
    line.text,
    ...reason,
    ...printMechanisms(printing, mechanisms, isAim),
    ...prose,
    ...gates.flatMap((gate) => printGateLines(printing, node.id, gate)),
    ...printOthers(node, covered),
    ...links.filter((link) => !isPlainLink(link)).map((link) => printWhole(printing, link, ["from"])),
    ...comments.map((comment) => printComment(printing, comment)),
    ...text,
  ];
}

function recordsAt({ view }: Printing, id: Id): AtNode {
  const found: AtNode = { links: [], mechanisms: [], gates: [], comments: [] };
  for (const other of [...view.attached(id)].sort()) {
    const record = view.get(other);
    if (isRecord(record, "link") && record.from === id) found.links.push(record);
    if (isRecord(record, "mechanism") && record.aim === id) found.mechanisms.push(record);
    if (isRecord(record, "gate") && homeOfGate(view, record) === id) found.gates.push(record);
    if (isRecord(record, "comment")) found.comments.push(record);
  }
  return found;
}

function printReason({ because }: NodeRecord, covered: Set<string>): string[] {
  if (because === undefined || !isOneLine(because)) return [];
  covered.add("because");
  return [`${BECAUSE} ${because}`];
}

function printProse(node: NodeRecord, covered: Set<string>): string[] {
  return PROSE.flatMap(({ start, field }) => {
    const value = node[field];
    const entries = value === undefined ? [] : [value].flat();
    if (!entries.every(isOneLine)) return [];
    covered.add(field);
    return entries.map((entry) => `${start} ${entry}`);
  });
}

function printOthers(node: NodeRecord, covered: ReadonlySet<string>): string[] {
  const names = namesOf(nodeType).filter((name) => node[name] !== undefined && !covered.has(name));
  return names.map((name) => printNamed(name, node[name]));
}

/** Text stands as it is, with a backslash before each line that looks like something else. */
function printText({ text }: NodeRecord, covered: Set<string>): string[] {
  const lines = text?.split("\n") ?? [];
  const isReadable = (line: string): boolean => line === line.trimEnd() && !/^ *[^\S ]|\r/.test(line);
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  if (first === "" || last === "" || !lines.every(isReadable)) return [];
  covered.add("text");
  const isText = (line: string): boolean => line === "" || (shapeOfLine(line).kind === "plain" && !opensFence(line));
  return lines.map((line) => (isText(line) ? protectLine(line) : `\\${line}`));
}
