import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldsFrom } from "../csv/fields.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { ourFace } from "../import/our-face.ts";
import { LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";
import { OURS } from "./names.ts";

/** A mind map of FreeMind or Freeplane; our own keeps kinds, ids and fields. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(input.text, LIMITS.depth + 10);
  if (!parsed.ok) return parsed;
  if (parsed.root.name !== "map") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("FreeMind") };
  }
  const losses = new LossList();
  const tops = childrenOf(parsed.root, "node");
  const [centre] = tops;
  const isOurs = centre !== undefined && attributesOf(centre).has(OURS.centre);
  const nodes: ImportNode[] = [];
  const start = isOurs ? childrenOf(centre, "node") : tops;
  const waiting = start.map((node) => ({ node, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    nodes.push({ depth, ...nodeOf(node, host, losses) });
    for (const below of childrenOf(node, "node").reverse()) waiting.push({ node: below, depth: depth + 1 });
  }
  const clean = cleaned(nodes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const title = isOurs ? (centre.attributes.get("TEXT") ?? "") : "";
  return fromOutline({ title, nodes: clean.value as ImportNode[] }, input, losses, host);
}

function nodeOf(node: XmlElement, host: Host, losses: LossList): Omit<ImportNode, "depth"> {
  const rich = new Map(childrenOf(node, "richcontent").map((one) => [one.attributes.get("TYPE"), one]));
  const own = attributesOf(node);
  const [id, face] = [own.get(OURS.id), ourFace(own.get(OURS.kind), own.get(OURS.role))];
  if (face) for (const said of [OURS.id, OURS.kind, OURS.role]) own.delete(said);
  const told: string[] = [];
  const fields = fieldsFrom(own, host.today(), (name, value) => told.push(`${name}: ${value}`));
  const [noteIn, titleIn] = [rich.get("NOTE") ?? rich.get("DETAILS"), rich.get("NODE")];
  const link = node.attributes.get("LINK");
  const text = [...(noteIn ? [noteText(noteIn)] : []), ...(link ? [link] : []), ...told].join("\n");
  const title =
    node.attributes.get("TEXT") ?? node.attributes.get("LOCALIZED_TEXT") ?? (titleIn ? plainText(titleIn) : "");
  for (const kind of ["arrowlink", "icon", "hook", "cloud"] as const) {
    const count = childrenOf(node, kind).length;
    if (count > 0) losses.add("dropped", strings.formats.inMindMap[kind], undefined, count);
  }
  return {
    title,
    ...(face ? { face } : {}),
    ...(face && id ? { id } : {}),
    fields: text === "" ? fields : { ...fields, text },
  };
}

/** The lines of a note: each paragraph of ours is one, empty ones too. */
function noteText(rich: XmlElement): string {
  const [body] = childrenOf(rich, "html").flatMap((html) => childrenOf(html, "body"));
  const lines = body ? childrenOf(body) : [];
  const isPlain =
    lines.length > 0 &&
    lines.every(({ name, content }) => name === "p" && content.every((part) => typeof part === "string"));
  if (!isPlain) return plainText(rich);
  return lines
    .map(({ content }) => content.join(""))
    .join("\n")
    .trim();
}

function attributesOf(node: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(node, "attribute").map(({ attributes }) => [
      attributes.get("NAME") ?? "",
      attributes.get("VALUE") ?? "",
    ]),
  );
}
