import { strings } from "../../core/strings/index.ts";
import { htmlText } from "../html-list/plain.ts";
import { type Place, type PlacedBox, readBoard } from "../import/board.ts";
import { labelText } from "../import/card-text.ts";
import { type Arrow, type Box, type Grown, treeOfGraph } from "../import/graph.ts";
import { type Group, withGroups } from "../import/groups.ts";
import { remark, withText } from "../import/remarks.ts";
import type { LossList } from "../loss-list.ts";
import type { XmlElement } from "../xml/parse.ts";
import { type Cell, cellsIn } from "./cells.ts";

/** One page as a tree: shapes with words are boxes, lines are arrows, shapes that hold others are frames. */
export function pageTree(model: XmlElement, losses: LossList): Grown {
  const cells = cellsIn(model);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const edges = cells.filter(({ isEdge }) => isEdge);
  const labels = edgeLabels(cells, byId);
  const ends = new Map(
    edges.map((edge) => [edge.id, { from: shapeAt(edge.source, byId), to: shapeAt(edge.target, byId) }]),
  );
  const arrows = edges.map((edge) => arrowOf(edge, ends.get(edge.id), labels.get(edge.id) ?? []));
  const shapes = cells.filter((cell) => cell.isVertex && !isEdgeLabel(cell, byId));
  const held = new Map<string, string[]>();
  for (const { id, parent } of shapes) if (!held.get(parent)?.push(id)) held.set(parent, [id]);
  const isFrame = ({ id, style }: Cell): boolean => held.has(id) || style.has("group") || style.has("swimlane");
  const placed: PlacedBox[] = [];
  let wordless = 0;
  const tied = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  for (const cell of shapes) {
    if (isFrame(cell)) continue;
    const box = boxOf(cell);
    if (box.title !== "" || tied.has(cell.id)) placed.push({ box, place: placeOnPage(cell, byId) });
    else wordless += 1;
  }
  if (wordless > 0) losses.add("dropped", strings.formats.wordless, undefined, wordless);
  const frames = shapes.filter(isFrame).map((cell): Group => {
    return { key: cell.id, title: boxOf(cell).title, members: held.get(cell.id) ?? [] };
  });
  const { boxes, usual } = readBoard(placed, arrows);
  return treeOfGraph({ title: "", ...withGroups(boxes, frames, arrows, losses) }, usual);
}

/** Words that lie on a line are cells of their own, which hang on the line. */
function isEdgeLabel({ parent, style }: Cell, byId: ReadonlyMap<string, Cell>): boolean {
  return style.has("edgeLabel") || byId.get(parent)?.isEdge === true;
}

function edgeLabels(cells: readonly Cell[], byId: ReadonlyMap<string, Cell>): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const cell of cells) {
    const label = cell.isVertex && isEdgeLabel(cell, byId) ? wordsOf(cell) : "";
    if (label !== "") labels.set(cell.parent, [...(labels.get(cell.parent) ?? []), label]);
  }
  return labels;
}

/** The shape that a line ends at; where that is a part inside a shape without words, the shape around it. */
function shapeAt(id: string, byId: ReadonlyMap<string, Cell>): string {
  return byId.get(id)?.isVertex ? id : "";
}

function arrowOf(edge: Cell, ends: { from: string; to: string } | undefined, labels: readonly string[]): Arrow {
  const { from, to } = ends ?? { from: "", to: "" };
  const head = (name: string, usual: string): boolean => (edge.style.get(name) ?? usual) !== "none";
  const isBackward = head("startArrow", "none") && !head("endArrow", "classic");
  const because = [wordsOf(edge), ...labels].filter((line) => line !== "").join("\n");
  return {
    from: isBackward ? to : from,
    to: isBackward ? from : to,
    ...(because === "" ? {} : { said: { because } }),
    ...(edge.style.get("dashed") === "1" ? { weak: true } : {}),
  };
}

function boxOf(cell: Cell): Box {
  const { title, text } = labelText(wordsOf(cell));
  const tags = cell.own.filter(([name]) => name === "tags").flatMap(([, value]) => value.split(/\s+/));
  const told = cell.own.flatMap(([name, value]) =>
    name === "tags" ? [] : name === "link" ? [value] : [remark(name, value)],
  );
  return { key: cell.id, title, fields: withText(tags.length > 0 ? { tags } : {}, [text, ...told]) };
}

/** Old files do not say that a label is HTML. */
const MARKUP = /<\/?(?:b|i|u|s|br|div|p|span|font|strong|em|h[1-6]|ul|ol|li|table|sub|sup|a)\b[^<>]*>/i;

function wordsOf({ label, style }: Cell): string {
  return style.get("html") === "1" || MARKUP.test(label) ? htmlText(label) : label.trim();
}

/** Where a shape stands on the page; what stands in another one counts from its corner. */
function placeOnPage(cell: Cell, byId: ReadonlyMap<string, Cell>): Place {
  let { x, y } = cell.place;
  const seen = new Set([cell.id]);
  for (let at = byId.get(cell.parent); at && !seen.has(at.id); at = byId.get(at.parent)) {
    seen.add(at.id);
    x += at.place.x;
    y += at.place.y;
  }
  return { ...cell.place, x, y };
}
