import type { Host } from "../../core/host.ts";
import type { LinkKind } from "../../core/records/link.ts";
import { LINK_KINDS } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldsFrom } from "../csv/fields.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { dayOf } from "../import/days.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportLink, ImportNode } from "../import/import-tree.ts";
import { ourFace } from "../import/our-face.ts";
import { withText } from "../import/remarks.ts";
import { LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { listLooks } from "./looks.ts";
import { OURS } from "./names.ts";
import { plainTitle, textsOf } from "./texts.ts";

/** A mind map of FreeMind or Freeplane; our own keeps kinds, ids and fields. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(input.text, { nesting: LIMITS.depth + 10 });
  if (!parsed.ok) return parsed;
  if (parsed.root.name !== "map") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("FreeMind") };
  }
  const losses = new LossList();
  const tops = childrenOf(parsed.root, "node");
  const [centre] = tops;
  const isOurs = centre !== undefined && attributesOf(centre).has(OURS.centre);
  const elements = inOrder(isOurs ? childrenOf(centre, "node") : tops);
  const map = new MindMap(elements.map(({ node }) => node));
  const nodes = elements.map(({ node, depth }) => ({ depth, ...nodeOf(node, map, host, losses) }));
  const clean = cleaned(nodes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const title = isOurs ? (centre.attributes.get("TEXT") ?? "") : "";
  const links = elements.flatMap(({ node }, place) => arrowsOf(node, place, map, losses));
  return fromOutline({ title, nodes: clean.value as ImportNode[], links }, input, losses, host);
}

function inOrder(tops: readonly XmlElement[]): { node: XmlElement; depth: number }[] {
  const all: { node: XmlElement; depth: number }[] = [];
  const waiting = tops.map((node) => ({ node, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    for (const node of childrenOf(next.node, "node").reverse()) waiting.push({ node, depth: next.depth + 1 });
  }
  return all;
}

/** Where the nodes stand that other nodes name. */
class MindMap {
  readonly #places = new Map<string, number>();
  readonly #nodes: readonly XmlElement[];

  constructor(nodes: readonly XmlElement[]) {
    this.#nodes = nodes;
    nodes.forEach(({ attributes }, place) => {
      const id = attributes.get("ID");
      if (id !== undefined && !this.#places.has(id)) this.#places.set(id, place);
    });
  }

  place(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#places.get(id);
  }

  title(id: string): string | undefined {
    const node = this.#nodes[this.place(id) ?? -1];
    return node && plainTitle(node);
  }
}

function nodeOf(node: XmlElement, map: MindMap, host: Host, losses: LossList): Omit<ImportNode, "depth"> {
  const own = attributesOf(node);
  const [id, face] = [own.get(OURS.id), ourFace(own.get(OURS.kind), own.get(OURS.role))];
  if (face) for (const said of [OURS.id, OURS.kind, OURS.role]) own.delete(said);
  const told: string[] = [];
  const read = fieldsFrom(own, host.today(), (name, value) => told.push(`${name}: ${value}`));
  const tags = (node.attributes.get("TAGS") ?? "").split("\n").filter((tag) => tag.trim() !== "");
  const created = face ? undefined : dayOf(node.attributes.get("CREATED"));
  const fields = { ...(tags.length > 0 ? { tags } : {}), ...(created ? { created } : {}), ...read };
  listLooks(node, losses);
  const title = plainTitle(node);
  return {
    title,
    ...(face ? { face } : {}),
    ...(face && id ? { id } : {}),
    fields: withText(fields, [...textsOf(node), addressOf(node, map), ...told]),
  };
}

/** Where a click leads: an address, or another node of the map by its title. */
function addressOf({ attributes }: XmlElement, map: MindMap): string | undefined {
  const link = attributes.get("LINK");
  const title = link === undefined ? undefined : map.title(link.replace(/^#/, ""));
  return title === undefined ? link : strings.formats.see(title);
}

/** The arrows that start at a node; one that we wrote says its kind. */
function arrowsOf(node: XmlElement, from: number, map: MindMap, losses: LossList): ImportLink[] {
  return childrenOf(node, "arrowlink").flatMap(({ attributes }) => {
    const to = map.place(attributes.get("DESTINATION"));
    if (to === undefined || to === from) {
      losses.add("dropped", to === undefined ? strings.formats.endsNowhere : strings.formats.toItself);
      return [];
    }
    const labels = ["SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL"].flatMap((name) => attributes.get(name) ?? []);
    const because = labels.filter((label) => label !== "").join(" … ");
    const kind = kindCalled(because);
    return [{ from, to, ...(kind ? { kind } : because === "" ? {} : { said: { because } }) }];
  });
}

function kindCalled(words: string): LinkKind | undefined {
  return LINK_KINDS.find((kind) => strings.link.kinds[kind] === words);
}

function attributesOf(node: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(node, "attribute").map(({ attributes }) => [
      attributes.get("NAME") ?? "",
      attributes.get("VALUE") ?? "",
    ]),
  );
}
