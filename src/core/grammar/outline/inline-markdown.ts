/** What a title says without Markdown's marks. */
export interface Reduced {
  readonly text: string;
  /** Offsets into the source where a mark began that is gone: ascending, none if the text is as it was. */
  readonly marks: readonly number[];
  /** The links and pictures as they stood, with their addresses. */
  readonly links: readonly string[];
}

/** `word`: a backslash keeps the whole word it begins, as in our own text. `markdown`: it keeps one sign. */
export type Escapes = "word" | "markdown";

const DELIMITERS = ["**", "__", "~~", "*", "_"] as const;
/** What begins none of them. */
const PLAIN = /[^\\`[\]!*_~]+/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Takes the marks out of a title: `**bold**`, `*slanted*`, `` `code` ``, `~~struck~~`, `[words](address)`, a
 * leading `> `. Marks inside words stay (`snake_case`, `2*3*4`), and so do `[[links]]`. One pass, linear.
 */
export function reduceMarkdown(source: string, escapes: Escapes): Reduced {
  const quote = /^(?:>\s+)+/.exec(source)?.[0].length ?? 0;
  const reducer = new Reducer(source, escapes);
  let at = quote;
  while (at < source.length) at = reducer.step(at);
  const marks = quote > 0 ? [0, ...reducer.marks] : reducer.marks;
  return { text: reducer.pieces.join("").trim(), marks: marks.sort((a, b) => a - b), links: reducer.links };
}

interface Opening {
  readonly piece: number;
  readonly at: number;
}

/** Pieces of the result; the marks among them are emptied once their other half is found. */
class Reducer {
  readonly pieces: string[] = [];
  readonly marks: number[] = [];
  readonly links: string[] = [];
  readonly #source: string;
  readonly #escapes: Escapes;
  readonly #open = new Map<string, Opening>();
  readonly #brackets: Opening[] = [];
  /** Searches that found nothing: there is none further on either. */
  readonly #missing = new Set<string>();

  readonly #readers: Readonly<Record<string, (at: number) => number>> = {
    "\\": (at) => this.#escape(at),
    "`": (at) => this.#code(at),
    "[": (at) => this.#bracket(at),
    "]": (at) => this.#closeBracket(at),
    "!": (at) => (/^!\[[^[]/.test(this.#source.slice(at, at + 3)) ? this.#openBracket(at, 2) : this.#keep(at, 1)),
  };

  constructor(source: string, escapes: Escapes) {
    this.#source = source;
    this.#escapes = escapes;
  }

  /** Reads what stands at `at` and gives the offset behind it. */
  step(at: number): number {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(this.#source)?.[0].length;
    if (plain !== undefined) return this.#keep(at, plain);
    const read = this.#readers[this.#source.charAt(at)];
    return read ? read(at) : this.#delimiter(at);
  }

  #keep(at: number, length: number): number {
    this.pieces.push(this.#source.slice(at, at + length));
    return at + length;
  }

  #escape(at: number): number {
    if (this.#escapes === "word") {
      const atStart = at === 0 || /\s/.test(this.#source.charAt(at - 1));
      if (!atStart) return this.#keep(at, 1);
      let end = at + 1;
      while (end < this.#source.length && !/\s/.test(this.#source.charAt(end))) end += 1;
      return this.#keep(at, end - at);
    }
    if (!PUNCTUATION.test(this.#source.charAt(at + 1))) return this.#keep(at, 1);
    this.marks.push(at);
    return this.#keep(at + 1, 1);
  }

  #code(at: number): number {
    const end = this.#find("`", at + 1);
    if (end <= at + 1) return this.#keep(at, 1);
    this.marks.push(at);
    this.#keep(at + 1, end - at - 1);
    return end + 1;
  }

  #bracket(at: number): number {
    if (this.#source[at + 1] !== "[") return this.#openBracket(at, 1);
    const end = this.#find("]]", at + 2);
    return end < 0 ? this.#keep(at, 2) : this.#keep(at, end + 2 - at);
  }

  #openBracket(at: number, length: number): number {
    this.#brackets.push({ piece: this.pieces.length, at });
    return this.#keep(at, length);
  }

  #closeBracket(at: number): number {
    const opening = this.#brackets.pop();
    const end = opening && this.#source[at + 1] === "(" ? this.#find(")", at + 2) : -1;
    if (!opening || end < 0 || opening.piece === this.pieces.length - 1) return this.#keep(at, 1);
    this.pieces[opening.piece] = "";
    this.marks.push(opening.at);
    this.links.push(this.#source.slice(opening.at, end + 1));
    return end + 1;
  }

  /** Takes an opening and a closing delimiter away together. */
  #delimiter(at: number): number {
    const source = this.#source;
    const mark = DELIMITERS.find((delimiter) => source.startsWith(delimiter, at));
    if (!mark) return this.#keep(at, 1);
    const before = source.charAt(at - 1);
    const after = source.charAt(at + mark.length);
    const opening = this.#open.get(mark);
    if (opening && isSolid(before) && isEdge(after) && opening.at + mark.length < at) {
      this.pieces[opening.piece] = "";
      this.#open.delete(mark);
      this.marks.push(opening.at);
      return at + mark.length;
    }
    if (isEdge(before) && isSolid(after)) this.#open.set(mark, { piece: this.pieces.length, at });
    return this.#keep(at, mark.length);
  }

  #find(text: string, from: number): number {
    if (this.#missing.has(text)) return -1;
    const at = this.#source.indexOf(text, from);
    if (at < 0) this.#missing.add(text);
    return at;
  }
}

function isSolid(character: string): boolean {
  return character !== "" && !/\s/.test(character);
}

/** The start, the end, white space and punctuation: where a word does not go on. */
function isEdge(character: string): boolean {
  return character === "" || /[\s\p{P}\p{S}]/u.test(character);
}
