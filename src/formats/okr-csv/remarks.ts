import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";

/** The text of a node: what the table says of it, and below that every cell that no field can hold. */
export function remarksOf(
  text: string | undefined,
  left: readonly (readonly [name: string, cell: string])[],
  losses: LossList,
): string {
  const remarks = left.map(([name, cell]) => {
    losses.add("changed", strings.formats.columnAsText(name), strings.formats.quoted(shorten(cell)));
    return `${name}: ${cell}`;
  });
  return [...(text === undefined ? [] : [text]), ...remarks].join("\n");
}
