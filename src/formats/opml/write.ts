import type { View } from "../../core/document/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { listUnwritten } from "../csv/cell-text.ts";
import { fieldTexts } from "../csv/fields.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { NAMESPACE } from "../payload/namespace.ts";
import { escaped } from "../xml/escape.ts";
import { type Attributes, DECLARATION, element, opened } from "../xml/write.ts";

/** Nodes as an outline; what is no node is listed as dropped. */
export function write(view: View): WriteResult {
  const losses = new LossList();
  for (const record of view.all()) {
    const node = view.node(record.id);
    if (node) listUnwritten(node, losses);
    else if (record.type !== "tree") losses.add("dropped", strings.formats.notInOutline(record.type));
  }
  const head = element("head", {}, element("title", {}, escaped(treeTitle(view))));
  const lines: string[] = [];
  let open = 0;
  for (const { id, depth } of inReadingOrder(view)) {
    const node = view.node(id);
    if (!node) continue;
    lines.push("</outline>\n".repeat(open - depth));
    lines.push(`${opened("outline", attributesOf(node))}\n`);
    open = depth + 1;
  }
  const body = `<body>\n${lines.join("")}${"</outline>\n".repeat(open)}</body>`;
  const root = opened("opml", { version: "2.0", "xmlns:a": NAMESPACE, "a:format": 1 });
  return { ok: true, content: `${DECLARATION}${root}\n${head}\n${body}\n</opml>\n`, losses: losses.toLosses() };
}

function attributesOf(node: NodeRecord): Attributes {
  const fields = fieldTexts(node).map(([field, text]) => [`a:${field}`, text] as const);
  const { id, kind, role, title, text } = node;
  return { text: title, _note: text, "a:id": id, "a:kind": kind, "a:role": role, ...Object.fromEntries(fields) };
}
