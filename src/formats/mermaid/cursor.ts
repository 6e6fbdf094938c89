/** Walks over a text by sticky patterns, so that no part of it is looked at again and again. */
export class Cursor {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What stands here, if it is that; `pattern` is sticky. Moves behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }

  /** The text up to a sign, which is passed; undefined where it does not come before the end. */
  takeUntil(end: string): string | undefined {
    const to = this.text.indexOf(end, this.at);
    if (to < 0) return undefined;
    const found = this.text.slice(this.at, to);
    this.at = to + end.length;
    return found;
  }

  /** Passes over the rest of the line. */
  skipLine(): string {
    const to = this.text.indexOf("\n", this.at);
    const found = this.text.slice(this.at, to < 0 ? undefined : to);
    this.at = to < 0 ? this.text.length : to + 1;
    return found;
  }
}
