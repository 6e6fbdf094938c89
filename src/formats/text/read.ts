import type { Host } from "../../core/host.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { readOutline } from "../import/outline-text.ts";

/** Indented lines, lists or a box drawing. */
export function read(input: ReadInput, host: Host): ReadResult {
  return readOutline(input, host, false);
}
