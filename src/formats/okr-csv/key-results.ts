import { okr as words } from "../../core/strings/okr.ts";
import type { ImportNode, ImportReading } from "../import/import-tree.ts";
import type { LossList } from "../loss-list.ts";
import { readNumbers } from "../readings/numbers.ts";
import { nodeId } from "./node-id.ts";
import { remarksOf } from "./remarks.ts";
import type { OkrRow } from "./tables.ts";

/** What the numbers stand for that puzzle/okr writes as units. */
const UNIT_IDS: Readonly<Record<string, string | undefined>> = { 1: "%", 2: undefined, 3: "CHF", 4: "€", 5: "FTE" };
const UNITS: Readonly<Record<string, string | undefined>> = {
  percent: "%",
  number: undefined,
  unknown: undefined,
  eur: "€",
  usd: "$",
};
const VALUE_TYPES: Readonly<Record<string, string>> = {
  "%": "percent",
  CHF: "currency",
  "€": "currency",
  $: "currency",
};
/** The zone that is called target. */
const TARGET = 2;

/** A key result as a metric: one in numbers with its goal, one in zones as their count. */
export function keyResultNode(
  id: string,
  row: OkrRow,
  readings: readonly ImportReading[],
  losses: LossList,
): ImportNode {
  const { cells } = row;
  const left = [...row.others];
  const zones = words.zones(
    cells.get("commitZone") ?? "",
    cells.get("targetZone") ?? "",
    cells.get("stretchZone") ?? "",
  );
  const isOrdinal = cells.get("type")?.toLowerCase() === "ordinal" || (zones !== "" && !cells.has("stretchGoal"));
  const fields: Record<string, unknown> = isOrdinal
    ? { valueType: "index", unit: words.zoneUnit, baseline: 0, target: TARGET, better: "up" }
    : numberFields(row, left);
  if (zones !== "") fields.definition = zones;
  if (isOrdinal) losses.add("changed", words.asZones);
  const owner = cells.get("owner");
  if (owner !== undefined) fields.owner = owner;
  const text = remarksOf(cells.get("text"), left, losses);
  if (text !== "") fields.text = text;
  const title = cells.get("title") ?? "";
  return { depth: 1, title, word: words.keyResult, ...nodeId("key-result", id), fields, readings };
}

function numberFields({ cells }: OkrRow, left: (readonly [string, string])[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const number = (column: string, name: string): number | undefined => {
    const cell = cells.get(column);
    const found = cell === undefined ? undefined : readNumbers([cell], { fallback: "." }).numbers[0];
    if (cell !== undefined && found === undefined) left.push([name, cell]);
    return found?.value;
  };
  const [baseline, agreed, stretch] = [
    number("baseline", "baseline"),
    number("targetValue", "target_value"),
    number("stretchGoal", "stretch_goal"),
  ];
  const target = agreed ?? stretch;
  if (agreed !== undefined && stretch !== undefined) left.push(["stretch_goal", cells.get("stretchGoal") ?? ""]);
  const commit = cells.get("commitValue");
  if (commit !== undefined) left.push(["commit_value", commit]);
  if (baseline !== undefined) fields.baseline = baseline;
  if (target !== undefined) fields.target = target;
  if (baseline !== undefined && target !== undefined && baseline !== target)
    fields.better = target > baseline ? "up" : "down";
  const unit = unitOf(cells, left);
  if (unit !== undefined) fields.unit = unit;
  const valueType = VALUE_TYPES[unit ?? ""];
  if (valueType !== undefined) fields.valueType = valueType;
  return fields;
}

function unitOf(cells: OkrRow["cells"], left: (readonly [string, string])[]): string | undefined {
  const [name, id] = [cells.get("unit"), cells.get("unitId")];
  if (name !== undefined) return name.toLowerCase() in UNITS ? UNITS[name.toLowerCase()] : name;
  if (id === undefined || id in UNIT_IDS) return UNIT_IDS[id ?? ""];
  left.push(["unit_id", id]);
  return undefined;
}
