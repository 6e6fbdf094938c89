import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldsFrom } from "../csv/fields.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { ourFace } from "../import/our-face.ts";
import { LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { NAMESPACE } from "../payload/namespace.ts";
import { cleaned } from "../restore/clean.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";

/** Attributes whose addresses are worth keeping. */
const ADDRESSES = ["url", "htmlUrl", "xmlUrl"];
/** Attributes that mean nothing here, or are read elsewhere. */
const KNOWN = new Set(["text", "title", "_note", "note", "type", "_complete", "complete", "created", ...ADDRESSES]);
/** Tags that outliners put into titles. */
const INLINE = /<\/?(?:a|b|i|u|s|em|strong|span|code|mark|time|br|font)\b[^<>]*>/gi;

/** An outline of any program; our own keeps kinds, ids and fields. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(input.text, LIMITS.depth + 10);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (root.name.toLowerCase() !== "opml") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("OPML") };
  }
  const losses = new LossList();
  const [head] = childrenOf(root, "head");
  const [title] = head ? childrenOf(head, "title") : [];
  const prefix = [...root.attributes].find(([, value]) => value === NAMESPACE)?.[0].replace(/^xmlns:/, "");
  const nodes: ImportNode[] = [];
  const waiting = childrenOf(root, "body")
    .flatMap((body) => outlinesOf(body, 0))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { outline, depth } = next;
    nodes.push({ depth, ...(prefix === undefined ? foreign(outline, losses) : ours(outline, prefix, host, losses)) });
    for (const below of outlinesOf(outline, depth + 1).reverse()) waiting.push(below);
  }
  const clean = cleaned(nodes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  return fromOutline(
    { title: title ? plainText(title).trim() : "", nodes: clean.value as ImportNode[] },
    input,
    losses,
    host,
  );
}

function outlinesOf(element: XmlElement, depth: number): { outline: XmlElement; depth: number }[] {
  return childrenOf(element, "outline").map((outline) => ({ outline, depth }));
}

type Node = Omit<ImportNode, "depth">;

function ours({ attributes }: XmlElement, prefix: string, host: Host, losses: LossList): Node {
  const own = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name.startsWith(`${prefix}:`)) own.set(name.slice(prefix.length + 1), value);
  }
  const [id, face] = [own.get("id"), ourFace(own.get("kind"), own.get("role"))];
  for (const said of ["id", "kind", "role"]) own.delete(said);
  const left = (field: string, text: string): void =>
    losses.add("dropped", strings.formats.attributeDropped(field), strings.formats.quoted(text.slice(0, 40)));
  const fields = fieldsFrom(own, host.today(), left);
  const note = attributes.get("_note");
  return {
    title: attributes.get("text") ?? "",
    ...(face ? { face } : {}),
    ...(id ? { id } : {}),
    fields: note ? { ...fields, text: note } : fields,
  };
}

function foreign({ attributes }: XmlElement, losses: LossList): Node {
  const title = (attributes.get("text") ?? attributes.get("title") ?? "").replace(INLINE, "");
  const addresses = ADDRESSES.flatMap((name) => attributes.get(name) ?? []);
  const note = attributes.get("_note") ?? attributes.get("note");
  const text = [...(note ? [note.replace(INLINE, "")] : []), ...addresses].join("\n");
  const isDone = /^(true|yes|1)$/i.test(attributes.get("_complete") ?? attributes.get("complete") ?? "");
  for (const name of attributes.keys())
    if (!KNOWN.has(name)) losses.add("dropped", strings.formats.attributeDropped(name));
  return { title, fields: { ...(text === "" ? {} : { text }), ...(isDone ? { status: "done" } : {}) } };
}
