import type { Draft } from "../document/draft.ts";
import type { Place } from "../edits/place.ts";
import type { Host } from "../host.ts";
import { type KindAndRole, kindByPlace, kindFor, setsKind } from "../query/kind-by-place.ts";
import { mayHang } from "../query/may-hang.ts";
import type { Id } from "../records/fields.ts";
import { faceOf } from "../records/node.ts";
import { namedKind } from "./apply/fields.ts";
import { noFurtherLines } from "./further-lines.ts";
import type { GrammarLoss } from "./losses.ts";
import { type ParsedNode, parseNode } from "./node.ts";
import type { Outline, OutlineNode } from "./outline.ts";

/** A node of an outline before it is written. */
export interface Planned {
  readonly id: Id;
  readonly kind: KindAndRole;
  readonly parent: Id | undefined;
  /** Its own text, and the texts of children that were fields of it. */
  readonly said: ParsedNode[];
  readonly line: number;
}

/** What is said about a node that is there already: the one that the outline is planted under. */
export interface Said {
  readonly id: Id;
  readonly said: readonly ParsedNode[];
  readonly line: number;
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly ofPlace: readonly Said[];
  readonly losses: GrammarLoss[];
}

/** Decides for each node of an outline what it says, what kind it is and where it hangs, in reading order. */
export function planOutline(draft: Draft, { nodes, fields }: Outline, place: Place, host: Host): Plan {
  const hanger = new Hanger(draft, place);
  const ofPlace: Said[] = [];
  const path: Planned[] = [];
  nodes.forEach((node, i) => {
    path.length = Math.min(path.length, node.depth);
    const above = path.at(-1);
    const isLeaf = (nodes[i + 1]?.depth ?? 0) <= node.depth;
    const hasParent = above !== undefined || place.parent !== undefined;
    const parsed = textOf(node, hasParent && isLeaf, host, fields);
    if (!parsed.isFieldOfParent) path.push(hanger.hang(above, parsed, host.newId(), node.line));
    else if (above) above.said.push(parsed);
    else if (place.parent !== undefined) ofPlace.push({ id: place.parent, said: [parsed], line: node.line });
  });
  return { planned: hanger.planned, ofPlace, losses: hanger.losses };
}

function textOf(node: OutlineNode, isNew: boolean, host: Host, fields: boolean): ParsedNode {
  const [title = "", ...below] = node.lines;
  const context = { today: host.today() };
  if (fields && !node.isPlain) return parseNode(node.lines.join("\n"), { ...context, isNew });
  const line = { title, fields: {}, links: [], chips: [] };
  if (fields) return { ...parseNode(["", ...below].join("\n"), context), line };
  const text = below.join("\n");
  return { ...noFurtherLines(), line, ...(text ? { text } : {}), chips: [], isFieldOfParent: false };
}

/** Finds the kind and the parent of one node after the other. */
class Hanger {
  readonly planned: Planned[] = [];
  readonly losses: GrammarLoss[] = [];
  readonly #draft: Draft;
  readonly #place: Place;
  readonly #byId = new Map<Id, Planned>();
  /** What a next sibling takes its kind from. */
  readonly #before = new Map<Id | undefined, KindAndRole>();

  constructor(draft: Draft, place: Place) {
    this.#draft = draft;
    this.#place = place;
  }

  hang(above: Planned | undefined, parsed: ParsedNode, id: Id, line: number): Planned {
    const wanted = above ? above.id : this.#place.parent;
    const kind = namedKind(parsed, this.#kindAt(wanted));
    const parent = this.#parentFor(kind, wanted, parsed.line?.title ?? "", line);
    const planned: Planned = { id, kind, parent, said: [parsed], line };
    this.planned.push(planned);
    this.#byId.set(id, planned);
    if (setsKind(kind)) this.#before.set(parent, kind);
    return planned;
  }

  #kindAt(parent: Id | undefined): KindAndRole {
    const sibling = this.#before.get(parent);
    if (sibling || parent !== this.#place.parent) return kindFor(this.#kindOf(parent), sibling);
    const siblings = this.#draft.children(parent);
    const at = this.#place.before === undefined ? siblings.length : siblings.indexOf(this.#place.before);
    return kindByPlace(this.#draft, parent, siblings[at - 1]);
  }

  #kindOf(id: Id | undefined): KindAndRole | undefined {
    if (id === undefined) return undefined;
    const node = this.#draft.node(id);
    return this.#byId.get(id)?.kind ?? (node && { kind: node.kind, ...(node.role ? { role: node.role } : {}) });
  }

  #parentFor(kind: KindAndRole, wanted: Id | undefined, title: string, line: number): Id | undefined {
    for (let parent = wanted; parent !== undefined; parent = this.#parentOf(parent)) {
      const above = this.#kindOf(parent);
      const reason = above && mayHang(faceOf(kind), faceOf(above));
      if (!reason) return parent;
      if (parent === wanted) this.losses.push({ key: reason, text: title, line });
    }
    return undefined;
  }

  #parentOf(id: Id): Id | undefined {
    const planned = this.#byId.get(id);
    return planned ? planned.parent : this.#draft.node(id)?.parent;
  }
}
