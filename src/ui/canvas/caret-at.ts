import { placeInText } from "../../app/field/caret.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Id } from "../../core/records/fields.ts";
import { isStepField, stepText } from "../../core/records/step-fields.ts";

/** The offset in the text of a row at which somebody pointed; undefined beside its letters. */
export function caretAt(tree: Workspace, id: Id, name: string, event: React.MouseEvent): number | undefined {
  const node = tree.document.node(id);
  const row = tree.canvas.cards.get(id)?.rows?.find((one) => one.name === name);
  const found = pointed(event.clientX, event.clientY);
  const line = found?.node.parentElement;
  const text = node && isStepField(name) ? stepText(node, name) : "";
  if (!row || !found || !line?.parentElement?.matches("[data-row-text]") || text.trim() === "") return undefined;
  return placeInText(text, row.text.lines, [...line.parentElement.children].indexOf(line), found.offset);
}

/** Safari had only the second of the two until version 26.2. */
function pointed(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if ("caretPositionFromPoint" in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? { node: place.offsetNode, offset: place.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
