import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { framedBy, type PlacedBox, placeOf, readBoard } from "../import/board.ts";
import { cardText } from "../import/card-text.ts";
import { fromOutline } from "../import/from-outline.ts";
import { type Arrow, type Box, treeOfGraph } from "../import/graph.ts";
import { withGroups } from "../import/groups.ts";
import { withText } from "../import/remarks.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { readJson } from "../json/read.ts";
import { checkNodes } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { OURS, ourBox, ourLink } from "./ours.ts";

/** A board of JSON Canvas 1.0: cards, files, addresses and groups with arrows between them. */
export function read(input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const parsed = readJson(input, losses);
  if (!parsed.ok) return parsed;
  const canvas = parsed.value as JsonObject;
  if (!Array.isArray(canvas.nodes))
    return { ok: false, reason: "broken", message: strings.formats.notOurs("JSON Canvas") };
  const nodes = objectsOf(canvas.nodes);
  const large = checkNodes(nodes.length, 0);
  if (large) return large;
  const arrows = objectsOf(canvas.edges).map(arrowOf);
  const [groups, cards] = [nodes.filter(({ type }) => type === "group"), nodes.filter(({ type }) => type !== "group")];
  const placed = cards.map((node): PlacedBox => ({ box: boxOf(node, host.today(), losses), place: placeIn(node) }));
  const frames = groups.map((node) => ({ key: keyOf(node), title: textOf(node.label) ?? "", place: placeIn(node) }));
  const members = framedBy(
    frames,
    placed.map(({ box, place }) => ({ key: box.key, place })),
  );
  listLooks(nodes, losses);
  const { boxes, usual } = readBoard(placed, arrows);
  const framed = frames.map(({ key, title }) => ({ key, title, members: members.get(key) ?? [] }));
  // Our own arrows lead from parents to children, whichever way a tree is drawn.
  const isOurs = boxes.length > 0 && boxes.every(({ face }) => face !== undefined);
  const own = canvas[OURS];
  const title = isObject(own) ? (textOf(own.title) ?? "") : "";
  // The cards of our own board stand in the file as people read them.
  const ordered = isOurs ? placed.map(({ box }) => box) : boxes;
  const whole = { title, ...withGroups(ordered, framed, arrows, losses) };
  const { tree, turned } = treeOfGraph(whole, isOurs ? "surely down" : usual);
  return fromOutline(tree, input, losses, host, turned);
}

function keyOf(node: JsonObject): string {
  return textOf(node.id) ?? "";
}

function placeIn({ x, y, width, height }: JsonObject): PlacedBox["place"] {
  return placeOf(x, y, width, height);
}

/** A card is its first line; what stands below is its text. Files are called by their names. */
function boxOf(node: JsonObject, today: string, losses: LossList): Box {
  const key = keyOf(node);
  const ours = ourBox(node, today, (field) => losses.add("dropped", strings.formats.fieldDropped(field)));
  if (ours) return { key, ...ours };
  const [file, url] = [textOf(node.file), textOf(node.url)];
  if (file !== undefined) {
    const title = (file.split("/").at(-1) ?? file).replace(/\.(md|canvas)$/i, "");
    return { key, title, fields: withText({}, [`${file}${textOf(node.subpath) ?? ""}`]) };
  }
  if (url !== undefined) return { key, title: url };
  const { title, text } = cardText(textOf(node.text) ?? "");
  return { key, title, fields: withText({}, [text]) };
}

function arrowOf(edge: JsonObject): Arrow {
  const { fromNode, toNode, fromEnd, toEnd, label } = edge;
  const kind = ourLink(edge);
  if (kind) return { from: textOf(fromNode) ?? "", to: textOf(toNode) ?? "", kind };
  const [start, end] = [textOf(fromNode) ?? "", textOf(toNode) ?? ""];
  const isBackward = fromEnd === "arrow" && toEnd === "none";
  const because = textOf(label);
  return { from: isBackward ? end : start, to: isBackward ? start : end, ...(because ? { said: { because } } : {}) };
}

function listLooks(nodes: readonly JsonObject[], losses: LossList): void {
  const foreign = nodes.filter((node) => node[OURS] === undefined);
  const looks = foreign.filter(({ color, background }) => color !== undefined || background !== undefined).length;
  if (looks > 0) losses.add("dropped", strings.formats.inMindMap.looks, undefined, looks);
}
