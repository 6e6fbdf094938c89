/** Values with how often they occur, and the largest; 0 when empty. Values are 0 or more. */
class Tally {
  readonly #counts = new Map<number, number>();
  max = 0;

  add(value: number): void {
    if (value <= 0) return;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    if (value > this.max) this.max = value;
  }

  remove(value: number): void {
    const count = this.#counts.get(value);
    if (count === undefined) return;
    if (count > 1) this.#counts.set(value, count - 1);
    else this.#counts.delete(value);
    if (count > 1 || value < this.max) return;
    this.max = 0;
    for (const left of this.#counts.keys()) if (left > this.max) this.max = left;
  }
}

interface Row {
  cards: number;
  readonly along: Tally;
  readonly lead: Tally;
  /** Where its cards begin, and where the largest of them ends. */
  begin: number;
  end: number;
}

/**
 * The rows of one plot: each is as deep as its deepest card, and stands off the row before by the level gap and
 * its largest lead. Cards are counted in and out, so a change costs the same however many cards a row has.
 */
export class Rows {
  readonly #rows: Row[] = [];
  readonly #levelGap: number;
  #settled = 0;

  constructor(levelGap: number) {
    this.#levelGap = levelGap;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Where the cards of the row begin. */
  begin(row: number): number {
    return this.#rows[row]?.begin ?? 0;
  }

  /** Where the largest card of the row ends. */
  end(row: number): number {
    return this.#rows[row]?.end ?? 0;
  }

  add(row: number, along: number, lead: number): void {
    while (this.#rows.length <= row) {
      this.#rows.push({ cards: 0, along: new Tally(), lead: new Tally(), begin: 0, end: 0 });
    }
    const entry = this.#rows[row];
    if (!entry) return;
    entry.cards++;
    entry.along.add(along);
    entry.lead.add(lead);
  }

  remove(row: number, along: number, lead: number): void {
    const entry = this.#rows[row];
    if (!entry) return;
    entry.cards--;
    entry.along.remove(along);
    entry.lead.remove(lead);
  }

  /** Places the rows anew. Gives whether a row came, went or moved. */
  settle(): boolean {
    while (this.#rows.at(-1)?.cards === 0) this.#rows.pop();
    let changed = this.#rows.length !== this.#settled;
    this.#settled = this.#rows.length;
    let before = -this.#levelGap;
    for (const row of this.#rows) {
      const begin = before + this.#levelGap + row.lead.max;
      const end = begin + row.along.max;
      changed ||= begin !== row.begin || end !== row.end;
      row.begin = begin;
      row.end = end;
      before = end;
    }
    return changed;
  }
}
