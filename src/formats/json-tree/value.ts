import { type Grown, treeOfGraph } from "../import/graph.ts";
import { type Item, inTreeOrder } from "../import/items.ts";
import { type JsonObject, objectsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import type { LossList } from "../loss-list.ts";
import { graphIn, mapIn } from "./by-id.ts";
import { nestedIn } from "./nested.ts";
import { type DataNode, nodeOf } from "./node.ts";
import { outlineIn } from "./outline.ts";

/** The tree that a value of JSON or YAML holds; undefined where it holds none. */
export function treeOfValue(
  value: JsonObject | readonly unknown[],
  today: string,
  losses: LossList,
): Grown | undefined {
  const object = isObject(value) ? value : undefined;
  const graph = object && (graphIn(object, today, losses) ?? mapIn(object, today, losses));
  if (graph) return treeOfGraph(graph);
  const rows = rowsIn(value, today, losses) ?? nestedIn(value, today, losses);
  const nodes = rows.some(({ title }) => title !== "") ? rows : outlineIn(value);
  return nodes.length === 0 ? undefined : { tree: { title: "", nodes }, turned: undefined };
}

/** A list of objects that name their parents by id. */
function rowsIn(
  value: JsonObject | readonly unknown[],
  today: string,
  losses: LossList,
): Grown["tree"]["nodes"] | undefined {
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
