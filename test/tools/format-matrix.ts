import { readFileSync } from "node:fs";
import { tableMeasurer } from "../../src/adapters/text/table.ts";
import { RecordStore } from "../../src/core/document/record-store.ts";
import { read as readAimtree } from "../../src/formats/aimtree/read.ts";
import { writeAimtree } from "../../src/formats/aimtree/write.ts";
import type { FormatInfo, Loss } from "../../src/formats/format.ts";
import { readAny } from "../../src/formats/import/read-any.ts";
import { FORMATS } from "../../src/formats/index.gen.ts";
import { fixedHost } from "./fixed-host.ts";
import { ONE_PIXEL } from "./one-pixel.ts";
import { pictureSource } from "./picture-source.ts";

/** What became of the complete tree in one format, in plain words. */
export interface MatrixRow {
  readonly info: FormatInfo;
  /** Written and opened again it is the same tree, to the letter. */
  readonly isExact: boolean;
  /** What its writer says is lost, fields counted together. */
  readonly lost: string;
}

const TREE = new URL("../fixtures/v1/complete.aimtree", import.meta.url);
const host = fixedHost();

/** Writes the tree that has every record and every field in every format, and opens it again. */
export async function formatMatrix(): Promise<MatrixRow[]> {
  const text = readFileSync(TREE, "utf8");
  const result = readAimtree({ bytes: new TextEncoder().encode(text), text, fileName: "complete.aimtree" }, host);
  if (!result.ok) throw new Error(result.message);
  const tree = new RecordStore(result.records);
  const options = { measurer: tableMeasurer(), language: "en", raster: async () => ({ png: ONE_PIXEL, scale: 3 }) };
  const rows: MatrixRow[] = [];
  for (const info of FORMATS) {
    const written = await (await info.load()).write?.(tree, { ...options, scale: 3 }, host);
    if (!written?.ok) {
      rows.push({ info, isExact: false, lost: "" });
      continue;
    }
    const { content } = written;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const back = (await readAny(pictureSource(`x.${info.extensions[0]}`, bytes), host)).result;
    const isExact = back.ok && writeAimtree(new RecordStore(back.records)) === writeAimtree(tree);
    rows.push({ info, isExact: info.can.read === true && isExact, lost: lostIn(written.losses) });
  }
  return rows;
}

/** `readings, reviews; 12 fields`. */
function lostIn(losses: readonly Loss[]): string {
  const types = losses.flatMap(({ what }) => /^Every (\w+):/.exec(what)?.[1] ?? []).map((type) => `${type}s`);
  const fields = losses.filter(({ what }) => /^Field /.test(what)).length;
  const rest = losses.map(({ what }) => what).filter((what) => !/^(Every \w+:|Field )/.test(what));
  return [
    ...(types.length > 0 ? [types.join(", ")] : []),
    ...(fields > 0 ? [fields === 1 ? "1 field" : `${fields} fields`] : []),
    ...rest.map((what) => `${what.charAt(0).toLowerCase()}${what.slice(1)}`),
  ].join("; ");
}
