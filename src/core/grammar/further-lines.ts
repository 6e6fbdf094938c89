import { commentType } from "../records/comment.ts";
import { gateType } from "../records/gate.ts";
import { linkType } from "../records/link.ts";
import { mechanismType } from "../records/mechanism.ts";
import { nodeType } from "../records/node.ts";
import type { RecordType } from "../records/record-type.ts";
import { grammar } from "../strings/grammar.ts";
import type { LineContext } from "./expression.ts";
import { type ParsedGate, readGate } from "./gates.ts";
import { type ParsedLine, parseLine } from "./line.ts";
import { type ParsedMechanism, readSentence } from "./mechanisms.ts";
import { type NamedText, readJson, readNamed, splitNamed } from "./named-fields.ts";

/** A record of its own, written out as `gate:: {…}`, `link:: {…}`, `mechanism:: {…}`, `comment:: {…}`. */
export interface ParsedRecord {
  readonly type: "gate" | "link" | "mechanism" | "comment";
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the lines below the title say. */
export interface FurtherLines {
  /** Why the node moves its parent; of an aim, why its mechanism works. */
  because?: string;
  readonly fields: Record<string, unknown>;
  readonly mechanisms: ParsedMechanism[];
  readonly gates: ParsedGate[];
  readonly guards: ParsedLine[];
  readonly records: ParsedRecord[];
  /** The name by which links of the same text mean this node: `id:: …`. */
  name?: string;
}

/** One kind of further line, by the words that begin it. */
interface FurtherLine {
  readonly start: string;
  readonly says: Exclude<keyof typeof grammar.further, "named">;
  /** Takes the rest of the line, which is not empty. */
  read(rest: string, into: FurtherLines, context: LineContext): void;
}

/** Begins the line of a reason. */
export const BECAUSE = "because";

/** Long fields, with the words that begin their line. A list has one line for each entry. */
export const PROSE = [
  { start: "done:", field: "done", list: false },
  { start: "why needed:", field: "na", list: true },
  { start: "what for:", field: "strategy", list: false },
  { start: "why this way:", field: "pa", list: true },
  { start: "how:", field: "tactic", list: false },
  { start: "why enough:", field: "sa", list: false },
] as const;

const LINES: readonly FurtherLine[] = [
  {
    start: BECAUSE,
    says: "because",
    read(rest, into) {
      into.because = joinLines(into.because, rest);
    },
  },
  ...PROSE.map(
    ({ start, field, list }): FurtherLine => ({
      start,
      says: field,
      read(rest, { fields }) {
        const before = fields[field];
        if (list) fields[field] = [...(Array.isArray(before) ? before : []), rest];
        else fields[field] = joinLines(before, rest);
      },
    }),
  ),
  {
    start: "gate:",
    says: "gate",
    read(rest, { gates }, context) {
      gates.push(readGate(rest, context));
    },
  },
  {
    start: "learn:",
    says: "learn",
    read(rest, { gates }) {
      const gate = gates.pop();
      gates.push({ sentence: "", ...gate, learn: joinLines(gate?.learn, rest) });
    },
  },
  {
    start: "guard:",
    says: "guard",
    read(rest, { guards }, context) {
      guards.push(parseLine(rest, { ...context, face: "guardrail" }));
    },
  },
];

const RECORDS: ReadonlyMap<string, RecordType> = new Map(
  [commentType, gateType, linkType, mechanismType].map((type) => [type.type, type]),
);
const OF_MECHANISM: ReadonlySet<string> = new Set(["state", "since"]);

/** Nothing said yet. */
export function noFurtherLines(): FurtherLines {
  return { fields: {}, mechanisms: [], gates: [], guards: [], records: [] };
}

/**
 * Reads one line below a title into `into`. Gives a few words for a chip, or undefined if it is ordinary text.
 * The words that begin a line count only as they are printed, so `Because It Is Your Data` is a title.
 */
export function readFurtherLine(line: string, into: FurtherLines, context: LineContext): string | undefined {
  for (const { start, says, read } of LINES) {
    const rest = restAfter(line, start);
    if (rest === undefined) continue;
    read(rest, into, context);
    return grammar.further[says];
  }
  const mechanism = readSentence(line);
  if (mechanism) {
    into.mechanisms.push(mechanism);
    return grammar.further.mechanism;
  }
  const named = splitNamed(line);
  return named && readNamedLine(named, into) ? grammar.further.named(named.name) : undefined;
}

/** Text that grows by a line; what was there stays. */
export function joinLines(before: unknown, line: string): string {
  return typeof before === "string" && before !== "" ? `${before}\n${line}` : line;
}

function restAfter(line: string, start: string): string | undefined {
  if (!line.startsWith(start) || !/\s/.test(line.charAt(start.length))) return undefined;
  return line.slice(start.length).trim() || undefined;
}

function readNamedLine(named: NamedText, into: FurtherLines): boolean {
  const { name, text } = named;
  if (name === "id") {
    into.name = text;
    return true;
  }
  const type = RECORDS.get(name);
  if (type) return readRecord(type, text, into);
  if (OF_MECHANISM.has(name)) return readOfMechanism(named, into);
  const value = readNamed(nodeType, named);
  if (value === undefined) return false;
  into.fields[name] = value;
  return true;
}

function readOfMechanism(named: NamedText, { mechanisms }: FurtherLines): boolean {
  const value = readNamed(mechanismType, named);
  const last = mechanisms.at(-1);
  if (value === undefined || !last) return false;
  mechanisms[mechanisms.length - 1] = { ...last, fields: { ...last.fields, [named.name]: value } };
  return true;
}

/** A line that is a whole record; undefined for any other. */
export function readRecordLine(line: string): ParsedRecord | undefined {
  const said = noFurtherLines();
  readFurtherLine(line, said, { today: "2000-01-01" });
  return said.records[0];
}

function readRecord({ type, schema }: RecordType, text: string, into: FurtherLines): boolean {
  const json = readJson(text);
  const fields = typeof json === "object" && json !== null ? json : type === "comment" ? { text } : undefined;
  if (!fields || Array.isArray(fields)) return false;
  const implied = { from: "x", aim: "x", node: "x" };
  if (!schema.safeParse({ ...implied, ...fields, id: "x", type }).success) return false;
  into.records.push({ type: type as ParsedRecord["type"], fields: fields as Record<string, unknown> });
  return true;
}

/** The line with a backslash before it, if it would not be read as the text that it is. */
export function protectLine(line: string): string {
  const isRead = line.startsWith("\\") || readFurtherLine(line.trim(), noFurtherLines(), { today: "2000-01-01" });
  return isRead ? `\\${line}` : line;
}
