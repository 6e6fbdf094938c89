import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { RecordStore } from "../../src/core/document/record-store.ts";
import type { View } from "../../src/core/document/view.ts";
import { read } from "../../src/formats/aimtree/read.ts";
import { fixedHost } from "./fixed-host.ts";

/** The frozen complete tree: every record type, every field. */
export function completeTree(): View {
  const text = readFileSync(new URL("../fixtures/v1/complete.aimtree", import.meta.url), "utf8");
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName: "complete.aimtree" }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return new RecordStore(result.records);
}

/** The committed text of a golden file; UPDATE=1 writes it first. Git keeps line feeds, so the comparison does too. */
export function golden(folder: string, name: string, written: string): string {
  const url = new URL(`golden/${name}`, folder);
  if (process.env.UPDATE) writeFileSync(url, written);
  return existsSync(url) ? readFileSync(url, "utf8") : "";
}
