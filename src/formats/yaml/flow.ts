import { LIMITS } from "../limits.ts";
import { YamlFault } from "./fault.ts";
import { plainScalar, quotedAt } from "./scalars.ts";

export type YamlValue = string | null | readonly YamlValue[] | { readonly [name: string]: YamlValue };

/** `[a, "b"]` and `{ a: b }`, over several lines if need be. */
export class FlowReader {
  readonly #text: string;
  readonly #line: number;
  at: number;

  constructor(text: string, at: number, line: number) {
    this.#text = text;
    this.at = at;
    this.#line = line;
  }

  read(depth: number): YamlValue {
    this.#skip();
    if (depth > LIMITS.nesting) throw new YamlFault("nesting", this.#here());
    const sign = this.#text[this.at];
    if (sign === "[") return this.#list(depth);
    if (sign === "{") return this.#map(depth);
    return this.#scalar();
  }

  #list(depth: number): YamlValue {
    const items: YamlValue[] = [];
    this.at += 1;
    for (;;) {
      this.#skip();
      if (this.#take("]")) return items;
      items.push(this.read(depth + 1));
      this.#skip();
      if (!this.#take(",") && this.#text[this.at] !== "]") throw new YamlFault("flow", this.#here());
    }
  }

  #map(depth: number): YamlValue {
    const entries = new Map<string, YamlValue>();
    this.at += 1;
    for (;;) {
      this.#skip();
      if (this.#take("}")) return Object.fromEntries(entries);
      const name = this.#scalar();
      this.#skip();
      const value = this.#take(":") && !this.#isEmptyHere() ? this.read(depth + 1) : null;
      addTo(entries, name ?? "", value, this.#here());
      this.#skip();
      if (!this.#take(",") && this.#text[this.at] !== "}") throw new YamlFault("flow", this.#here());
    }
  }

  #scalar(): string | null {
    const sign = this.#text[this.at] ?? "";
    if (sign === '"' || sign === "'") {
      const quoted = quotedAt(this.#text, this.at, this.#here());
      if (!quoted) throw new YamlFault("quote", this.#here());
      this.at = quoted.end;
      return quoted.value;
    }
    if (/[&*!|>@`%]/.test(sign)) throw new YamlFault("special", this.#here());
    const start = this.at;
    while (this.at < this.#text.length && !/[,[\]{}\n]/.test(this.#text[this.at] ?? "")) {
      if (/^:(?=[\s,[\]{}]|$)/.test(this.#text.slice(this.at, this.at + 2))) break;
      if (/^\s#/.test(this.#text.slice(this.at, this.at + 2))) break;
      this.at += 1;
    }
    if (this.at === start && this.#text[start] !== ":") throw new YamlFault("flow", this.#here());
    return plainScalar(this.#text.slice(start, this.at).trim());
  }

  /** Nothing stands behind the colon. */
  #isEmptyHere(): boolean {
    this.#skip();
    return /[,}]/.test(this.#text[this.at] ?? "");
  }

  #take(sign: string): boolean {
    const found = this.#text[this.at] === sign;
    if (found) this.at += 1;
    return found;
  }

  /** Passes over white space, line breaks and comments. */
  #skip(): void {
    const rest = /(?:\s+|#[^\n]*)*/y;
    rest.lastIndex = this.at;
    this.at += rest.exec(this.#text)?.[0].length ?? 0;
    if (this.at >= this.#text.length) throw new YamlFault("flow", this.#here());
  }

  #here(): number {
    return this.#line + this.#text.slice(0, this.at).split("\n").length - 1;
  }
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** A name stands once in a map, and never reaches an object's prototype. */
export function addTo(entries: Map<string, YamlValue>, name: string, value: YamlValue, line: number): void {
  if (entries.has(name)) throw new YamlFault("twice", line);
  if (!FORBIDDEN.has(name)) entries.set(name, value);
}
