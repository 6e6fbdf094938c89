/** `keyResults`, `key-results` and `Key Results` are one name: `key_results`. */
export function plainName(name: string): string {
  return name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** What else than a title says what a node is called, the surest first. */
export const TITLES = "text topic content caption question label name".split(" ");
/** Lists whose texts are nodes, not values. */
export const CHILDREN = set(
  "children nodes items child subitems sub_items subnodes sub_nodes topics subtopics sub_topics subtasks sub_tasks tasks " +
    "steps branches leaves subgoals sub_goals",
);
/** Objects that only wrap what their node says. */
export const WRAPPERS = set("data attributes properties fields payload value_data");
/** Where a file keeps its nodes, by list or by id. */
export const NODES = set("nodes vertices items entities elements steps tree");
export const EDGES = set("edges links relationships relations connections arrows");
/** Names of the ends of an edge. */
export const STARTS = ["source", "from", "start", "sourceId", "source_id", "fromId", "from_id", "fromNode"] as const;
export const ENDS = ["target", "to", "end", "targetId", "target_id", "toId", "to_id", "toNode"] as const;
