/** The largest of some values that come and go; 0 when there are none. Values are 0 or more. */
class Largest {
  value = 0;
  #times = 0;
  /** How often each smaller value is there. Most rows have few sizes, many only one. */
  #smaller: Map<number, number> | undefined;

  add(value: number): void {
    if (value < this.value) this.#keep(value, 1);
    else if (value === this.value) this.#times++;
    else {
      if (this.#times > 0) this.#keep(this.value, this.#times);
      this.value = value;
      this.#times = 1;
    }
  }

  remove(value: number): void {
    if (value < this.value) this.#keep(value, -1);
    else if (--this.#times === 0) {
      this.value = 0;
      for (const smaller of this.#smaller?.keys() ?? []) if (smaller > this.value) this.value = smaller;
      this.#times = this.#smaller?.get(this.value) ?? 0;
      this.#smaller?.delete(this.value);
    }
  }

  #keep(value: number, times: number): void {
    this.#smaller ??= new Map();
    const kept = (this.#smaller.get(value) ?? 0) + times;
    if (kept > 0) this.#smaller.set(value, kept);
    else this.#smaller.delete(value);
  }
}

interface Row {
  cards: number;
  readonly along: Largest;
  readonly lead: Largest;
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
      this.#rows.push({ cards: 0, along: new Largest(), lead: new Largest(), begin: 0, end: 0 });
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
      const begin = before + this.#levelGap + row.lead.value;
      const end = begin + row.along.value;
      changed ||= begin !== row.begin || end !== row.end;
      row.begin = begin;
      row.end = end;
      before = end;
    }
    return changed;
  }
}
