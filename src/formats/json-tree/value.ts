import { type Graph, type Grown, treeOfGraph } from "../import/graph.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { type Item, inTreeOrder } from "../import/items.ts";
import { type JsonObject, objectsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { LossList } from "../loss-list.ts";
import { graphIn, mapIn } from "./by-id.ts";
import { nestedIn } from "./nested.ts";
import { type DataNode, nodeOf } from "./node.ts";
import { outlineIn } from "./outline.ts";

type Value = JsonObject | readonly unknown[];
type Way = (value: Value, today: string, losses: LossList) => Grown | undefined;

/** The shapes in which a tree is looked for, the one that says most first. */
const WAYS: readonly Way[] = [
  (value, today, losses) => ofGraph(isObject(value) ? graphIn(value, today, losses) : undefined),
  (value, today, losses) => ofGraph(isObject(value) ? mapIn(value, today, losses) : undefined),
  (value, today, losses) => ofNodes(rowsIn(value, today, losses)),
  (value, today, losses) => ofNodes(nestedIn(value, today, losses)),
  (value) => ofNodes(outlineIn(value)),
];

/** The tree that a value of JSON or YAML holds; undefined where it holds none. */
export function treeOfValue(value: Value, today: string, losses: LossList): Grown | undefined {
  for (const way of WAYS) {
    const tried = new LossList();
    const grown = way(value, today, tried);
    if (!grown) continue;
    losses.addAll(tried.toLosses());
    return grown;
  }
  return undefined;
}

function ofGraph(graph: Graph | undefined): Grown | undefined {
  return graph && treeOfGraph(graph);
}

/** Nodes none of which has a title are no tree. */
function ofNodes(nodes: readonly ImportNode[] | undefined): Grown | undefined {
  return nodes?.some(({ title }) => title !== "") ? { tree: { title: "", nodes }, turned: undefined } : undefined;
}

/** A list of objects that name their parents by id. */
function rowsIn(value: Value, today: string, losses: LossList): ImportNode[] | undefined {
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter(Array.isArray);
  const list = lists.find((one) => objectsOf(one).length > 1);
  if (!list || lists.length > 3) return undefined;
  const names = Object.keys(objectsOf(list)[0] ?? {});
  if (!names.some((name) => /^parent/i.test(name))) return undefined;
  const rows = objectsOf(list).map((object) => nodeOf(object, today, losses, new Set()));
  const items = new Map<DataNode, Item>(rows.map((row) => [row, itemOf(row)]));
  const byId = new Map<string, Item>();
  for (const [row, item] of items) if (row.id !== undefined && !byId.has(row.id)) byId.set(row.id, item);
  for (const [row, item] of items) {
    const parent = row.parent === undefined ? undefined : byId.get(row.parent);
    if (parent) item.parent = parent;
  }
  return byId.size === 0 ? undefined : inTreeOrder([...items.values()], losses);
}

function itemOf({ id: _id, parent: _parent, ...node }: DataNode): Item {
  return node;
}
