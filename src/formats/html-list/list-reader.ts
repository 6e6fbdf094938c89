import { OutlineBuilder } from "./outline-builder.ts";
import type { Attributes, TokenListener } from "./tokens.ts";
import { VOID } from "./tokens.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What is no text of the page. */
const SKIPPED = words("script style template noscript svg math iframe object select textarea noembed noframes");
/** Elements that begin a line of their own. */
const BLOCKS = words(
  "p div section article main header footer aside nav blockquote pre address figure figcaption details summary dl dt dd" +
    " table caption hr body form fieldset center",
);
/** Elements whose end may be left out, so that counting them says nothing about nesting. */
const OPTIONAL = words("p li dt dd tr td th thead tbody tfoot option optgroup html head body colgroup caption rp rt");

interface OpenList {
  level: number;
  /** The node that the open item became, for its further lines. */
  item: { readonly lines: string[] } | undefined;
}

/** Collects the nodes of a page while its tags go by. */
export class ListReader implements TokenListener {
  readonly builder = new OutlineBuilder();
  /** How deep tags were nested at most. */
  nesting = 0;
  pictures = 0;
  title = "";
  #depth = 0;
  #skip: { readonly name: string; depth: number } | undefined;
  #inTitle = false;
  readonly #lists: OpenList[] = [];
  #heading: number | undefined;
  /** Level of the open paragraph of Word that is an item of a list; 0: it continues one. */
  #word: number | undefined;
  #cells = 0;
  #isPre = false;
  #buffer = "";
  #links: string[] = [];
  #link: { readonly href: string; readonly start: number } | undefined;

  open(name: string, attributes: Attributes): void {
    if (this.#skip && !this.#skipsOn(name)) return;
    if (!VOID.has(name) && !OPTIONAL.has(name)) this.nesting = Math.max(this.nesting, ++this.#depth);
    if (SKIPPED.has(name) || (!VOID.has(name) && isHidden(attributes))) this.#skip = { name, depth: 1 };
    else if (name === "title") this.#inTitle = true;
    else this.#begin(name, attributes);
  }

  close(name: string): void {
    if (this.#skip) {
      if (this.#skip.name === name && --this.#skip.depth === 0) this.#skip = undefined;
      if (this.#skip) return;
    }
    if (!OPTIONAL.has(name)) this.#depth = Math.max(0, this.#depth - 1);
    if (name === "title") this.#inTitle = false;
    this.#finish(name);
  }

  text(text: string): void {
    if (this.#skip) return;
    if (this.#inTitle) this.title += text;
    else if (this.#isPre && text.includes("\n")) this.#textWithBreaks(text.split("\n"));
    else this.#buffer += text;
  }

  end(): void {
    this.#flush();
    this.builder.end();
  }

  /** An element whose end may be left out is over where the next of its name begins. */
  #skipsOn(name: string): boolean {
    if (this.#skip?.name !== name) return false;
    if (OPTIONAL.has(name)) this.#skip = undefined;
    else this.#skip.depth += 1;
    return this.#skip === undefined;
  }

  #begin(name: string, attributes: Attributes): void {
    if (name === "ul" || name === "ol" || name === "menu") this.#beginList();
    else if (name === "li") this.#beginItem(attributes);
    else if (isHeading(name)) {
      this.#flush();
      this.#heading = Number(name.slice(1));
    } else if (name === "br") this.#breakLine();
    else if (name === "td" || name === "th") this.#beginCell();
    else if (name === "a") this.#link = { href: attributes.get("href") ?? "", start: this.#buffer.length };
    else if (name === "img") this.#picture(attributes);
    else if (name === "tr" || BLOCKS.has(name)) this.#beginBlock(name, attributes);
  }

  #finish(name: string): void {
    if (name === "ul" || name === "ol" || name === "menu") {
      this.#flush();
      this.#lists.pop();
    } else if (name === "li") {
      this.#flush();
      this.#forgetItem();
    } else if (isHeading(name)) {
      this.#flush();
      this.#heading = undefined;
    } else if (name === "a") this.#endLink();
    else if (name === "tr" || name === "table") {
      this.#cells = 0;
      this.#flush();
    } else if (BLOCKS.has(name)) {
      this.#endBlock();
      if (name === "p") this.#word = undefined;
      if (name === "pre") this.#isPre = false;
    }
  }

  #beginList(): void {
    this.#flush();
    this.#cells = 0;
    this.#lists.push({ level: this.#lists.length + 1, item: undefined });
  }

  #beginItem(attributes: Attributes): void {
    this.#flush();
    if (this.#lists.length === 0) this.#beginList();
    const list = this.#lists.at(-1);
    if (!list) return;
    list.item = undefined;
    // Word on the web writes all levels side by side and says the level only here.
    const said = Number(attributes.get("data-aria-level") ?? attributes.get("aria-level"));
    list.level = said > 0 ? said : this.#lists.length;
  }

  #beginBlock(name: string, attributes: Attributes): void {
    this.#endBlock();
    if (name === "pre") this.#isPre = true;
    if (name === "p") this.#word = levelInWord(attributes);
  }

  #endBlock(): void {
    if (this.#cells > 0) this.#buffer += " ";
    else this.#flush();
  }

  #beginCell(): void {
    if (this.#buffer.trim() !== "") this.#buffer += ", ";
    this.#cells += 1;
  }

  #breakLine(): void {
    if (this.#heading !== undefined || this.#cells > 0) this.#buffer += " ";
    else this.#flush();
  }

  #textWithBreaks(lines: readonly string[]): void {
    lines.forEach((line, i) => {
      if (i > 0) this.#flush();
      this.#buffer += line;
    });
  }

  #picture(attributes: Attributes): void {
    const alt = attributes.get("alt") ?? "";
    if (/\bemoji\b/i.test(attributes.get("class") ?? "")) this.#buffer += alt;
    else if (attributes.get("src") && attributes.get("aria-roledescription") !== "checkbox") this.pictures += 1;
  }

  #endLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (!link || !/^(https?:|mailto:)/i.test(link.href)) return;
    const text = plain(this.#buffer.slice(link.start));
    if (text !== "" && text !== link.href) this.#links.push(`[${text}](${encoded(link.href)})`);
  }

  #forgetItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.item = undefined;
  }

  #flush(): void {
    const lines = [plain(this.#buffer), ...this.#links];
    this.#buffer = "";
    this.#links = [];
    this.#link = undefined;
    if (lines[0] === "") return;
    const list = this.#lists.at(-1);
    if (this.#heading !== undefined) this.builder.heading(this.#heading, lines);
    else if (list?.item) list.item.lines.push(...lines);
    else if (list) list.item = this.builder.item(list.level, lines);
    else if (this.#word === undefined) this.builder.paragraph(lines);
    else if (this.#word === 0) this.builder.more(lines);
    else {
      this.builder.item(this.#word, lines);
      this.#word = 0;
    }
  }
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

/** Also the bullets and numbers that Word writes as text. */
function isHidden(attributes: Attributes): boolean {
  const style = attributes.get("style") ?? "";
  return attributes.has("hidden") || /display\s*:\s*none|mso-list\s*:\s*ignore|mso-hide\s*:\s*all/i.test(style);
}

/** `mso-list:l0 level2 lfo1` is level 2; 0 for a further paragraph of an item; undefined for any other. */
function levelInWord(attributes: Attributes): number | undefined {
  const level = /mso-list\s*:[^;]*\blevel(\d+)/i.exec(attributes.get("style") ?? "")?.[1];
  if (level !== undefined) return Math.max(1, Number(level));
  return /\bMsoListParagraph/i.test(attributes.get("class") ?? "") ? 0 : undefined;
}

/** Text as a browser shows it: runs of spaces and breaks are one space. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}

/** An address without what would end it in `[text](address)`. */
function encoded(href: string): string {
  return href.trim().replace(/[\s()]/gu, (sign) => encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"));
}
