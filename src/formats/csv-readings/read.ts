import type { Host } from "../../core/host.ts";
import { ID_PATTERN } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { readingsFile as words } from "../../core/strings/readings-file.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode, ImportReading } from "../import/import-tree.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { type ReadingLine, readReadings } from "../readings/table.ts";
import { HEADER } from "./header.ts";

/** Readings that name their numbers, as the metrics that they name: in a tree that has these, only the readings come. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  // Ours writes numbers as programs do.
  const decimal = input.text.replace(/^\uFEFF/, "").startsWith(HEADER.join(",")) ? "." : undefined;
  const table = readReadings(input.text, { today: host.today(), language: "en", decimal });
  if ("unclosed" in table) return { ok: false, reason: "broken", message: strings.formats.brokenCsv(table.unclosed) };
  if (!table.named || !table.dated) return { ok: false, reason: "not-this-format", message: strings.formats.empty };
  const losses = new LossList();
  if (table.orderUnclear) losses.add("changed", words.orders[table.order]);
  if (table.decimalUnclear && decimal === undefined) losses.add("changed", words.decimals[table.decimal]);
  const nodes = new Map<string, ImportNode & { readings: ImportReading[] }>();
  for (const line of table.lines) {
    const { id = "", title = "", date, value, note, confidence, problem } = line;
    if (problem !== undefined && problem !== "future") {
      losses.add("dropped", words.problems[problem], strings.formats.row(line.row));
    }
    if (date === undefined || value === undefined) continue;
    const key = id || title;
    const node = nodes.get(key) ?? nodeOf(line, host);
    nodes.set(key, node);
    if (line.unit !== undefined && node.fields?.unit !== line.unit) {
      losses.add("changed", words.otherUnit(line.unit), strings.formats.row(line.row));
    }
    node.readings.push({
      date,
      value,
      ...(note === undefined ? {} : { note }),
      ...(confidence === undefined ? {} : { confidence }),
    });
  }
  return fromOutline({ title: "", nodes: [...nodes.values()], apart: true }, input, losses, host);
}

function nodeOf({ id = "", title = "", unit }: ReadingLine, host: Host): ImportNode & { readings: ImportReading[] } {
  const fields = unit === undefined ? {} : { fields: { unit } };
  return {
    depth: 0,
    title: title || id,
    word: words.metric,
    standIn: true,
    id: ID_PATTERN.test(id) ? id : host.newId(),
    ...fields,
    readings: [],
  };
}
