import type { LinkKind } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";
import type { Counts } from "./counts.ts";
import type { ImportLink, ImportNode, ImportTree, Said } from "./import-tree.ts";
import { splitBack } from "./split-back.ts";

/** A box of a file that draws boxes and arrows; in the order in which siblings shall stand. */
export interface Box extends Omit<ImportNode, "depth" | "stray"> {
  /** By which arrows name it. */
  readonly key: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly said?: Said;
  /** A relation of this kind beside the tree, from its start to its end. */
  readonly kind?: LinkKind;
  /** What it starts from is a frame around what it leads to: a parent, whichever way other arrows lead. */
  readonly holds?: true;
  /** Dashed: it makes no tree where a solid one does. */
  readonly weak?: true;
}

export interface Graph {
  readonly title: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** What the file holds, where some of it is no box and no arrow by now. */
  readonly held?: Counts;
}

/** A tree edge as found: places of the boxes. */
interface Edge {
  readonly parent: number;
  readonly child: number;
  readonly said: Said;
  readonly weak: boolean;
}

export interface Grown {
  readonly tree: ImportTree;
  /** The same with its arrows the other way round; undefined where that is no other tree. */
  readonly turned: ImportTree | undefined;
}

/**
 * A graph as a tree. Its arrows lead from a parent to its children, or the other way round: the way in which fewer
 * boxes have two parents is taken, and `usual` where both are equal or the file leaves no doubt. The first arrow makes the tree edge; a second parent
 * and an arrow that closes a circle stay as links.
 */
export function treeOfGraph(graph: Graph, usual: "down" | "up" | "surely down" = "down"): Grown {
  if (usual === "surely down") return { tree: grow(graph, true), turned: undefined };
  const [down, up] = [grow(graph, true), grow(graph, false)];
  const more = secondParents(down) - secondParents(up);
  const isDown = more === 0 ? usual === "down" : more < 0;
  const [tree, turned] = isDown ? [down, up] : [up, down];
  return { tree, turned: tree.nodes.some(({ depth }) => depth > 0) ? turned : undefined };
}

function secondParents({ links = [] }: ImportTree): number {
  return links.filter(({ kind }) => kind === undefined).length;
}

function grow(graph: Graph, down: boolean): ImportTree {
  const { title, boxes, arrows } = graph;
  const losses = new LossList();
  const { edges, links } = edgesOf(boxes, arrows, down, losses);
  const { forward, back } = splitBack(boxes.length, edges);
  const parents = new Map<number, Edge>();
  for (const weak of [false, true]) {
    for (const edge of forward) if (edge.weak === weak && !parents.has(edge.child)) parents.set(edge.child, edge);
  }
  const nameOf = (place: number): string => strings.formats.quoted(shorten(boxes[place]?.title ?? ""));
  for (const edge of forward) {
    if (parents.get(edge.child) === edge) continue;
    losses.add("changed", strings.formats.secondParent, nameOf(edge.child));
    links.push({ from: edge.child, to: edge.parent, said: edge.said });
  }
  for (const { child, parent, said } of back) {
    losses.add("changed", strings.formats.leadsBack, nameOf(child));
    links.push({ from: child, to: parent, kind: "feedsBack", said });
  }
  const held = { nodes: boxes.length, arrows: arrows.length, ...graph.held };
  return { title, ...inTreeOrder(boxes, parents, links), losses: losses.toLosses(), held, lead: down ? "down" : "up" };
}

/** Arrows between boxes that are there, each pair once, and those that are links by their own word. */
function edgesOf(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  down: boolean,
  losses: LossList,
): { edges: Edge[]; links: ImportLink[] } {
  const places = new Map(boxes.map(({ key }, place) => [key, place]));
  const edges = new Map<string, Edge>();
  const links: ImportLink[] = [];
  for (const { from, to, said = {}, kind, weak = false, holds = false } of arrows) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) losses.add("dropped", strings.formats.endsNowhere);
    else if (start === end)
      losses.add("dropped", strings.formats.toItself, strings.formats.quoted(shorten(boxes[start]?.title ?? "")));
    else if (kind) links.push({ from: start, to: end, kind, said });
    else {
      const [parent, child] = down || holds ? [start, end] : [end, start];
      const known = edges.get(`${parent} ${child}`);
      const edge = { parent, child, said: known ? both(known.said, said) : said, weak: weak && (known?.weak ?? true) };
      edges.set(`${parent} ${child}`, edge);
    }
  }
  return { edges: [...edges.values()], links };
}

/** Two arrows between the same boxes say what both say. */
function both(first: Said, second: Said): Said {
  const lines = [first.because, second.because].filter((line) => line !== undefined && line !== "");
  return { ...second, ...first, ...(lines.length > 0 ? { because: lines.join("\n") } : {}) };
}

function inTreeOrder(
  boxes: readonly Box[],
  parents: ReadonlyMap<number, Edge>,
  links: readonly ImportLink[],
): Pick<ImportTree, "nodes" | "links"> {
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  boxes.forEach((_, place) => {
    const above = parents.get(place)?.parent;
    if (above === undefined) roots.push(place);
    else if (!children.get(above)?.push(place)) children.set(above, [place]);
  });
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const isStray = (place: number): boolean => parents.size > 0 && !children.has(place) && !linked.has(place);
  const nodes: ImportNode[] = [];
  const moved = new Map<number, number>();
  const stack = roots.map((place) => ({ place, depth: 0 })).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { place, depth } = next;
    const { key: _key, ...box } = boxes[place] as Box;
    moved.set(place, nodes.length);
    const fields = { ...box.fields, ...parents.get(place)?.said };
    nodes.push({ ...box, depth, fields, ...(depth === 0 && isStray(place) ? { stray: true } : {}) });
    for (const child of (children.get(place) ?? []).toReversed()) stack.push({ place: child, depth: depth + 1 });
  }
  const at = (place: number): number => moved.get(place) ?? -1;
  return { nodes, links: links.map((link) => ({ ...link, from: at(link.from), to: at(link.to) })) };
}
