/**
 * What the core borrows from the outside world. Tests lend fixed ids and a fixed day; the browser and the
 * command line lend real ones. Nothing in the core reads a clock or a random source itself.
 */
export interface Host {
  /** A new record id, unique in every tree on every device; matches `ID_PATTERN`. */
  newId(): string;
  /** Today's calendar date where the person is, as `YYYY-MM-DD`. */
  today(): string;
}

/** Long work asks between its steps whether others should come first: keys, frames. */
export interface Turn {
  isOver(): boolean;
  /** Resolves when the work may go on. */
  next(): Promise<void>;
}

/** The turn of work that a person waits for: it says how far it has come, and may be called off. */
export interface LongTurn extends Turn {
  /** It was called off: what was done is to be taken back. */
  readonly isOff: boolean;
  /** How much is done, of how much. */
  tell(done: number, of: number): void;
}

/** Of work that nobody waits behind. */
export const endlessTurn: Turn = { isOver: () => false, next: () => Promise.resolve() };
