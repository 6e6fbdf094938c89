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
   * Takes the notes of these tabs away, unless they are others than those that were read. Gives the tabs whose notes do
   * not stay; undefined for one whose note was read, and not what it laid aside.
   */
  forget(tree: Id, tabs: UnsentTabs): UnsentTabs;
  forgetAll(tree: Id): void;
}

/** In the local storage, which takes a small text at once; undefined where the browser has none. */
export function jotter(local: Local | undefined): Jotter | undefined {
  if (!local) return undefined;
  const keyOf = (tree: Id, tab: string): string => `${PREFIX}${tree} ${tab}`;
  const keysOf = (tree: Id): string[] => keysIn(local).filter((key) => key.startsWith(keyOf(tree, "")));
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
    forget: (tree, tabs) => {
      const gone = new Map<string, string | undefined>();
      for (const [tab, read] of tabs) {
        const rows = rowsIn(local.getItem(keyOf(tree, tab)), tree, tab);
        if (rows.length > 0 && read !== undefined && printOf(rows) !== read) continue;
        gone.set(tab, rows.length > 0 ? undefined : read);
        local.removeItem(keyOf(tree, tab));
      }
      return gone;
    },
    forgetAll: (tree) => {
      for (const key of keysOf(tree)) local.removeItem(key);
    },
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
