import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { escaped } from "../xml/escape.ts";
import { fragmentOf } from "./fragment.ts";

/** What the list and the table say of a node. */
const SAID = new Set(
  "id type kind role parent order title because owner baseline target unit targetDate comparator threshold".split(" "),
);

/** A page with a list and a table. The whole tree rides along unless the option `tree` is false. */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const language = typeof options.language === "string" ? options.language : (view.tree.language ?? "en");
  const carries = options.tree !== false;
  const carried = carries ? { carried: writeAimtree(view) } : {};
  const body = fragmentOf(view, { ...carried, table: true, language, today: host.today() });
  const title = escaped(treeTitle(view) || strings.app.untitled);
  const content =
    `<!doctype html>\n<html lang="${escaped(language)}">\n<head>\n<meta charset="utf-8">\n` +
    `<title>${title}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  return { ok: true, content, losses: carries ? [] : lossesOf(view) };
}

function lossesOf(view: View): ReturnType<LossList["toLosses"]> {
  const losses = new LossList();
  for (const record of view.all()) {
    if (record.type !== "node" && record.type !== "tree") losses.add("dropped", strings.formats.notInText(record.type));
    const node = view.node(record.id);
    for (const field of node ? Object.keys(node) : []) {
      if (!SAID.has(field)) losses.add("dropped", strings.formats.fieldDropped(field));
    }
  }
  return losses.toLosses();
}
