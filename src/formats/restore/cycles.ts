import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Row } from "./row.ts";
import { nameOf } from "./row.ts";

/**
 * Opens every circle of parents at the first edge that closes it. The node below that edge loses its parent;
 * the edge itself goes on as a link "feeds back", because a loop is a statement worth keeping. Gives the links.
 */
export function breakCycles(rows: readonly Row[], repairs: LossList, host: Host): Row[] {
  const nodes = new Map(rows.filter(({ type }) => type === "node").map((row) => [row.id, row]));
  const taken = new Set(rows.map(({ id }) => id));
  const clear = new Set<Row>();
  const links: Row[] = [];
  for (const start of nodes.values()) {
    const path = new Set<Row>();
    let at: Row | undefined = start;
    while (at && !clear.has(at)) {
      path.add(at);
      const parent = nodes.get(at.parent as string);
      if (parent && path.has(parent)) {
        if (parent !== at) links.push(linkUp(at, parent, taken, host));
        delete at.parent;
        repairs.add("repaired", strings.formats.cycle, nameOf(at));
        break;
      }
      at = parent;
    }
    for (const row of path) clear.add(row);
  }
  return links;
}

function linkUp(from: Row, to: Row, taken: Set<string>, host: Host): Row {
  let id = host.newId();
  while (taken.has(id)) id = host.newId();
  taken.add(id);
  return { id, type: "link", from: from.id, to: to.id, kind: "feedsBack" };
}
