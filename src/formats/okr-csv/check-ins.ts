import { strings } from "../../core/strings/index.ts";
import { okr as words } from "../../core/strings/okr.ts";
import type { ImportReading } from "../import/import-tree.ts";
import type { LossList } from "../loss-list.ts";
import { readDates } from "../readings/dates.ts";
import { readNumbers } from "../readings/numbers.ts";
import type { OkrRow } from "./tables.ts";

const ZONES: Readonly<Record<string, number>> = { FAIL: 0, COMMIT: 1, TARGET: 2, STRETCH: 3 };
/** No date of a file is read as of today: one without a year does not occur, and a period is over. */
const FAR = "2999-12-31";

/** The readings of each key result, in the order of the file: of two on one day the later one counts. */
export function readingsByKeyResult(rows: readonly OkrRow[], losses: LossList): Map<string, ImportReading[]> {
  const column = (name: string): string[] => rows.map(({ cells }) => cells.get(name) ?? "");
  const { dates } = readDates(column("date"), { today: FAR, fallback: "dmy" });
  const [values, sure] = [column("value"), column("confidence")].map(
    (cells) => readNumbers(cells, { fallback: "." }).numbers,
  );
  const found = new Map<string, ImportReading[]>();
  rows.forEach(({ cells, number, others }, i) => {
    const place = strings.formats.row(number);
    const [id = "", date, zone] = [cells.get("keyResult"), dates[i], cells.get("zone")];
    const value = values?.[i]?.value ?? (zone === undefined ? undefined : ZONES[zone.toUpperCase()]);
    for (const [name] of others) losses.add("dropped", words.columnLeftOut(name));
    if (date === undefined) losses.add("dropped", words.noDate, place);
    else if (value === undefined) losses.add("dropped", words.noValue, place);
    else {
      const [confidence, note] = [sure?.[i]?.value, cells.get("note")];
      const isSure = confidence !== undefined && confidence >= 0 && confidence <= 10;
      const reading = { date, value, ...(note ? { note } : {}), ...(isSure ? { confidence } : {}) };
      const list = found.get(id);
      if (list) list.push(reading);
      else found.set(id, [reading]);
    }
  });
  return found;
}
