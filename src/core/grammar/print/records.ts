import type { View } from "../../document/view.ts";
import { nearestAim } from "../../query/reach.ts";
import type { CommentRecord } from "../../records/comment.ts";
import type { Id } from "../../records/fields.ts";
import type { GateRecord } from "../../records/gate.ts";
import type { LinkRecord } from "../../records/link.ts";
import type { MechanismRecord } from "../../records/mechanism.ts";
import { type OpaqueRecord, recordType } from "../../records/records.ts";
import { resolveGate } from "../apply/gates.ts";
import { BECAUSE } from "../further-lines.ts";
import { printGate, readGate } from "../gates.ts";
import { printSentence, readSentence } from "../mechanisms.ts";
import { isOneLine, printJson, printNamed } from "../named-fields.ts";
import type { References } from "../references.ts";
import type { Mentions } from "./mentions.ts";

export interface Printing {
  readonly view: View;
  readonly mentions: Mentions;
  readonly references: References;
}

type Statement = GateRecord | LinkRecord | MechanismRecord | CommentRecord;

/** The node that a gate is printed at; undefined: above all nodes. */
export function homeOfGate(view: View, { aim, metric }: GateRecord): Id | undefined {
  const ofMetric = metric !== undefined && view.node(metric)?.kind === "metric" ? metric : undefined;
  if (ofMetric !== undefined && nearestAim(view, ofMetric) === aim) return ofMetric;
  return aim;
}

/** True for a link that says nothing but its ends and its kind, so that it can end a line. */
export function isPlainLink(link: LinkRecord): boolean {
  return Object.keys(link).length === 5;
}

export function printPlainLink({ view, mentions }: Printing, { to, kind }: LinkRecord): string {
  return `${kind} ${mentions.inBrackets(to, view.node(to)?.title ?? "")}`;
}

/** A record in full: `gate:: {…}`. What its place says (`implied`) is left out. */
export function printWhole({ mentions }: Printing, record: Statement, implied: readonly string[]): string {
  const names = new Set((recordType(record.type)?.references ?? []).map(({ field }) => field));
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record as OpaqueRecord)) {
    if (name === "id" || name === "type" || implied.includes(name)) continue;
    fields[name] = names.has(name) ? mentions.byId(value as Id) : value;
  }
  return `${record.type}:: ${printJson(fields)}`;
}

/** A comment is its text where nothing else is known about it. */
export function printComment(printing: Printing, comment: CommentRecord): string {
  const { id: _id, type, node: _node, text, ...others } = comment;
  const isPlain = Object.keys(others).length === 0 && isOneLine(text) && !/^[{[]/.test(text);
  return isPlain ? `${type}:: ${text}` : printWhole(printing, comment, ["node"]);
}

/** The lines of one gate at its home: a sentence if that reads back as the same gate. */
export function printGateLines(printing: Printing, home: Id, gate: GateRecord): string[] {
  const sentence = sentenceOf(printing, home, gate);
  if (sentence === undefined) {
    const isImplied = gate.aim === nearestAim(printing.view, home);
    return [printWhole(printing, gate, isImplied ? ["aim"] : [])];
  }
  return [`gate: ${sentence}`, ...(gate.learn === undefined ? [] : [`learn: ${gate.learn}`])];
}

function sentenceOf(printing: Printing, home: Id, gate: GateRecord): string | undefined {
  const { learn, id: _id, type: _type, ...fields } = gate;
  if (learn !== undefined && !isOneLine(learn)) return undefined;
  const candidates = [gate.text, structured(printing, home, gate)];
  return candidates.find((sentence) => sentence !== undefined && reads(printing, home, sentence, fields));
}

function structured({ view, mentions }: Printing, home: Id, gate: GateRecord): string | undefined {
  const { metric, comparator, value, date, otherwise } = gate;
  if (metric === undefined || !comparator || value === undefined) return undefined;
  const node = view.node(metric);
  const name = metric === home && node?.kind === "metric" ? undefined : mentions.inBrackets(metric, node?.title ?? "");
  return printGate({ node: name, comparator, value, unit: node?.unit, date, otherwise });
}

function reads({ view, references }: Printing, home: Id, sentence: string, fields: Partial<GateRecord>): boolean {
  if (!isOneLine(sentence)) return false;
  const resolved = resolveGate(view, home, readGate(sentence, { today: "2000-01-01" }), references);
  return sameFields(resolved.fields, fields) && resolved.unit === undefined;
}

/** The lines of the mechanisms of an aim: the one that is only a reason first, which the reader takes for its own. */
export function printMechanisms(printing: Printing, mechanisms: readonly MechanismRecord[], isAim: boolean): string[] {
  const isReason = (mechanism: MechanismRecord): boolean =>
    isAim && Object.keys(mechanism).length === 4 && isOneLine(mechanism.z ?? "");
  const reason = mechanisms.find(isReason);
  const others = mechanisms.filter((mechanism) => mechanism !== reason);
  const first = reason === undefined ? [] : [`${BECAUSE} ${reason.z}`];
  return [...first, ...others.flatMap((mechanism) => printMechanism(printing, mechanism, isAim))];
}

function printMechanism(printing: Printing, mechanism: MechanismRecord, isAim: boolean): string[] {
  const { id: _id, type: _type, aim: _aim, state, since, ...parts } = mechanism;
  const [x, y] = [operand(printing, parts.x, parts.xNode), operand(printing, parts.y, parts.yNode)];
  const sentence = isAim && x !== undefined && y !== undefined ? printSentence(x, y, parts.z) : "";
  if (!isOneLine(sentence) || !readsAs(printing, sentence, parts)) {
    return [printWhole(printing, mechanism, isAim ? ["aim"] : [])];
  }
  const fields = Object.entries({ state, since }).filter(([, value]) => value !== undefined);
  return [sentence, ...fields.map(([name, value]) => printNamed(name, value))];
}

function operand({ view, mentions }: Printing, words: string | undefined, node: Id | undefined): string | undefined {
  if (node === undefined) return words;
  return words === undefined ? mentions.inBrackets(node, view.node(node)?.title ?? "") : undefined;
}

function readsAs({ references }: Printing, sentence: string, parts: Record<string, unknown>): boolean {
  const read = readSentence(sentence);
  if (!read) return false;
  const ends = [read.x, read.y].map((end, i): Record<string, unknown> => {
    const name = i === 0 ? "x" : "y";
    if (!end || "words" in end) return { [name]: end?.words };
    return { [`${name}Node`]: references.find(end.node).id };
  });
  return sameFields(Object.assign({ z: read.z }, ...ends), parts);
}

function sameFields(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
