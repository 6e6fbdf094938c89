import type { Id } from "../../core/records/fields.ts";
import { parsed } from "../storage/ops.ts";
import type { Marked, Marker } from "../storage/port.ts";
import type { Folder } from "./folder.ts";

const KEY = "aimtree-marker";
const FILE = "marker.json";

type Local = Pick<Storage, "getItem" | "setItem">;

/**
 * The marker in localStorage, which every tab reads and writes at once, with a copy in a file for the case that
 * localStorage was cleared. Where a browser keeps neither, nothing is remembered.
 */
export function openMarker(local: Local | undefined, folder: Folder | undefined): Marker {
  let copying: Promise<void> = Promise.resolve();
  const write = (marked: Marked): void => {
    const text = JSON.stringify(marked);
    try {
      local?.setItem(KEY, text);
    } catch (error) {
      console.warn("This browser keeps no marker", error);
    }
    copying = copying
      .then(() => folder?.write(FILE, text))
      .catch((error: unknown) => console.warn("The marker has no copy in a file", error));
  };
  const now = (): Marked => readLocal(local) ?? { trees: [], declined: [] };
  const change = (edit: (trees: Set<Id>, declined: Set<Id>) => void): void => {
    const marked = now();
    const [trees, declined] = [new Set(marked.trees), new Set(marked.declined)];
    edit(trees, declined);
    const next = { trees: [...trees], declined: [...declined] };
    if (JSON.stringify(next) !== JSON.stringify(marked)) write(next);
  };
  return {
    read: async () => readLocal(local) ?? markedIn(await folder?.read(FILE)),
    write,
    add: (ids) =>
      change((trees, declined) => {
        for (const id of ids) {
          trees.add(id);
          declined.delete(id);
        }
      }),
    remove: (ids) =>
      change((trees, declined) => {
        for (const id of ids) {
          trees.delete(id);
          declined.delete(id);
        }
      }),
    settled: () => copying,
  };
}

function readLocal(local: Local | undefined): Marked | undefined {
  try {
    return markedIn(local?.getItem(KEY));
  } catch (error) {
    console.warn("This browser keeps no marker", error);
    return undefined;
  }
}

function markedIn(text: string | null | undefined): Marked | undefined {
  if (!text) return undefined;
  const { trees, declined } = (parsed(text) ?? {}) as { readonly trees?: unknown; readonly declined?: unknown };
  return Array.isArray(trees)
    ? { trees: idsIn(trees), declined: Array.isArray(declined) ? idsIn(declined) : [] }
    : undefined;
}

function idsIn(values: readonly unknown[]): Id[] {
  return values.filter((value) => typeof value === "string");
}
