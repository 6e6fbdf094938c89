import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { entryOf, isItem } from "./entry.ts";
import { YamlFault } from "./fault.ts";
import { addTo, FlowReader, type YamlValue } from "./flow.ts";
import { isBlank, type Line, linesOf } from "./lines.ts";
import { plainScalar, quotedAt } from "./scalars.ts";

export type Parsed = { readonly ok: true; readonly value: YamlValue; readonly documents: number } | ReadFailure;

/**
 * The part of YAML 1.2 that people write: maps, lists, texts in quotes and in blocks, `[ ]` and `{ }`, comments. Anchors,
 * aliases, tags and tabs as indents are refused with their line. Numbers and flags stay texts.
 */
export function parseYaml(text: string): Parsed {
  const { lines, documents } = linesOf(text);
  try {
    return { ok: true, value: new Reader(lines).run(), documents };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const { fault, line } = error;
    const message = strings.formats.brokenYaml(line, strings.formats.yamlFaults[fault]);
    return { ok: false, reason: fault === "nesting" ? "too-large" : "broken", message, at: { line, column: 1 } };
  }
}

/** By how much more is taken of a value that does not end yet. */
const MORE = 8;

class Reader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  run(): YamlValue {
    const first = this.#next();
    if (!first) return null;
    const value = this.#block(first.indent, 0);
    const rest = this.#next();
    if (rest) throw new YamlFault("indent", rest.number);
    return value;
  }

  /** The next line with something on it; passes over blank ones. */
  #next(): Line | undefined {
    while (this.#at < this.#lines.length && isBlank(this.#lines[this.#at] as Line)) this.#at += 1;
    const line = this.#lines[this.#at];
    if (line?.hasTab) throw new YamlFault("tab", line.number);
    return line;
  }

  /** What stands at this indent: a list, a map or a single value. */
  #block(indent: number, depth: number): YamlValue {
    const line = this.#next();
    if (!line) return null;
    if (depth > LIMITS.nesting) throw new YamlFault("nesting", line.number);
    if (isItem(line.text)) return this.#list(indent, depth);
    if (line.text.startsWith("? ")) throw new YamlFault("special", line.number);
    return entryOf(line.text, line.number) ? this.#map(indent, depth) : this.#value(line.text, indent, depth);
  }

  #list(indent: number, depth: number): YamlValue {
    const items: YamlValue[] = [];
    for (let line = this.#next(); line && line.indent === indent && isItem(line.text); line = this.#next()) {
      const rest = line.text.slice(1).trimStart();
      if (rest === "" || rest.startsWith("#")) {
        this.#at += 1;
        items.push(this.#below(indent, depth));
      } else items.push(this.#inItem(line, rest, depth));
    }
    this.#checkEnd(indent);
    return items;
  }

  /** `- name: value` begins a map, `- - a` a list, whose indent is where its first line begins. */
  #inItem(line: Line, rest: string, depth: number): YamlValue {
    const inner = line.indent + line.text.length - rest.length;
    if (!entryOf(rest, line.number) && !isItem(rest)) {
      return this.#value(rest, line.indent, depth);
    }
    this.#lines[this.#at] = { ...line, indent: inner, text: rest };
    return this.#block(inner, depth + 1);
  }

  #map(indent: number, depth: number): YamlValue {
    const entries = new Map<string, YamlValue>();
    for (let line = this.#next(); line && line.indent === indent; line = this.#next()) {
      const entry = entryOf(line.text, line.number);
      if (!entry) throw new YamlFault(line.text.startsWith("? ") ? "special" : "entry", line.number);
      const rest = line.text.slice(entry.length);
      if (rest === "" || rest.startsWith("#")) {
        this.#at += 1;
        // A list may stand at the indent of the name that it belongs to.
        const next = this.#next();
        const isList = next?.indent === indent && isItem(next.text);
        addTo(entries, entry.name, isList ? this.#list(indent, depth + 1) : this.#below(indent, depth), line.number);
      } else addTo(entries, entry.name, this.#value(rest, indent, depth), line.number);
    }
    this.#checkEnd(indent);
    return Object.fromEntries(entries);
  }

  /** What stands deeper than `indent`; nothing if nothing does. */
  #below(indent: number, depth: number): YamlValue {
    const next = this.#next();
    return next && next.indent > indent ? this.#block(next.indent, depth + 1) : null;
  }

  #checkEnd(indent: number): void {
    const next = this.#next();
    if (next && next.indent > indent) throw new YamlFault("indent", next.number);
  }

  /** A single value that begins with `rest` on the present line. */
  #value(rest: string, indent: number, depth: number): YamlValue {
    const line = this.#lines[this.#at] as Line;
    const [first = ""] = rest;
    if (/[&*!%@`]/.test(first)) throw new YamlFault("special", line.number);
    if (first === "|" || first === ">") return this.#text(rest, indent);
    if (first === "[" || first === "{") return this.#flow(rest, depth);
    if (first === '"' || first === "'") return this.#quoted(rest);
    this.#at += 1;
    let words = withoutComment(rest);
    // A long text may go on in deeper lines.
    for (let next = this.#next(); next && next.indent > indent; next = this.#next()) {
      if (entryOf(next.text, next.number) || isItem(next.text)) break;
      words += ` ${withoutComment(next.text)}`;
      this.#at += 1;
    }
    return plainScalar(words.trim());
  }

  #flow(rest: string, depth: number): YamlValue {
    const { number } = this.#lines[this.#at] as Line;
    return this.#over(rest, (text) => {
      const reader = new FlowReader(text, 0, number);
      return { value: reader.read(depth + 1), end: reader.at };
    });
  }

  #quoted(rest: string): YamlValue {
    const { number } = this.#lines[this.#at] as Line;
    return this.#over(rest, (text) => {
      const quoted = quotedAt(text, 0, number);
      if (!quoted) throw new YamlFault("quote", number);
      return quoted;
    });
  }

  /** Reads a value that may fill several lines: one, then more and more of them, as long as it does not end. */
  #over<T>(rest: string, read: (text: string) => { value: T; end: number }): T {
    const left = this.#lines.length - this.#at;
    for (let count = 1; ; count *= MORE) {
      const text = this.#remaining(rest, count);
      try {
        const { value, end } = read(text);
        this.#passOver(text, end);
        return value;
      } catch (error) {
        const isUnended = error instanceof YamlFault && (error.fault === "flow" || error.fault === "quote");
        if (!isUnended || count >= left) throw error;
      }
    }
  }

  /** The rest of this line with those after it, `count` in all. */
  #remaining(rest: string, count: number): string {
    const after = this.#lines.slice(this.#at + 1, this.#at + count);
    return [rest, ...after.map(({ indent, text }) => " ".repeat(indent) + text)].join("\n");
  }

  /** Goes to the line after the one in which `end` lies; nothing but a comment may follow there. */
  #passOver(text: string, end: number): void {
    const passed = text.slice(0, end).split("\n").length - 1;
    const tail = text.slice(end).split("\n", 1)[0]?.trim() ?? "";
    if (tail !== "" && !tail.startsWith("#")) throw new YamlFault("after", this.#lines[this.#at + passed]?.number ?? 1);
    this.#at += passed + 1;
  }

  /** `|` keeps line breaks, `>` makes spaces of them; both as deep as their first line. */
  #text(rest: string, indent: number): string {
    const { number } = this.#lines[this.#at] as Line;
    const [, style = "|", marks = ""] = /^([|>])([-+1-9]*)\s*(?:#.*)?$/.exec(rest) ?? [];
    if (!/^[|>][-+1-9]*\s*(#.*)?$/.test(rest)) throw new YamlFault("after", number);
    this.#at += 1;
    const given = Number(/[1-9]/.exec(marks)?.[0] ?? 0);
    let deep = given > 0 ? Math.max(indent, 0) + given : 0;
    const texts: string[] = [];
    for (let line = this.#lines[this.#at]; line; line = this.#lines[this.#at]) {
      if (line.text !== "" && line.indent <= indent) break;
      if (line.text !== "" && deep === 0) deep = line.indent;
      if (line.text !== "" && line.indent < deep) throw new YamlFault("indent", line.number);
      texts.push(line.text === "" ? "" : " ".repeat(line.indent - deep) + line.text);
      this.#at += 1;
    }
    const whole = texts.join("\n");
    return (style === "|" ? whole : folded(whole)).trimEnd();
  }
}

/** One line break is a space, more of them one less; deeper lines stay as they are. */
function folded(text: string): string {
  return text.replace(/([^\n])(\n+)(?=[^\n ])/g, (_, sign: string, breaks: string) => {
    return sign + (breaks.length === 1 ? " " : breaks.slice(1));
  });
}

function withoutComment(text: string): string {
  return text.replace(/(^|\s)#.*$/, "").trim();
}
