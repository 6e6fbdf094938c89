import { TITLE_LIMIT } from "../../core/records/fields.ts";
import type { RecordType } from "../../core/records/record-type.ts";
import { recordType } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { cleaned } from "./clean.ts";
import type { Row } from "./row.ts";
import { cutAt, nameOf } from "./row.ts";

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** A field that goes wrong may hide another one behind it; more rounds than this no schema of ours needs. */
const ROUNDS = 4;

/**
 * Makes a row pass the schema of its type: what cannot be read is taken out and listed. False if the record
 * means nothing without it. Fields that this build does not know stay as they are.
 */
export function mendFields(row: Row, repairs: LossList): boolean {
  const type = recordType(row.type);
  if (!type) return true;
  cleanTexts(row, type, repairs);
  for (const field of Object.keys(row)) {
    if ((row[field] === "" || row[field] === undefined) && Object.hasOwn(type.schema.shape, field)) delete row[field];
  }
  if (Object.hasOwn(type.schema.shape, "title")) mendTitle(row, repairs);
  for (let round = 0; round < ROUNDS; round++) {
    const result = type.schema.safeParse(row);
    if (result.success) return true;
    if (!takeOutAll(row, result.error.issues as readonly Issue[], repairs)) break;
  }
  repairs.add("dropped", strings.formats.unreadable(row.type), nameOf(row));
  return false;
}

/** Control and direction characters out of every text that a screen or a file could show. */
function cleanTexts(row: Row, type: RecordType, repairs: LossList): void {
  let count = 0;
  for (const field of Object.keys(row)) {
    if (field === "id" || field === "type" || !Object.hasOwn(type.schema.shape, field)) continue;
    const clean = cleaned(row[field]);
    row[field] = clean.value;
    count += clean.count;
  }
  if (count > 0) repairs.add("repaired", strings.formats.controlCharacters, nameOf(row), count);
}

/** A title is always a text, and not longer than a card could ever show; of a node the rest becomes text. */
function mendTitle(row: Row, repairs: LossList): void {
  const given = row.title;
  const title = typeof given === "number" || typeof given === "boolean" ? String(given) : given;
  row.title = typeof title === "string" ? title : "";
  if (given !== undefined && typeof given !== "string") {
    repairs.add("repaired", strings.formats.fieldLeftOut("title"), nameOf(row));
  }
  if (typeof title !== "string" || title.length <= TITLE_LIMIT) return;
  const kept = cutAt(title, TITLE_LIMIT);
  row.title = kept;
  if (row.type === "node") {
    const text = typeof row.text === "string" && row.text !== "" ? `\n\n${row.text}` : "";
    row.text = title.slice(kept.length) + text;
  }
  repairs.add("repaired", strings.formats.longTitle(TITLE_LIMIT), nameOf(row));
}

function takeOutAll(row: Row, issues: readonly Issue[], repairs: LossList): boolean {
  let changed = false;
  const items = new Map<string, Set<number>>();
  for (const issue of issues) {
    const [field, inner] = issue.path;
    if (typeof field !== "string") continue;
    if (typeof inner === "number" && Array.isArray(row[field]) && !issue.keys) {
      items.set(field, (items.get(field) ?? new Set()).add(inner));
    } else changed = takeOut(row, field, issue) || changed;
    repairs.add("repaired", strings.formats.fieldLeftOut(field), nameOf(row));
  }
  for (const [field, bad] of items) {
    row[field] = (row[field] as unknown[]).filter((_, index) => !bad.has(index));
    changed = true;
  }
  return changed;
}

/** False where nothing could be changed, so that another round would find the same. */
function takeOut(row: Row, field: string, { path, keys }: Issue): boolean {
  const value = row[field];
  const inner = path[1];
  if (typeof value === "object" && value !== null && inner !== undefined) {
    row[field] = Array.isArray(value)
      ? value.map((item: unknown, index) => (index === inner ? without(item, keys ?? []) : item))
      : without(value, [String(inner)]);
    return true;
  }
  const stand = standIn(row, field);
  if (stand === undefined && value === undefined) return false;
  if (stand === undefined) delete row[field];
  else row[field] = stand;
  return true;
}

function without(value: unknown, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

/** What a node is without a kind or order, so that what a person wrote stays; `mendOrders` sees the empty order. */
function standIn(row: Row, field: string): string | undefined {
  if (row.type !== "node") return undefined;
  if (field === "order") return "";
  if (field === "kind") return row.parent === undefined ? "aim" : "metric";
  return undefined;
}
