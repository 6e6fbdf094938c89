import type { KeyPlace } from "../commands/command.ts";

const PLACES = ["node", "link", "title", "row", "field", "review", "elsewhere"] as const;
const FIELDS = "input, textarea, select, [contenteditable=true]";

function isPlace(mark: string): mark is (typeof PLACES)[number] {
  return (PLACES as readonly string[]).includes(mark);
}

/**
 * Where the keyboard is, read from the marks that the interface puts on its parts (`data-keys`). A menu that is closed
 * (`data-closed`, by the library that draws it) keeps the keyboard for a moment until it is gone, and no longer its keys.
 */
export function keyPlace(target: EventTarget | null): KeyPlace | "elsewhere" {
  if (!(target instanceof Element)) return "page";
  const part = target.closest<HTMLElement>("[data-keys]");
  if (part?.dataset.closed !== undefined) return "page";
  const marked = part?.dataset.keys;
  const isField = target.closest(FIELDS) !== null;
  if (marked !== undefined && isPlace(marked) && !(marked === "review" && isField)) return marked;
  return isField ? "field" : "page";
}
