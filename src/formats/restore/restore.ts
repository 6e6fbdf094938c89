import type { Host } from "../../core/host.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";
import { strings } from "../../core/strings/index.ts";
import type { Loss } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { breakCycles } from "./cycles.ts";
import { mendFields } from "./fields.ts";
import { hangLegally } from "./hang-legally.ts";
import { giveIds } from "./ids.ts";
import { mendOrders } from "./orders.ts";
import { mendReferences } from "./references.ts";
import type { Row } from "./row.ts";
import { nameOf } from "./row.ts";

export interface Restored {
  /** A whole document: one tree record, and everything `checkInvariants` asks for. */
  readonly records: readonly AnyRecord[];
  readonly repairs: readonly Loss[];
}

/**
 * Makes a document of whatever came in from outside. Keeps what can be kept, unknown fields and types
 * included, and lists every change. `raw` has passed `checkVolume`. Never throws.
 */
export function restore(raw: readonly RawRecord[], host: Host, repairs: LossList = new LossList()): Restored {
  const rows = giveIds(rowsOf(raw, repairs), repairs, host);
  const readable = rows.filter((row) => mendFields(row, repairs));
  const whole = mendReferences(oneTree(readable, repairs, host), repairs);
  whole.push(...breakCycles(whole, repairs, host));
  mendOrders(whole, repairs);
  hangLegally(whole, repairs);
  const records = oneReadingADay(whole, repairs).map((row) => tidy(row as AnyRecord));
  return { records, repairs: repairs.toLosses() };
}

function rowsOf(raw: readonly RawRecord[], repairs: LossList): Row[] {
  const rows: Row[] = [];
  for (const fields of raw) {
    if (typeof fields.type === "string" && fields.type !== "") rows.push({ ...fields } as Row);
    else repairs.add("dropped", strings.formats.noType, nameOf(fields));
  }
  return rows;
}

function oneTree(rows: Row[], repairs: LossList, host: Host): Row[] {
  const first = rows.find(({ type }) => type === "tree");
  if (!first) {
    repairs.add("repaired", strings.formats.noTree);
    return [{ id: freshId(rows, host), type: "tree", title: "" }, ...rows];
  }
  return rows.filter((row) => {
    if (row.type !== "tree" || row === first) return true;
    repairs.add("dropped", strings.formats.secondTree, nameOf(row));
    return false;
  });
}

function freshId(rows: readonly Row[], host: Host): string {
  const taken = new Set(rows.map(({ id }) => id));
  let id = host.newId();
  while (taken.has(id)) id = host.newId();
  return id;
}

/** Of several readings of one metric on one day the last one counts. */
function oneReadingADay(rows: readonly Row[], repairs: LossList): Row[] {
  const last = new Map<string, Row>();
  const keyOf = (row: Row): string => `${row.metric} ${row.date}`;
  for (const row of rows) if (row.type === "reading") last.set(keyOf(row), row);
  return rows.filter((row) => {
    if (row.type !== "reading" || last.get(keyOf(row)) === row) return true;
    repairs.add("dropped", strings.formats.secondReading, String(row.date));
    return false;
  });
}
