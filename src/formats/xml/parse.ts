import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { checkSize, LIMITS, tooLarge } from "../limits.ts";
import { placeAt } from "../place.ts";

/** An element as it stands in the file; names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and elements in their order. */
  readonly content: (XmlElement | string)[];
}

/** The elements right inside of one, of a name where that is given. */
export function childrenOf({ content }: XmlElement, name?: string): XmlElement[] {
  return content.filter((part) => typeof part !== "string").filter((part) => name === undefined || part.name === name);
}

export type Parsed = { readonly ok: true; readonly root: XmlElement } | ReadFailure;

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-\u00b7]*/uy;
const SPACE = /[ \t\r\n]*/y;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * A document of XML 1.0 as elements. Well-formed to the last tag or refused with its place; comments and processing
 * instructions are passed over, document types and entities are refused. Levels of elements beyond `nesting`, and what
 * is longer than `bytes`, too.
 */
export function parseXml(
  text: string,
  { nesting = LIMITS.nesting, bytes = LIMITS.markupBytes }: { readonly nesting?: number; readonly bytes?: number } = {},
): Parsed {
  const large = checkSize(text.length, bytes);
  if (large) return large;
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { ok: false, reason: "broken", message: strings.formats.notAllowedXml };
  const parser = new Parser(text.startsWith("\uFEFF") ? text.slice(1) : text, nesting);
  return parser.run();
}

type Fault = "tag" | "attribute" | "close" | "entity" | "text" | "end" | "comment";

class Parser {
  readonly #text: string;
  readonly #nesting: number;
  readonly #open: XmlElement[] = [];
  #root: XmlElement | undefined;
  #at = 0;
  #fault: { readonly fault: Fault; readonly at: number } | undefined;
  #tooDeep = false;

  constructor(text: string, nesting: number) {
    this.#text = text;
    this.#nesting = nesting;
  }

  run(): Parsed {
    while (this.#at < this.#text.length && !this.#fault && !this.#tooDeep) this.#step();
    if (this.#tooDeep) return tooLarge(strings.limits.nestedTooDeep(this.#nesting));
    if (!this.#fault && (this.#open.length > 0 || !this.#root)) this.#fail("end");
    if (this.#fault) return broken(this.#text, this.#fault.at, this.#fault.fault);
    return { ok: true, root: this.#root as XmlElement };
  }

  #step(): void {
    const text = this.#text;
    const next = text.indexOf("<", this.#at);
    const end = next < 0 ? text.length : next;
    if (end > this.#at) this.#characters(this.#at, end);
    if (this.#fault || next < 0) {
      this.#at = end;
      return;
    }
    this.#at = next;
    if (text.startsWith("<!--", next)) this.#skip("-->", 4);
    else if (text.startsWith("<![CDATA[", next)) this.#literal();
    else if (text.startsWith("<?", next)) this.#skip("?>", 2);
    else if (text.startsWith("</", next)) this.#close();
    else this.#start();
  }

  #characters(from: number, to: number): void {
    const raw = this.#text.slice(from, to);
    const inside = this.#open.at(-1);
    if (!inside) {
      if (raw.trim() !== "") this.#fail("text", from + raw.search(/\S/));
      return;
    }
    inside.content.push(this.#decoded(raw, from) ?? "");
  }

  #literal(): void {
    const from = this.#at + "<![CDATA[".length;
    const to = this.#text.indexOf("]]>", from);
    const inside = this.#open.at(-1);
    if (to < 0 || !inside) {
      this.#fail("text");
      return;
    }
    inside.content.push(this.#text.slice(from, to));
    this.#at = to + 3;
  }

  #skip(end: string, head: number): void {
    const to = this.#text.indexOf(end, this.#at + head);
    if (to < 0) this.#fail("comment");
    else this.#at = to + end.length;
  }

  #close(): void {
    const from = this.#at;
    this.#at += 2;
    const name = this.#name();
    this.#space();
    if (this.#text[this.#at] !== ">" || this.#open.at(-1)?.name !== name) {
      this.#fail("close", from);
      return;
    }
    this.#open.pop();
    this.#at += 1;
  }

  #start(): void {
    const from = this.#at;
    this.#at += 1;
    const name = this.#name();
    const isSecondRoot = this.#root !== undefined && this.#open.length === 0;
    const attributes = name === undefined || isSecondRoot ? undefined : this.#attributes();
    if (name === undefined || !attributes) {
      this.#fail("tag", from);
      return;
    }
    const found: XmlElement = { name, attributes, content: [] };
    const isEmpty = this.#text.startsWith("/>", this.#at);
    if (!isEmpty && this.#text[this.#at] !== ">") {
      this.#fail("tag", from);
      return;
    }
    this.#at += isEmpty ? 2 : 1;
    this.#open.at(-1)?.content.push(found);
    this.#root ??= found;
    if (isEmpty) return;
    this.#open.push(found);
    this.#tooDeep = this.#open.length > this.#nesting;
  }

  #attributes(): Map<string, string> | undefined {
    const attributes = new Map<string, string>();
    for (;;) {
      const hadSpace = this.#space();
      const from = this.#at;
      if (/[>/]/.test(this.#text[from] ?? "")) return attributes;
      const name = hadSpace ? this.#name() : undefined;
      this.#space();
      const isSet = this.#text[this.#at] === "=";
      this.#at += 1;
      this.#space();
      const quote = this.#text[this.#at] ?? "";
      const to = /["']/.test(quote) ? this.#text.indexOf(quote, this.#at + 1) : -1;
      if (name === undefined || !isSet || to < 0 || attributes.has(name)) {
        this.#fail("attribute", from);
        return undefined;
      }
      const raw = this.#text.slice(this.#at + 1, to);
      const value = this.#decoded(raw.replace(/\r\n?|[\t\n]/g, " "), this.#at + 1);
      if (value === undefined) return undefined;
      attributes.set(name, value);
      this.#at = to + 1;
    }
  }

  #decoded(raw: string, from: number): string | undefined {
    if (!raw.includes("&")) return raw;
    let wrong = -1;
    const text = raw.replace(/&([^;\s&]{0,12};?)/g, (whole, body: string, at: number) => {
      const sign = body.endsWith(";") ? signOf(body.slice(0, -1)) : undefined;
      if (sign === undefined && wrong < 0) wrong = at;
      return sign ?? whole;
    });
    if (wrong < 0) return text;
    this.#fail("entity", from + wrong);
    return undefined;
  }

  #name(): string | undefined {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    this.#at += name?.length ?? 0;
    return name;
  }

  /** Passes over white space; true if there was any. */
  #space(): boolean {
    SPACE.lastIndex = this.#at;
    const length = SPACE.exec(this.#text)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }

  #fail(fault: Fault, at: number = this.#at): void {
    this.#fault ??= { fault, at };
  }
}

function signOf(body: string): string | undefined {
  if (Object.hasOwn(NAMED, body)) return NAMED[body];
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(body) ?? [];
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : undefined;
}

function broken(text: string, offset: number, fault: Fault): ReadFailure {
  const at = placeAt(text, offset);
  const message = strings.formats.brokenXml(at.line, at.column, strings.formats.xmlFaults[fault]);
  return { ok: false, reason: "broken", message, at };
}
