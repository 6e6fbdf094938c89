import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldsFrom } from "../csv/fields.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { dayOf } from "../import/days.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { ourFace } from "../import/our-face.ts";
import { remark, withText } from "../import/remarks.ts";
import { LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { NAMESPACE } from "../payload/namespace.ts";
import { cleaned } from "../restore/clean.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";

/** Attributes whose addresses are worth keeping. */
const ADDRESSES = ["url", "htmlUrl", "xmlUrl"];
/** Attributes that are read as what they mean. */
const KNOWN = new Set(["text", "title", "_note", "note", "_complete", "complete", "_status", "created", ...ADDRESSES]);
/** Tags that outliners put into titles. */
const INLINE = /<\/?(?:a|b|i|u|s|em|strong|span|code|mark|time|br|font)\b[^<>]*>/gi;
const ADDRESS = /<a\b[^<>]*?\bhref=["']([^"'<>]+)["']/gi;
/** What of the head is no content: how the window of the outliner stood. */
const WINDOW = /^(title|expansionState|vertScrollState|window(Top|Left|Bottom|Right))$/;

/** An outline of any program; our own keeps kinds, ids and fields. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(input.text, { nesting: LIMITS.depth + 10 });
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (root.name.toLowerCase() !== "opml") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("OPML") };
  }
  const losses = new LossList();
  const head = childrenOf(root, "head").flatMap((one) => childrenOf(one));
  const title = head.find(({ name }) => name === "title");
  for (const { name, content } of head) {
    if (!WINDOW.test(name) && content.length > 0) losses.add("dropped", strings.formats.aboutFile, name);
  }
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

/** Marks in titles and notes are taken out, but for the addresses behind them; what no field holds goes into the text. */
function foreign({ attributes }: XmlElement, losses: LossList): Node {
  const rich = attributes.get("text") ?? attributes.get("title") ?? "";
  const note = attributes.get("_note") ?? attributes.get("note") ?? "";
  const addresses = ADDRESSES.flatMap((name) => attributes.get(name) ?? []);
  const behind = [...`${rich} ${note}`.matchAll(ADDRESS)].map(([, address = ""]) => address);
  const others = [...attributes].flatMap(([name, value]) => {
    if (KNOWN.has(name)) return [];
    losses.add("changed", strings.formats.attributeAsText(name));
    return [remark(name, value)];
  });
  const created = dayOf(attributes.get("created"));
  const fields = { ...(isDone(attributes) ? { status: "done" } : {}), ...(created ? { created } : {}) };
  const text = [note.replace(INLINE, ""), ...addresses, ...behind, ...others];
  return { title: rich.replace(INLINE, ""), fields: withText(fields, text) };
}

function isDone(attributes: ReadonlyMap<string, string>): boolean {
  const said = attributes.get("_complete") ?? attributes.get("complete") ?? attributes.get("_status") ?? "";
  return /^(true|yes|1|checked)$/i.test(said);
}
