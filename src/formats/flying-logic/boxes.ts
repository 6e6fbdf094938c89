import { strings } from "../../core/strings/index.ts";
import type { Box } from "../import/graph.ts";
import { remark, withText } from "../import/remarks.ts";
import type { LossList } from "../loss-list.ts";
import type { XmlElement } from "../xml/parse.ts";
import { attributesOf, saidBy } from "./attributes.ts";

/** Attributes that are read by their meaning, or say how the program draws and keeps a vertex. */
const READ = new Set([
  "title",
  "entityClass",
  "type",
  "grouped",
  "collapsed",
  "eid",
  "uuid",
  "tp-studio-id",
  "tp-studio-annotation",
]);
const TEXTS = ["description", "note", "notes", "annotation"];

/** Vertices that are entities, with the titles of their groups as tags. Junctors and groups are none. */
export function boxesOf(vertices: readonly XmlElement[], losses: LossList): Box[] {
  const groups = new Map<string, string[]>();
  const boxes: { key: string; box: Box }[] = [];
  for (const vertex of vertices) {
    const key = vertex.attributes.get("eid") ?? "";
    const attributes = attributesOf(vertex);
    const grouped = saidBy(vertex, attributes, "grouped");
    const type = saidBy(vertex, attributes, "type");
    const title = (attributes.get("title") ?? "").trim();
    if (grouped !== undefined || type === "group") {
      for (const member of (grouped ?? "").split(/\s+/)) groups.set(member, [...(groups.get(member) ?? []), title]);
    } else if (type !== "junctor") boxes.push({ key, box: boxOf(vertex, key, title, losses) });
  }
  return boxes.map(({ key, box }) => {
    const tags = (groups.get(key) ?? []).filter((tag) => tag !== "");
    return tags.length === 0 ? box : { ...box, fields: { ...box.fields, tags } };
  });
}

function boxOf(vertex: XmlElement, key: string, title: string, losses: LossList): Box {
  const attributes = attributesOf(vertex);
  const told: string[] = [];
  for (const [name, value] of attributes) {
    if (READ.has(name) || TEXTS.includes(name) || value.trim() === "") continue;
    told.push(remark(name, value));
    losses.add("changed", strings.formats.attributeAsText(name));
  }
  const word = saidBy(vertex, attributes, "entityClass") ?? "";
  const texts = TEXTS.map((name) => attributes.get(name));
  return { key, title, ...(word === "" ? {} : { word }), fields: withText({}, [...texts, ...told]) };
}
