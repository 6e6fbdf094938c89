import type { KeyPlace } from "../commands/command.ts";

/** Where the keyboard is, read from the marks that the interface puts on its parts (`data-keys`). */
export function keyPlace(target: EventTarget | null): KeyPlace | "elsewhere" {
  if (!(target instanceof Element)) return "page";
  const marked = target.closest<HTMLElement>("[data-keys]")?.dataset.keys;
  if (marked === "node" || marked === "link" || marked === "title" || marked === "field" || marked === "elsewhere")
    return marked;
  return target.closest("input, textarea, select, [contenteditable=true]") ? "field" : "page";
}
