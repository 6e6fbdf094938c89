import { strFromU8, unzipSync } from "fflate";
import { childrenOf, parseXml, type XmlElement } from "../../src/formats/xml/parse.ts";

/**
 * What is wrong in an Office file: parts that are no XML or have no type, relations that lead nowhere, ids that no
 * relation has, words that should not be there. Empty for a whole one.
 */
export function partsOf(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const roots = new Map<string, XmlElement>();
  for (const [path, content] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const text = strFromU8(content);
    const parsed = parseXml(text);
    if (!parsed.ok) faults.push(`${path}: ${parsed.message}`);
    else roots.set(path, parsed.root);
    if (/NaN|undefined|Infinity/.test(text)) faults.push(`${path}: a number that is none`);
  }
  const types = childrenIn(roots.get("[Content_Types].xml"));
  const named = new Set(types.map(({ attributes }) => attributes.get("PartName") ?? `.${attributes.get("Extension")}`));
  for (const name of named)
    if (name.startsWith("/") && !parts.has(name.slice(1))) faults.push(`${name} has a type only`);
  for (const path of parts.keys()) {
    if (!named.has(`/${path}`) && !named.has(path.slice(path.lastIndexOf(".")))) faults.push(`${path} has no type`);
    if (/\.rels$/.test(path)) faults.push(...relationsOf(path, roots, parts));
  }
  return faults;
}

function relationsOf(
  path: string,
  roots: ReadonlyMap<string, XmlElement>,
  parts: ReadonlyMap<string, unknown>,
): string[] {
  const faults: string[] = [];
  const from = path.replace("_rels/", "").replace(/\.rels$/, "");
  const relations = childrenIn(roots.get(path));
  for (const { attributes } of relations) {
    if (attributes.get("TargetMode") === "External") continue;
    const target = new URL(attributes.get("Target") ?? "", `file:///${from}`).pathname.slice(1);
    if (!parts.has(target)) faults.push(`${from} leads to ${target}, which is not there`);
  }
  const ids = new Set(relations.map(({ attributes }) => attributes.get("Id")));
  const root = roots.get(from);
  const waiting = root ? [root] : [];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const [name, value] of at.attributes) {
      if (/^r:(id|embed)$/.test(name) && !ids.has(value)) faults.push(`${from} names ${value}, which is no relation`);
    }
    waiting.push(...childrenOf(at));
  }
  return faults;
}

function childrenIn(root: XmlElement | undefined): XmlElement[] {
  return root ? childrenOf(root) : [];
}
