import { DECLARATION, element } from "../xml/write.ts";
import { zipped } from "../zip/zip.ts";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
const XML = "application/xml";
const PNG = "image/png";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of an Office file with their types, and what each refers to (ECMA-376, part 2). Paths have no slash in front. */
export class Package {
  readonly #parts = new Map<string, string | Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #relations = new Map<string, Relation[]>();

  /** A part of XML; `content` without the declaration. `type` is left out for what is plain XML. */
  add(path: string, content: string, type?: string): void {
    this.#parts.set(path, DECLARATION + content);
    if (type !== undefined) this.#types.set(path, type);
  }

  /** A picture; its name ends in `.png`. */
  addPng(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
  }

  /**
   * Says that `from` (empty: the package itself) refers to the part `to`; gives the id by which `from` names it.
   * `type` is the last word of an Office relation, or a whole address.
   */
  relate(from: string, to: string, type: string): string {
    return this.#add(from, addressOf(type), pathFrom(from, to), false);
  }

  /** The same for an address outside the file. */
  relateOutside(from: string, address: string, type: string): string {
    return this.#add(from, addressOf(type), address, true);
  }

  bytes(): Uint8Array {
    const parts = new Map<string, string | Uint8Array>([["[Content_Types].xml", DECLARATION + this.#contentTypes()]]);
    const relations = [...this.#relations].map(([from, all]) => [relationsPath(from), relationsOf(all)] as const);
    for (const [path, content] of [...relations, ...this.#parts]) parts.set(path, content);
    return zipped(parts);
  }

  #add(from: string, type: string, target: string, outside: boolean): string {
    const all = this.#relations.get(from) ?? [];
    this.#relations.set(from, all);
    const known = all.find((one) => one.type === type && one.target === target);
    if (known) return known.id;
    const id = `rId${all.length + 1}`;
    all.push({ id, type, target, outside });
    return id;
  }

  #contentTypes(): string {
    const defaults = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", XML],
      ["png", PNG],
    ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
    const parts = [...this.#types].map(([path, ContentType]) =>
      element("Override", { PartName: `/${path}`, ContentType }),
    );
    return element("Types", { xmlns: TYPES }, ...defaults, ...parts);
  }
}

function addressOf(type: string): string {
  if (type.includes("/")) return type;
  return type === "core-properties" ? `${PACKAGE}/${type}` : `${OFFICE}/${type}`;
}

/** Where the relations of a part stand. */
function relationsPath(from: string): string {
  const at = from.lastIndexOf("/") + 1;
  return `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
}

/** A path as a part in another folder names it. */
function pathFrom(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - shared) + there.slice(shared).join("/");
}

function relationsOf(all: readonly Relation[]): string {
  const relations = all.map(({ id, type, target, outside }) =>
    element("Relationship", { Id: id, Type: type, Target: target, TargetMode: outside ? "External" : undefined }),
  );
  return DECLARATION + element("Relationships", { xmlns: RELATIONS }, ...relations);
}
