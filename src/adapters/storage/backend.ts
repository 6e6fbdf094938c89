import type { Rows, TableName } from "./rows.ts";

/** A key of one field is that field, a key of several is the list of them; compared as IndexedDB compares. */
export type Key = string | readonly (string | number | readonly [])[];

/** From the first to the last key that begins with `fields`: an empty list sorts after every string and number. */
export function within(...fields: (string | number)[]): [from: Key, to: Key] {
  return [fields, [...fields, []]];
}

/** One of several writes that are asked for at once. */
export type Write =
  | { [T in TableName]: { readonly table: T; readonly put: readonly Rows[T][] } }[TableName]
  | { readonly table: TableName; readonly remove: readonly Key[] }
  | { readonly table: TableName; readonly removeRange: readonly [from: Key, to: Key] };

/**
 * One transaction's way to the tables. Between its calls nothing else may be awaited: no timer, no fetch. The
 * browser would end the transaction, and half of it would be stored.
 */
export interface Tx {
  get<T extends TableName>(table: T, key: Key): PromiseLike<Rows[T] | undefined>;
  all<T extends TableName>(table: T): PromiseLike<Rows[T][]>;
  /** Rows in key order, both ends included. */
  range<T extends TableName>(table: T, from: Key, to: Key): PromiseLike<Rows[T][]>;
  put<T extends TableName>(table: T, rows: readonly Rows[T][]): PromiseLike<unknown>;
  remove(table: TableName, keys: readonly Key[]): PromiseLike<unknown>;
  removeRange(table: TableName, from: Key, to: Key): PromiseLike<unknown>;
  /**
   * The last thing a transaction asks for: these writes and the end. They reach the disk even if the page is gone
   * before any of them is answered.
   */
  finish(writes: readonly Write[]): void;
  /** Runs code of others in the middle of the transaction without making it a part of it. Must be synchronous. */
  outside<R>(work: () => R): R;
}

/**
 * Where the rows lie. `write` is all or nothing, comes back only when the rows are on the disk, and keeps other
 * tabs out meanwhile. A rejected `write` may have been stored all the same: look before doing it again.
 * Both reject with `StoreError` and nothing else, but for what `work` throws.
 */
export interface Backend {
  read<R>(tables: readonly TableName[], work: (tx: Tx) => Promise<R>): Promise<R>;
  write<R>(tables: readonly TableName[], work: (tx: Tx) => Promise<R>): Promise<R>;
  /** One row that may be lost in a power cut, without the wait for the disk. */
  putRelaxed<T extends TableName>(table: T, row: Rows[T]): Promise<void>;
  /**
   * A transaction that reads nothing: its writes are asked for before this comes back. They reach the disk even if the
   * page is gone with the next turn, unless another transaction holds one of the tables.
   */
  writeBlind(writes: readonly Write[]): Promise<void>;
  close(): void;
}
