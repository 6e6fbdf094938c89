import { MIGRATIONS } from "./index.gen.ts";
import type { Migration, RawRecord } from "./migration.ts";

/** The one format number: of files, stored trees, the clipboard and pictures that carry their tree. */
export const CURRENT_FORMAT = 1;

/**
 * Brings records of an older format to the current one, for files, stored rows, clipboard and pictures alike.
 * Throws `RangeError` for a number that is no format of this build; a caller tells the person before.
 */
export function migrate(
  records: readonly RawRecord[],
  format: number,
  migrations: readonly Migration[] = MIGRATIONS,
  current: number = CURRENT_FORMAT,
): readonly RawRecord[] {
  if (!Number.isInteger(format) || format < 1 || format > current) throw new RangeError(`No format ${format}`);
  let at = format;
  let migrated = records;
  while (at < current) {
    const step = migrations.find(({ from }) => from === at);
    if (!step || step.to <= at) throw new RangeError(`No way from format ${at}`);
    migrated = step.up(migrated);
    at = step.to;
  }
  return migrated;
}
