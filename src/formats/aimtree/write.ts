import type { View } from "../../core/document/view.ts";
import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import type { WriteResult } from "../format.ts";
import { lineOf } from "./line.ts";
import { inFileOrder } from "./order.ts";
import { SCHEMA_URL } from "./schema-url.ts";

/** The text of a `.aimtree` file: one record a line, so that one changed field is one changed line. */
export function aimtreeText(view: View): string {
  const head = `{"aimtree":${CURRENT_FORMAT},"$schema":${JSON.stringify(SCHEMA_URL)},"records":[`;
  return `${head}\n${inFileOrder(view).map(lineOf).join(",\n")}\n]}\n`;
}

/** Keeps everything. */
export function write(view: View): WriteResult {
  return { ok: true, content: aimtreeText(view), losses: [] };
}
