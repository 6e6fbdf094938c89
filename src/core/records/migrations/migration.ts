/** A record as it stands in a file or a row: an object, and nothing else is sure. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** One step from a format number to the next. A file of this folder exports one as `migration`. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** Pure. Leaves alone what it cannot read: the reader that follows lists it. */
  up(records: readonly RawRecord[]): readonly RawRecord[];
}
