import type { OutlineNode } from "../../core/grammar/outline.ts";

/** Below headings, above list items. */
const PARAGRAPH = 10;
/** A paragraph of at most so many characters right above a list is the title of that list. */
const LEAD_LENGTH = 200;

interface Item extends OutlineNode {
  readonly lines: string[];
}

/** Makes levels of headings, list items and paragraphs, however many levels a page leaves out. */
export class OutlineBuilder {
  readonly nodes: Item[] = [];
  /** The open nodes with their rank, which grows downward. */
  readonly #path: { readonly rank: number; readonly item: Item }[] = [];
  #heading: Item | undefined;
  #pending: readonly string[] | undefined;

  /** `level` from 1 for the topmost heading; `lines`: the title, then the addresses of its links. */
  heading(level: number, lines: readonly string[]): void {
    this.end();
    this.#heading = this.#add(level, lines, true);
  }

  /** An item of a list, `level` from 1. Gives the node, to which further lines may be added. */
  item(level: number, lines: readonly string[]): Item {
    const lead = this.#pending;
    if (lead && (lead[0]?.length ?? 0) <= LEAD_LENGTH) {
      this.#pending = undefined;
      this.#add(PARAGRAPH, lead, false);
    }
    this.end();
    return this.#add(PARAGRAPH + level, lines, false);
  }

  /** A paragraph outside of lists: the title of a list that follows, else text of the heading above, else a node. */
  paragraph(lines: readonly string[]): void {
    this.end();
    this.#pending = lines;
  }

  /** Further text of the last node. */
  more(lines: readonly string[]): void {
    this.end();
    const last = this.nodes.at(-1);
    if (last) last.lines.push(...lines);
    else this.paragraph(lines);
  }

  /** Settles what the last paragraph is. */
  end(): void {
    const lines = this.#pending;
    this.#pending = undefined;
    if (!lines) return;
    if (this.#heading) this.#heading.lines.push(...lines);
    else this.#add(PARAGRAPH, lines, false);
  }

  #add(rank: number, lines: readonly string[], isPlain: boolean): Item {
    while ((this.#path.at(-1)?.rank ?? 0) >= rank) this.#path.pop();
    const item = { depth: this.#path.length, lines: [...lines], line: this.nodes.length + 1, isPlain };
    this.#path.push({ rank, item });
    this.nodes.push(item);
    return item;
  }
}
