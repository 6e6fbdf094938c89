/*
 * A column holds one number for each slot of the tree. Columns keep the hot numbers side by side in memory, and
 * an index is read without a check because the tree hands out only indexes that it has reserved.
 */

const FIRST_LENGTH = 64;

/** A growing column of real numbers, 0 where nothing was set. */
export class Reals {
  private cells = new Float64Array(FIRST_LENGTH);

  get(slot: number): number {
    return this.cells[slot] as number;
  }

  set(slot: number, value: number): void {
    this.cells[slot] = value;
  }

  reserve(length: number): void {
    if (length <= this.cells.length) return;
    const longer = new Float64Array(Math.max(length, this.cells.length * 2));
    longer.set(this.cells);
    this.cells = longer;
  }
}

/** A growing column of whole numbers, 0 where nothing was set. */
export class Ints {
  private cells = new Int32Array(FIRST_LENGTH);

  get(slot: number): number {
    return this.cells[slot] as number;
  }

  set(slot: number, value: number): void {
    this.cells[slot] = value;
  }

  reserve(length: number): void {
    if (length <= this.cells.length) return;
    const longer = new Int32Array(Math.max(length, this.cells.length * 2));
    longer.set(this.cells);
    this.cells = longer;
  }
}
