import type { OutlineNode } from "../outline.ts";

/** Where a title stands, which says what it hangs below. */
export interface TitlePlace {
  /** Headings (0) hold labels (1) and items (2), labels hold items, items hold items to their right. */
  readonly rank: 0 | 1 | 2;
  /** Level of a heading, column of an item. */
  readonly column: number;
  /** Column at which the title begins; text below it is flush there. */
  readonly content: number;
}

interface Entry extends TitlePlace {
  readonly node: Growing;
}

interface Growing extends OutlineNode {
  readonly lines: string[];
}

export interface Title {
  readonly text: string;
  readonly line: number;
  readonly isPlain: boolean;
}

/** Hangs titles by rank and column, and text under the title that it belongs to. Each line costs the same. */
export class OutlineBuilder {
  readonly nodes: Growing[] = [];
  readonly #stack: Entry[] = [];
  readonly #early: string[] = [];
  #blanks = 0;
  #last: Entry | undefined;

  blank(): void {
    this.#blanks += 1;
  }

  title(place: TitlePlace, title: Title): void {
    const stack = this.#stack;
    for (let top = stack.at(-1); top && !holds(top, place); top = stack.at(-1)) stack.pop();
    const { text, line, isPlain } = title;
    const node: Growing = { depth: stack.length, lines: [text], line, isPlain };
    const entry = { ...place, node };
    this.nodes.push(node);
    stack.push(entry);
    this.#blanks = 0;
    this.#last = entry;
    for (const early of this.#early.splice(0)) this.#add(entry, early);
  }

  /**
   * Text that begins at `column`: of the deepest title to its left; at the edge and right below something, of
   * that; after a gap, of the heading or label it stands under. Text above every title waits for the first.
   */
  text(column: number, dedented: (columns: number) => string): void {
    const owner = this.#ownerOf(column);
    if (owner) this.#add(owner, dedented(owner.content));
    else addText(this.#early, this.#early.length > 0 ? this.#blanks : 0, dedented(0));
    this.#blanks = 0;
  }

  /** Text of the title or text right above, whatever its column. */
  textBelow(text: string): void {
    const owner = this.#last;
    if (owner) this.#add(owner, text);
    else this.#early.push(text);
    this.#blanks = 0;
  }

  #ownerOf(column: number): Entry | undefined {
    if (column === 0 && this.#blanks === 0 && this.#last) return this.#last;
    const left = this.#stack.findLast((entry) => entry.rank < 2 || entry.column < column);
    return left ?? (this.#blanks === 0 ? this.#last : this.#stack[0]);
  }

  /** Blank lines between two lines of one text stay; text that comes back to a title later is set off by one. */
  #add(owner: Entry, text: string): void {
    const { lines } = owner.node;
    const gap = owner === this.#last ? this.#blanks : 1;
    addText(lines, lines.length > 1 ? gap : 0, text);
    this.#blanks = 0;
    this.#last = owner;
  }
}

function addText(lines: string[], blanks: number, text: string): void {
  for (let i = 0; i < blanks; i++) lines.push("");
  lines.push(text);
}

function holds(above: TitlePlace, below: TitlePlace): boolean {
  if (above.rank !== below.rank) return above.rank < below.rank;
  return below.rank !== 1 && above.column < below.column;
}
