import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { inReadingOrder, rootsInOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { listUnwritten } from "../csv/cell-text.ts";
import { fieldTexts } from "../csv/fields.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { escaped } from "../xml/escape.ts";
import { element, opened } from "../xml/write.ts";
import { OURS } from "./names.ts";

/** Nodes as a mind map; links become arrows, what else is no node is listed as dropped. */
export function write(view: View): WriteResult {
  const losses = new LossList();
  for (const record of view.all()) {
    const node = view.node(record.id);
    if (node) listUnwritten(node, losses);
    else if (record.type === "link") losses.add("changed", strings.formats.arrowsOnly);
    else if (record.type !== "tree") losses.add("dropped", strings.formats.notInOutline(record.type));
  }
  const roots = rootsInOrder(view);
  const title = treeTitle(view) || strings.app.untitled;
  const isOne = roots.length === 1 && view.tree.title === "";
  const lines: string[] = isOne
    ? []
    : [`${opened("node", { TEXT: title, ID: "ID_centre" })}\n${attribute(OURS.centre, "yes")}\n`];
  let open = 0;
  for (const { id, depth } of inReadingOrder(view)) {
    const node = view.node(id);
    if (!node) continue;
    lines.push("</node>\n".repeat(open - depth), nodeStart(view, node));
    open = depth + 1;
  }
  const end = "</node>\n".repeat(open + (isOne ? 0 : 1));
  return { ok: true, content: `<map version="1.0.1">\n${lines.join("")}${end}</map>\n`, losses: losses.toLosses() };
}

function nodeStart(view: View, node: NodeRecord): string {
  const { id, kind, role, title, text } = node;
  const attributes: [string, string][] = [
    [OURS.id, id],
    [OURS.kind, kind],
    ...(role ? [[OURS.role, role] as [string, string]] : []),
  ];
  const arrows = linksOf(view, id).filter(({ from }) => from === id);
  return [
    opened("node", { TEXT: title, ID: `ID_${id}` }),
    ...(text ? [note(text)] : []),
    ...[...attributes, ...fieldTexts(node)].map(([name, value]) => attribute(name, value)),
    ...arrows.map(({ to, kind: link }) =>
      element("arrowlink", { DESTINATION: `ID_${to}`, MIDDLE_LABEL: strings.link.kinds[link], ENDARROW: "Default" }),
    ),
    "",
  ].join("\n");
}

function attribute(NAME: string, VALUE: string): string {
  return element("attribute", { NAME, VALUE });
}

/** Lines of a note as the paragraphs that both programs show. */
function note(text: string): string {
  const lines = text.split("\n").map((line) => element("p", {}, escaped(line)));
  return element("richcontent", { TYPE: "NOTE" }, element("html", {}, element("body", {}, ...lines)));
}
