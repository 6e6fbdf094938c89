import type { Host } from "../../core/host.ts";
import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { readOutline } from "../import/outline-text.ts";
import { splitMark } from "./mark.ts";

/** Headings, lists, box drawings. Our own Markdown is known by its first line and carries fields. */
export function read(input: ReadInput, host: Host): ReadResult {
  const ours = splitMark(input.text);
  if (!ours) return readOutline(input, host, false);
  if (ours.format > CURRENT_FORMAT) {
    return { ok: false, reason: "too-new", message: strings.formats.tooNew(ours.format, CURRENT_FORMAT) };
  }
  return readOutline({ ...input, text: ours.body }, host, true);
}
