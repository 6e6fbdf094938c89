import { strFromU8 } from "fflate";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { checkSize } from "../limits.ts";
import { treeInText } from "../payload/element.ts";
import { unzipped } from "../zip/zip.ts";

/** Where Office keeps custom parts, under whatever name it gives them. */
const CUSTOM = /^customXml\/[^/]+\.xml$/i;

/** The tree that one of our Office files carries; `title` names the format. */
export function readPackage({ bytes }: ReadInput, title: string, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return broken(strings.formats.notOurs(title));
  const archive = unzipped(bytes, (path) => CUSTOM.test(path));
  if (!archive.ok) return archive;
  let fault: ReadResult | undefined;
  for (const part of archive.parts.values()) {
    const result = treeInText(strFromU8(part), host);
    if (result?.ok) return result;
    fault ??= result;
  }
  return fault ?? broken(strings.formats.noTreeInside);
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
