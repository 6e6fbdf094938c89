import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { type PlacedBox, placeOf, readBoard } from "../import/board.ts";
import { labelText } from "../import/card-text.ts";
import { fromOutline } from "../import/from-outline.ts";
import { type Arrow, type Box, treeOfGraph } from "../import/graph.ts";
import { withGroups } from "../import/groups.ts";
import { withText } from "../import/remarks.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { readJson } from "../json/read.ts";
import { checkNodes } from "../limits.ts";
import { LossList } from "../loss-list.ts";

const LINES = new Set(["arrow", "line"]);
const FRAMES = new Set(["frame", "magicframe"]);

/** A drawing of Excalidraw, saved or copied: shapes with words, words alone, and the arrows that are bound to them. */
export function read(input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const parsed = readJson(input, losses);
  if (!parsed.ok) return parsed;
  const drawing = parsed.value as JsonObject;
  if (!Array.isArray(drawing.elements)) {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("Excalidraw") };
  }
  const elements = objectsOf(drawing.elements).filter(({ isDeleted }) => isDeleted !== true);
  const large = checkNodes(elements.length, 0);
  if (large) return large;
  const { arrows, placed, frames } = boardOf(elements, losses);
  const { boxes, usual } = readBoard(placed, arrows);
  const { tree, turned } = treeOfGraph({ title: "", ...withGroups(boxes, frames, arrows, losses) }, usual);
  return fromOutline(tree, input, losses, host, turned);
}

type Frames = { readonly key: string; readonly title: string; readonly members: string[] }[];

function boardOf(
  elements: readonly JsonObject[],
  losses: LossList,
): { arrows: Arrow[]; placed: PlacedBox[]; frames: Frames } {
  const labels = new Map<string, string>();
  const holders = new Map<string, string>();
  const shapes = new Set(elements.map(keyOf));
  for (const element of elements) {
    const holder = textOf(element.containerId);
    if (element.type !== "text" || holder === undefined || !shapes.has(holder)) continue;
    labels.set(holder, wordsOf(element));
    holders.set(keyOf(element), holder);
  }
  const lines = elements.filter(({ type }) => LINES.has(String(type)));
  const arrows = lines.filter(isBound).map((line) => arrowOf(line, labels, holders));
  const tied = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const placed: PlacedBox[] = [];
  let wordless = lines.length - arrows.length;
  for (const element of elements) {
    const key = keyOf(element);
    if (LINES.has(String(element.type)) || FRAMES.has(String(element.type)) || holders.has(key)) continue;
    const label = element.type === "text" ? wordsOf(element) : (labels.get(key) ?? "");
    if (label.trim() === "" && !tied.has(key)) wordless += 1;
    else placed.push({ box: boxOf(element, label), place: placeIn(element) });
  }
  if (wordless > 0) losses.add("dropped", strings.formats.wordless, undefined, wordless);
  return { arrows, placed, frames: framesOf(elements, holders) };
}

function keyOf(element: JsonObject): string {
  return textOf(element.id) ?? "";
}

function wordsOf({ text, originalText }: JsonObject): string {
  // What somebody wrote, without the breaks at the edge of the shape.
  return textOf(originalText) ?? textOf(text) ?? "";
}

function placeIn({ x, y, width, height }: JsonObject): PlacedBox["place"] {
  return placeOf(x, y, width, height);
}

function boxOf(element: JsonObject, label: string): Box {
  const { title, text } = labelText(label);
  return { key: keyOf(element), title, fields: withText({}, [text, textOf(element.link)]) };
}

/** A line that hangs on nothing is a drawing. */
function isBound({ startBinding, endBinding }: JsonObject): boolean {
  return isObject(startBinding) || isObject(endBinding);
}

function arrowOf(line: JsonObject, labels: ReadonlyMap<string, string>, holders: ReadonlyMap<string, string>): Arrow {
  const end = (binding: unknown): string => {
    const key = isObject(binding) ? (textOf(binding.elementId) ?? "") : "";
    return holders.get(key) ?? key;
  };
  const [start, finish] = [end(line.startBinding), end(line.endBinding)];
  const isBackward = textOf(line.startArrowhead) !== undefined && textOf(line.endArrowhead) === undefined;
  const because = labels.get(keyOf(line));
  return {
    from: isBackward ? finish : start,
    to: isBackward ? start : finish,
    ...(because ? { said: { because } } : {}),
    ...(line.strokeStyle === "dashed" || line.strokeStyle === "dotted" ? { weak: true } : {}),
  };
}

function framesOf(elements: readonly JsonObject[], holders: ReadonlyMap<string, string>): Frames {
  const frames = new Map<string, Frames[number]>();
  for (const element of elements) {
    if (!FRAMES.has(String(element.type))) continue;
    frames.set(keyOf(element), { key: keyOf(element), title: textOf(element.name) ?? "", members: [] });
  }
  for (const element of elements) {
    const frame = frames.get(textOf(element.frameId) ?? "");
    if (!holders.has(keyOf(element))) frame?.members.push(keyOf(element));
  }
  return [...frames.values()];
}
