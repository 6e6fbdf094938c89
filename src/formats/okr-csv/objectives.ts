import type { NodeRecord } from "../../core/records/node.ts";
import { okr as words } from "../../core/strings/okr.ts";
import { readCell } from "../csv/cells.ts";
import type { ImportNode } from "../import/import-tree.ts";
import type { LossList } from "../loss-list.ts";
import { nodeId } from "./node-id.ts";
import { remarksOf } from "./remarks.ts";
import type { OkrRow } from "./tables.ts";

const STATES: Readonly<Record<string, NodeRecord["status"]>> = {
  draft: "idea",
  ongoing: "active",
  successful: "done",
  notsuccessful: "stopped",
};
/** Our fields, by the names of the columns. */
const FIELDS = { team: "owner", start: "start", end: "targetDate", created: "created" } as const;

/** An objective as the aim that it is. */
export function objectiveNode(id: string, row: OkrRow, today: string, losses: LossList): ImportNode {
  const fields: Record<string, unknown> = {};
  const left: (readonly [string, string])[] = [...row.others];
  for (const [column, field] of Object.entries(FIELDS)) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    const read = readCell(field, cell, today);
    if (read) Object.assign(fields, read);
    else left.push([column, cell]);
  }
  const state = row.cells.get("state");
  const status = state === undefined ? undefined : STATES[state.toLowerCase().replace(/[^a-z]/g, "")];
  if (status !== undefined) fields.status = status;
  else if (state !== undefined) left.push(["state", state]);
  const quarter = row.cells.get("quarter");
  if (quarter !== undefined) fields.tags = [quarter];
  const text = remarksOf(row.cells.get("text"), left, losses);
  if (text !== "") fields.text = text;
  return { depth: 0, title: row.cells.get("title") ?? "", word: words.objective, ...nodeId("objective", id), fields };
}
