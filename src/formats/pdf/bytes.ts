/** Bytes that grow, numbers with the most significant byte first. */
export class Bytes {
  readonly #parts: number[] = [];

  get length(): number {
    return this.#parts.length;
  }

  u8(...values: readonly number[]): void {
    for (const value of values) this.#parts.push(value & 255);
  }

  u16(...values: readonly number[]): void {
    for (const value of values) this.#parts.push((value >> 8) & 255, value & 255);
  }

  u32(...values: readonly number[]): void {
    for (const value of values) this.u16(value >>> 16, value & 0xffff);
  }

  append(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#parts.push(byte);
  }

  /** Zeros up to a length that can be divided by `step`. */
  pad(step: number): void {
    while (this.#parts.length % step !== 0) this.#parts.push(0);
  }

  toArray(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }
}
