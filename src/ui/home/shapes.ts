import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { type Thumbnail, thumbnailOf } from "../../formats/scene/thumbnail.ts";

const LETTERS = {
  a: { kind: "aim" },
  o: { kind: "metric", role: "outcome" },
  l: { kind: "metric", role: "leading" },
  p: { kind: "metric", role: "proxy" },
  g: { kind: "metric", role: "guardrail" },
  t: { kind: "tactic" },
} as const;

/** The picture of a small tree written as letters of kinds with their children in brackets: `a(l(p)l)`. */
export function shapeOf(written: string): Thumbnail {
  const records: AnyRecord[] = [{ id: "tree", type: "tree", title: "" }];
  const above: string[] = [];
  let last = "";
  for (const [at, letter] of [...written].entries()) {
    if (letter === "(") above.push(last);
    else if (letter === ")") above.pop();
    else {
      last = `n${at}`;
      const parent = above.at(-1);
      const place = { id: last, type: "node", title: "", order: `a${String(at).padStart(3, "0")}` } as const;
      const kind = LETTERS[letter as keyof typeof LETTERS];
      records.push({ ...place, ...kind, ...(parent === undefined ? {} : { parent }) });
    }
  }
  return thumbnailOf(new RecordStore(records));
}
