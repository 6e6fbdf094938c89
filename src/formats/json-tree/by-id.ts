import type { Arrow, Box, Graph } from "../import/graph.ts";
import { type JsonObject, objectsOf, textOf, textsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import type { LossList } from "../loss-list.ts";
import { EDGES, ENDS, NODES, plainName, STARTS } from "./names.ts";
import { nodeOf } from "./node.ts";

/** Nodes with edges: `{ "nodes": [{ "id" }], "edges": [{ "source", "target" }] }`. */
export function graphIn(value: JsonObject, today: string, losses: LossList): Graph | undefined {
  const nodes = listNamed(value, NODES);
  const edges = listNamed(value, EDGES).filter(
    (edge) => endOf(edge, STARTS) !== undefined && endOf(edge, ENDS) !== undefined,
  );
  if (nodes.length === 0 || edges.length === 0) return undefined;
  const boxes = nodes.map((node, place): Box => {
    const { id, parent: _parent, ...rest } = nodeOf(node, today, losses, NO_NAMES);
    const key = id ?? textOf(node.name) ?? String(place);
    return { key, ...rest, title: rest.title === "" ? key : rest.title };
  });
  const arrows = edges.map((edge): Arrow => {
    const because = textOf(edge.label) ?? textOf(edge.because);
    const ends = { from: endOf(edge, STARTS) ?? "", to: endOf(edge, ENDS) ?? "" };
    return { ...ends, ...(because ? { said: { because } } : {}) };
  });
  return { title: textOf(value.title) ?? textOf(value.name) ?? "", boxes, arrows };
}

const NO_NAMES: ReadonlySet<string> = new Set();

function listNamed(value: JsonObject, names: ReadonlySet<string>): JsonObject[] {
  return Object.entries(value).flatMap(([name, list]) =>
    names.has(plainName(name)) && Array.isArray(list) ? objectsOf(list) : [],
  );
}

/** D3 replaces the name at an end by the object itself. */
function endOf(edge: JsonObject, names: readonly string[]): string | undefined {
  const end = names.map((name) => edge[name]).find((value) => value !== undefined);
  return isObject(end) ? textOf(end.id) : textOf(end);
}

/** What hangs below a node by their ids, and what it needs first. */
const BELOW = new Set(["children", "child_ids", "children_ids", "steps", "sub"]);
const NEEDS = new Set(["depends_on", "requires", "blocked_by"]);

/**
 * Nodes by their ids: `{ "nodes": { "1": { "children": ["1.1"] } } }`, as a planner of Strategy & Tactics trees keeps
 * them in YAML. Undefined where no node names another one.
 */
export function mapIn(value: JsonObject, today: string, losses: LossList): Graph | undefined {
  const maps = [
    ...Object.entries(value)
      .filter(([name]) => NODES.has(plainName(name)))
      .map(([, map]) => map),
    value,
  ];
  const map = maps.find((one): one is JsonObject => isObject(one) && isMap(one));
  if (!map) return undefined;
  const arrows: Arrow[] = [];
  const boxes = Object.entries(map).flatMap(([key, object]): Box[] => {
    if (!isObject(object)) return [];
    const names = Object.keys(object).filter((name) => BELOW.has(plainName(name)) || NEEDS.has(plainName(name)));
    for (const name of names) {
      const isBelow = BELOW.has(plainName(name));
      for (const to of textsOf(object[name])) {
        arrows.push(isBelow ? { from: key, to, holds: true } : { from: key, to, kind: "dependsOn" });
      }
    }
    const { id: _id, parent, ...node } = nodeOf(object, today, losses, new Set(names));
    if (parent !== undefined) arrows.push({ from: parent, to: key, holds: true });
    return [{ key, ...node, title: node.title === "" ? key : node.title }];
  });
  return { title: textOf(value.title) ?? textOf(value.name) ?? "", boxes, arrows };
}

/** Objects of which at least one names another one as what hangs below or above it. */
function isMap(map: JsonObject): boolean {
  const keys = new Set(Object.keys(map));
  return Object.values(map).some(
    (node) =>
      isObject(node) &&
      Object.entries(node).some(
        ([name, value]) =>
          (BELOW.has(plainName(name)) || plainName(name) === "parent") && textsOf(value).some((id) => keys.has(id)),
      ),
  );
}
