import { strFromU8 } from "fflate";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { parseJson } from "../json/parse.ts";
import { checkSize, LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { parseXml } from "../xml/parse.ts";
import { unzipped } from "../zip/zip.ts";
import { sheetsFromJson } from "./from-json.ts";
import { commentsFromXml, sheetsFromXml } from "./from-xml.ts";
import { outlineOf } from "./outline.ts";
import type { Sheet } from "./topic.ts";

const CONTENT = ["content.json", "content.xml"];
const COMMENTS = "comments.xml";
const MANIFEST = ["META-INF/manifest.xml", "manifest.json"];

/** A workbook of XMind: `content.json` since 2018, `content.xml` before. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  const wanted = [...CONTENT, COMMENTS, ...MANIFEST];
  const archive = unzipped(input.bytes, (path) => wanted.includes(path));
  if (!archive.ok) return archive;
  const { parts } = archive;
  if (MANIFEST.some((path) => /encryption-data|"encrypt/i.test(strFromU8(parts.get(path) ?? new Uint8Array(0))))) {
    return broken(strings.formats.locked);
  }
  const losses = new LossList();
  const sheets = sheetsIn(parts, losses);
  if (!Array.isArray(sheets)) return sheets;
  return fromOutline(outlineOf(sheets, commentsIn(parts, losses), losses), input, losses, host);
}

/** A list of remarks that cannot be read is no reason to refuse the map. */
function commentsIn(parts: ReadonlyMap<string, Uint8Array>, losses: LossList): ReadonlyMap<string, readonly string[]> {
  const xml = parts.get(COMMENTS);
  const parsed = xml && parseXml(strFromU8(xml));
  if (parsed && !parsed.ok) losses.add("dropped", strings.formats.remarks);
  return parsed?.ok ? commentsFromXml(parsed.root) : new Map();
}

/** New files hold an old one beside for programs that cannot read them, which says only that. */
function sheetsIn(parts: ReadonlyMap<string, Uint8Array>, losses: LossList): Sheet[] | ReadFailure {
  const json = parts.get("content.json");
  if (json) {
    const parsed = parseJson(strFromU8(json));
    if (!parsed.ok) return parsed;
    if (parsed.forbidden > 0) losses.add("dropped", strings.formats.forbiddenNames, undefined, parsed.forbidden);
    return sheetsFromJson(parsed.value);
  }
  const xml = parts.get("content.xml");
  if (!xml) return broken(strings.formats.notOurs("XMind"));
  const parsed = parseXml(strFromU8(xml), { nesting: 3 * LIMITS.depth });
  return parsed.ok ? sheetsFromXml(parsed.root) : parsed;
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
