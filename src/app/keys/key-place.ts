import type { KeyPlace } from "../commands/command.ts";

const PLACES = ["node", "link", "title", "row", "field", "review", "elsewhere"] as const;
const FIELDS = "input, textarea, select, [contenteditable=true]";

function isPlace(mark: string): mark is (typeof PLACES)[number] {
  return (PLACES as readonly string[]).includes(mark);
}

/** Where the keyboard is, read from the marks that the interface puts on its parts (`data-keys`). */
export function keyPlace(target: EventTarget | null): KeyPlace | "elsewhere" {
  if (!(target instanceof Element)) return "page";
  const marked = target.closest<HTMLElement>("[data-keys]")?.dataset.keys;
  const isField = target.closest(FIELDS) !== null;
  if (marked !== undefined && isPlace(marked) && !(marked === "review" && isField)) return marked;
  return isField ? "field" : "page";
}
