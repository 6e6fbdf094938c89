import { RecordStore } from "../../src/core/document/record-store.ts";
import type { View } from "../../src/core/document/view.ts";
import type { Id } from "../../src/core/records/fields.ts";
import { faceOf } from "../../src/core/records/node.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";

/** The nodes as indented lines with what each is: `  Activation (leading)`. Roots and tray first to last. */
export function drawn(tree: View | readonly AnyRecord[]): string[] {
  const view = "tree" in tree ? tree : new RecordStore(tree);
  const lines: string[] = [];
  const draw = (id: Id, depth: number): void => {
    const node = view.node(id);
    if (!node) return;
    lines.push(`${"  ".repeat(depth)}${node.title} (${faceOf(node)})`);
    for (const child of view.children(id)) draw(child, depth + 1);
  };
  for (const root of view.children(undefined)) draw(root, 0);
  return lines;
}
