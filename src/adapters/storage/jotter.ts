import type { Id } from "../../core/records/fields.ts";
import { parsed } from "./ops.ts";
import type { UnsentTabs } from "./port.ts";
import type { UnsentRow } from "./rows.ts";

/** Characters of one note: more would keep typing waiting, and comes from gestures that are not made 50 times a second. */
const MOST = 100_000;
const PREFIX = "aimtree-unsent ";

type Local = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Notes of what is not stored yet. They are with the browser when `put` comes back, and nothing waits for them: they
 * outlive a page that dies in the middle of its work, or is ended before it hears that it is left. They may not outlive
 * the browser.
 */
export interface Jotter {
  /** In place of what this tab noted of the tree before; no rows take it away. */
  put(tree: Id, tab: string, rows: readonly UnsentRow[]): void;
  /** Rows by tab. */
  of(tree: Id): ReadonlyMap<string, readonly UnsentRow[]>;
  /** Trees of which there are notes. */
  trees(): Id[];
  /**
   * These tabs without those whose notes are others than those that were read; undefined for one whose note was read,
   * and not what it laid aside.
   */
  laid(tree: Id, tabs: UnsentTabs): UnsentTabs;
  /** Takes the notes of these tabs away, but for those that are others than those that were read; true if there are none. */
  forget(tree: Id, tabs: UnsentTabs): boolean;
  forgetAll(tree: Id): void;
}

/** In the local storage, which takes a small text at once; undefined where the browser has none. */
export function jotter(local: Local | undefined): Jotter | undefined {
  if (!local) return undefined;
  const keyOf = (tree: Id, tab: string): string => `${PREFIX}${tree} ${tab}`;
  const keysOf = (tree: Id): string[] => keysIn(local).filter((key) => key.startsWith(keyOf(tree, "")));
  const printed = (tree: Id, tab: string): string | undefined => {
    const rows = rowsIn(local.getItem(keyOf(tree, tab)), tree, tab);
    return rows.length > 0 ? printOf(rows) : undefined;
  };
  return {
    put: (tree, tab, rows) => {
      const key = keyOf(tree, tab);
      const text = rows.length === 0 ? "" : printOf(rows);
      try {
        if (text === "" || text.length > MOST) local.removeItem(key);
        else local.setItem(key, text);
      } catch (error) {
        // Full, or forbidden: an older note would stand for what is not noted.
        console.warn("This browser keeps no notes", error);
        local.removeItem(key);
      }
    },
    of: (tree) => {
      const notes = keysOf(tree).map((key) => {
        const tab = key.slice(keyOf(tree, "").length);
        return [tab, rowsIn(local.getItem(key), tree, tab)] as const;
      });
      return new Map(notes.filter(([, rows]) => rows.length > 0));
    },
    trees: () => [...new Set(keysIn(local).map((key) => key.slice(PREFIX.length).split(" ")[0] ?? ""))],
    laid: (tree, tabs) => {
      const laid = new Map<string, string | undefined>();
      for (const [tab, read] of tabs) {
        const note = read === undefined ? undefined : printed(tree, tab);
        if (note === undefined || note === read) laid.set(tab, note === undefined ? read : undefined);
      }
      return laid;
    },
    forget: (tree, tabs) => {
      let isAll = true;
      for (const [tab, read] of tabs) {
        const note = read === undefined ? undefined : printed(tree, tab);
        if (note !== undefined && note === read) local.removeItem(keyOf(tree, tab));
        else if (note !== undefined) isAll = false;
      }
      return isAll;
    },
    forgetAll: (tree) => {
      for (const key of keysOf(tree)) local.removeItem(key);
    },
  };
}

/**
 * Notes from the time on when `isOpen`: beside a store in memory they would stand for what is nowhere, and what they
 * held would be forgotten once it is there.
 */
export function jotterOnce(isOpen: () => boolean, jotter: Jotter): Jotter {
  return {
    put: (...note) => isOpen() && jotter.put(...note),
    of: (tree) => (isOpen() ? jotter.of(tree) : new Map()),
    trees: () => (isOpen() ? jotter.trees() : []),
    laid: (tree, tabs) => (isOpen() ? jotter.laid(tree, tabs) : tabs),
    forget: (tree, tabs) => !isOpen() || jotter.forget(tree, tabs),
    forgetAll: (tree) => isOpen() && jotter.forgetAll(tree),
  };
}

/** All that rows say, to compare. */
export function printOf(rows: readonly UnsentRow[]): string {
  return JSON.stringify(rows.map(({ n, mark, at, json }) => ({ n, mark, at, json })));
}

function keysIn(local: Local): string[] {
  const keys = Array.from({ length: local.length }, (_, n) => local.key(n) ?? "");
  return keys.filter((key) => key.startsWith(PREFIX));
}

function rowsIn(text: string | null, tree: Id, tab: string): UnsentRow[] {
  const rows = text === null ? undefined : parsed(text);
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRow).map(({ n, mark, at, json }) => ({ tree, tab, n, mark, at, json }));
}

function isRow(row: unknown): row is UnsentRow {
  const { n, mark, at, json } = (row ?? {}) as Partial<Record<keyof UnsentRow, unknown>>;
  return typeof n === "number" && [mark, at, json].every((value) => typeof value === "string");
}
