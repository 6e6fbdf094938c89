import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { tableMeasurer } from "../../../src/adapters/text/table.ts";
import type { View } from "../../../src/core/document/view.ts";
import type { FormatInfo } from "../../../src/formats/format.ts";
import { zipped } from "../../../src/formats/zip/zip.ts";
import { fixedHost } from "../fixed-host.ts";
import { ONE_PIXEL } from "../one-pixel.ts";
import { smallTree } from "../small-tree.ts";

const FOREIGN = new URL("../../fixtures/foreign/", import.meta.url);

/** Which small trees of other programs a format reads, by their endings. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "tp-studio": [".tp.json"],
  "flying-logic": [".xlogic"],
  "json-canvas": [".canvas"],
  "json-tree": ["nested.json", "graph.json", "rows.json"],
  "html-list": [".html"],
  yaml: [".yaml"],
  csv: [".csv", ".tsv"],
  freemind: [".mm"],
  "okr-csv": [".okr.csv"],
  stratml: [".stratml.xml"],
};

/** Small whole files of a format: what other programs write, and what we write of a tree with a bit of everything. */
export async function seedsOf(info: FormatInfo): Promise<Uint8Array[]> {
  const endings = ENDINGS[info.id] ?? info.extensions.map((extension) => `.${extension}`);
  const foreign = readdirSync(FOREIGN).filter((name) => endings.some((ending) => name.endsWith(ending)));
  // A buffer of Node would share its memory with the broken copies.
  const files: Uint8Array[] = foreign.sort().map((name) => Uint8Array.from(readFileSync(new URL(name, FOREIGN))));
  if (info.id === "xmind") files.push(...workbooks());
  const { write } = await info.load();
  const options = { measurer: tableMeasurer(), language: "en", raster: async () => ({ png: ONE_PIXEL, scale: 1 }) };
  const written = await write?.(sample(), { ...options, detail: "title" }, fixedHost());
  if (written?.ok) files.push(typeof written.content === "string" ? strToU8(written.content) : written.content);
  if (files.length === 0) throw new Error(`There is no file of the format ${info.id} to begin with`);
  return files;
}

/** Parts of a container by their paths; undefined for what is none. */
export function partsOf(file: Uint8Array): Map<string, Uint8Array> | undefined {
  if (strFromU8(file.subarray(0, 2), true) !== "PK") return undefined;
  return new Map(Object.entries(unzipSync(file)));
}

function workbooks(): Uint8Array[] {
  const part = (name: string): string => readFileSync(new URL(name, FOREIGN), "utf8");
  const manifest = '{"file-entries":{"content.json":{}}}';
  const comments = '<comments><comment author="mei" object-id="a"><content>Really?</content></comment></comments>';
  return [
    zipped(
      new Map([
        ["content.json", part("topics.json")],
        ["manifest.json", manifest],
        ["content.xml", "<old/>"],
      ]),
    ),
    zipped(
      new Map([
        ["content.xml", part("topics.xml")],
        ["comments.xml", comments],
      ]),
    ),
  ];
}

function sample(): View {
  return smallTree(
    [
      "- Grow 20% -> 30% by 2026-12-31 @maya",
      "  done: Half of all teams",
      "  We believe guides will move activation because people read",
      "  - Activation #leading [[Load]]",
      "    because it is first",
      "    - Setup completed 22% -> 40% #proxy",
      "      gate: continue if >= 30% by 2026-07-01",
      "  - Load < 2 s #guardrail",
      "  - ! Guide",
      "    what for: To start",
      "    why needed: Nobody starts",
      "    - ! Step “two” & more",
    ].join("\n"),
  ).document;
}
