import { formatDate } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";
import type { Leaves, WriteOptions } from "../format.ts";
import { type PictureOptions, pictureOptions } from "../payload/picture.ts";
import { sheetsOf } from "../told/sheet.ts";
import { PAPERS, type PaperName } from "./papers.ts";
import { drawingsOf } from "./pictures.ts";

/** The document before it is written: its headings, and its drawings. */
export function leaves(view: View, options: WriteOptions, host: Host): Leaves | undefined {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return undefined;
  const { paper = "a4" } = options as { paper?: PaperName };
  const { laid } = drawingsOf(view, wanted, PAPERS[paper]);
  const all = laid.map(({ scene }) => {
    const at = { x: 0, y: 0, w: scene.width, h: scene.height };
    return { width: scene.width, height: scene.height, scene, at, window: at };
  });
  return { unit: "drawings", leaves: all, outline: outlineOf(view, wanted, all.length) };
}

function outlineOf(view: View, { nodes, today, language, findings }: PictureOptions, drawings: number) {
  const { counted } = words;
  const among = [...inReadingOrder(view)].flatMap(({ id }) => (nodes?.has(id) === false ? [] : (view.node(id) ?? [])));
  const count = (kind: string): number => among.filter((node) => node.kind === kind).length;
  const found = findings && among.reduce((sum, { id }) => sum + (findings.get(id)?.length ?? 0), 0);
  const sheets = sheetsOf(view, nodes, today).map(({ title }) => ({
    heading: words.sheetOf(title || strings.cards.noTitle),
    told: "",
  }));
  return [
    { heading: treeTitle(view) || strings.app.untitled, told: formatDate(today, undefined, language) },
    ...sheets,
    { heading: words.picture, told: counted.drawings(drawings) },
    ...(count("metric") > 0 ? [{ heading: words.numbers, told: counted.metrics(count("metric")) }] : []),
    ...(count("tactic") > 0 ? [{ heading: words.steps, told: counted.steps(count("tactic")) }] : []),
    ...(found === undefined ? [] : [{ heading: words.findings, told: counted.findings(found) }]),
  ];
}
