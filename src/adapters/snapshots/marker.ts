import type { Id } from "../../core/records/fields.ts";
import { parsed } from "../storage/ops.ts";
import type { Marked, Marker } from "../storage/port.ts";
import type { Folder } from "./folder.ts";

const KEY = "aimtree-marker";
/** With the id of a tree: the last commit that is known to be stored. A text of its own, as every commit writes it. */
const REV = "aimtree-rev ";
const FILE = "marker.json";

type Local = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The marker in localStorage, which every tab reads and writes at once, with a copy in a file for the case that
 * localStorage was cleared. Where a browser keeps neither, nothing is remembered.
 */
export function openMarker(local: Local | undefined, folder: Folder | undefined): Marker {
  let copying: Promise<void> = Promise.resolve();
  const rev = (tree: Id): number => Number(get(local, REV + tree)) || 0;
  const now = (): Marked => markedIn(get(local, KEY)) ?? { trees: [], declined: [] };
  const copy = (marked = now()): void => {
    const revs = Object.fromEntries(marked.trees.map((tree) => [tree, rev(tree)]));
    copying = copying.then(() => folder?.write(FILE, JSON.stringify({ ...marked, revs }))).catch(noFile);
  };
  const write = (marked: Marked): void => {
    set(local, KEY, JSON.stringify(marked));
    copy(marked);
  };
  const change = (edit: (trees: Set<Id>, declined: Set<Id>) => void): void => {
    const marked = now();
    const [trees, declined] = [new Set(marked.trees), new Set(marked.declined)];
    edit(trees, declined);
    const next = { trees: [...trees], declined: [...declined] };
    if (JSON.stringify(next) !== JSON.stringify(marked)) write(next);
  };
  const add = (ids: readonly Id[]): void =>
    change((trees, declined) => {
      for (const id of ids) {
        trees.add(id);
        declined.delete(id);
      }
    });
  return {
    read: async () => {
      // Not before it is written: its old numbers would tell of a loss that was none.
      const text = await copying.then(() => folder?.read(FILE)).catch(noFile);
      // A browser that is killed loses the last seconds of localStorage, but not of a file.
      for (const [tree, number] of revsIn(text)) if (rev(tree) < number) set(local, REV + tree, `${number}`);
      return markedIn(get(local, KEY)) ?? markedIn(text);
    },
    write,
    add,
    remove: (ids) => {
      for (const id of ids) set(local, REV + id, undefined);
      change((trees, declined) => {
        for (const id of ids) {
          trees.delete(id);
          declined.delete(id);
        }
      });
    },
    rev,
    stored: (tree, number) => {
      const startsAnew = number < rev(tree);
      // A number that is too high would tell of a loss that was none.
      if (startsAnew) set(local, REV + tree, undefined);
      set(local, REV + tree, `${number}`);
      add([tree]);
      if (startsAnew) copy();
    },
    copy: () => copy(),
    settled: () => copying,
  };
}

function noFile(error: unknown): undefined {
  console.warn("The marker has no copy in a file", error);
}

function get(local: Local | undefined, key: string): string | undefined {
  try {
    return local?.getItem(key) ?? undefined;
  } catch (error) {
    console.warn("This browser keeps no marker", error);
    return undefined;
  }
}

function set(local: Local | undefined, key: string, text: string | undefined): void {
  try {
    if (text === undefined) local?.removeItem(key);
    else local?.setItem(key, text);
  } catch (error) {
    // An older number is true too: it says less.
    console.warn("This browser keeps no marker", error);
  }
}

function markedIn(text: string | undefined): Marked | undefined {
  const { trees, declined } = objectIn(text);
  return Array.isArray(trees)
    ? { trees: idsIn(trees), declined: Array.isArray(declined) ? idsIn(declined) : [] }
    : undefined;
}

function revsIn(text: string | undefined): [Id, number][] {
  const entries = Object.entries(objectIn(text).revs ?? {});
  return entries.filter((entry): entry is [Id, number] => typeof entry[1] === "number" && entry[1] > 0);
}

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> {
  return (text && (parsed(text) as Record<string, unknown> | null)) || {};
}

function idsIn(values: readonly unknown[]): Id[] {
  return values.filter((value) => typeof value === "string");
}
