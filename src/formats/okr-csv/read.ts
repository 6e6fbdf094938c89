import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { okr as words } from "../../core/strings/okr.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { readingsByKeyResult } from "./check-ins.ts";
import { commonName } from "./common-name.ts";
import { keyResultNode } from "./key-results.ts";
import { nodeId } from "./node-id.ts";
import { objectiveNode } from "./objectives.ts";
import { type OkrRow, type OkrTable, okrTable, type TableName } from "./tables.ts";

export function read(input: ReadInput, host: Host): ReadResult {
  return join([input], host);
}

/** One tree of tables that name each other, whichever of them are there and in whatever order. */
export function join(inputs: readonly ReadInput[], host: Host): ReadResult {
  const large = checkSize(inputs.reduce((sum, { bytes }) => sum + bytes.length, 0));
  if (large) return large;
  const tables: OkrTable[] = [];
  for (const input of inputs) {
    const table = okrTable(input);
    if ("ok" in table) return table;
    tables.push(table);
  }
  const losses = new LossList();
  const rowsOf = (name: TableName): OkrRow[] => tables.flatMap((table) => (table.name === name ? table.rows : []));
  const nodes = nodesOf(rowsOf("objectives"), rowsOf("keyResults"), rowsOf("checkIns"), host, losses);
  const fileName = commonName(inputs.map((input) => input.fileName).filter((name) => name !== ""));
  const input = { ...inputs[0], fileName } as ReadInput;
  const result = fromOutline({ title: "", nodes, apart: true }, input, losses, host);
  const names = Object.keys(words.wants) as TableName[];
  const wants = names.filter((name) => !tables.some((table) => table.name === name)).map((name) => words.wants[name]);
  return result.ok ? { ...result, wants } : result;
}

function nodesOf(
  objectives: readonly OkrRow[],
  keyResults: readonly OkrRow[],
  checkIns: readonly OkrRow[],
  host: Host,
  losses: LossList,
): ImportNode[] {
  const readings = readingsByKeyResult(checkIns, losses);
  const byObjective = new Map<string, ImportNode[]>();
  const byId = lastOf(keyResults, losses);
  for (const [id, row] of byId) {
    const objective = String(row.cells.get("objective") ?? "");
    const family = byObjective.get(objective) ?? [];
    family.push(keyResultNode(id, row, readings.get(id) ?? [], losses));
    byObjective.set(objective, family);
  }
  const nodes: ImportNode[] = [];
  const known = lastOf(objectives, losses);
  for (const [id, row] of known)
    nodes.push(objectiveNode(id, row, host.today(), losses), ...(byObjective.get(id) ?? []));
  for (const [id, family] of byObjective) {
    if (known.has(id)) continue;
    if (objectives.length > 0) losses.add("changed", words.missingObjective, strings.formats.quoted(id), family.length);
    nodes.push(standIn(words.objective, "objective", id, 0), ...family);
  }
  for (const [id, list] of readings) {
    if (byId.has(id)) continue;
    if (keyResults.length > 0) losses.add("changed", words.missingKeyResult, strings.formats.quoted(id), list.length);
    nodes.push({ ...standIn(words.keyResult, "key-result", id, 0), readings: list });
  }
  return nodes;
}

/** Something that is named and whose row is in a file that is not there. */
function standIn(word: string, kind: "objective" | "key-result", id: string, depth: number): ImportNode {
  return { depth, title: `${word} ${id}`.trim(), word, standIn: true, ...nodeId(kind, id) };
}

function lastOf(rows: readonly OkrRow[], losses: LossList): Map<string, OkrRow> {
  const found = new Map<string, OkrRow>();
  for (const row of rows) {
    const id = row.cells.get("id");
    const place = strings.formats.row(row.number);
    if (id === undefined) losses.add("changed", words.noId, place);
    else if (found.has(id)) losses.add("changed", words.idAgain, place);
    found.set(id ?? `row ${row.number}`, row);
  }
  return found;
}
