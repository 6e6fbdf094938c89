import type { Host } from "../../core/host.ts";
import { CURRENT_FORMAT, migrate } from "../../core/records/migrations/migrate.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { heldIn } from "../import/counts.ts";
import { isObject, parseJson } from "../json/parse.ts";
import { checkSize, checkVolume } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { restore } from "../restore/restore.ts";

const HEAD = new Set(["aimtree", "$schema", "records"]);

/** Opens what is within the limits, however damaged; lists every repair. Opens nothing of a newer format. */
export function read({ bytes, text }: ReadInput, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (!isObject(file) || !("aimtree" in file)) {
    return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("Aimtree") };
  }
  const format = formatOf(file);
  if (typeof format !== "number") return format;
  if (!Array.isArray(file.records)) return broken(strings.formats.noRecords);
  const repairs = new LossList();
  const { forbidden, infinite } = parsed;
  if (forbidden > 0) repairs.add("dropped", strings.formats.forbiddenNames, undefined, forbidden);
  if (infinite > 0) repairs.add("dropped", strings.formats.infiniteNumbers, undefined, infinite);
  for (const name of Object.keys(file)) {
    if (!HEAD.has(name)) repairs.add("dropped", strings.formats.headField(name));
  }
  return document(file.records, format, host, repairs);
}

function document(raw: readonly unknown[], format: number, host: Host, repairs: LossList): ReadResult {
  const objects = raw.filter(isObject);
  const large = checkVolume(objects);
  if (large) return large;
  raw.forEach((value, index) => {
    if (!isObject(value)) repairs.add("dropped", strings.formats.noType, strings.formats.recordNumber(index + 1));
  });
  const { records, repairs: listed } = restore(migrate(objects, format), host, repairs);
  return { ok: true, records, losses: [], repairs: listed, held: heldIn(objects) };
}

function formatOf({ aimtree: format }: Readonly<Record<string, unknown>>): number | ReadFailure {
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1) {
    return broken(strings.formats.badFormatNumber);
  }
  if (format <= CURRENT_FORMAT) return format;
  return { ok: false, reason: "too-new", message: strings.formats.tooNew(format, CURRENT_FORMAT) };
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
