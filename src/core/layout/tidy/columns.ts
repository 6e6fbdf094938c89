/*
 * A column holds one number for each slot of the tree. Columns keep the hot numbers side by side in memory, and
 * an index is read without a check because the tree hands out only indexes that it has reserved.
 */

/** A growing column of real numbers, 0 where nothing was set. */
export class Reals {
  private cells = new Float64Array(0);

  get(slot: number): number {
    return this.cells[slot] as number;
  }

  set(slot: number, value: number): void {
    this.cells[slot] = value;
  }

  /** Makes room for slots below `length`. */
  reserve(length: number): void {
    const longer = new Float64Array(length);
    longer.set(this.cells);
    this.cells = longer;
  }
}

/** A growing column of whole numbers, 0 where nothing was set. */
export class Ints {
  private cells = new Int32Array(0);

  get(slot: number): number {
    return this.cells[slot] as number;
  }

  set(slot: number, value: number): void {
    this.cells[slot] = value;
  }

  /** Makes room for slots below `length`. */
  reserve(length: number): void {
    const longer = new Int32Array(length);
    longer.set(this.cells);
    this.cells = longer;
  }
}
