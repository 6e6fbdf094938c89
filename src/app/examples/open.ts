import { shiftDates } from "../../core/edits/shift-dates.ts";
import { daysBetween } from "../../core/records/dates.ts";
import { spoken } from "../../core/strings/phrases.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import type { App } from "../app.ts";
import { EXAMPLES, type ExampleName, TRANSLATED, WRITTEN } from "./starts.ts";

/** Stores an example, in the language that is spoken, as a tree of its own, as fresh as on the day it was written, and opens it. */
export async function openExample(app: App, name: ExampleName = "retention"): Promise<void> {
  const { default: text } = await (TRANSLATED[spoken()] ?? EXAMPLES)[name]();
  const { read } = await import("../../formats/aimtree/read.ts");
  const result = read({ bytes: new Uint8Array(), text, fileName: "" }, app.host);
  if (!result.ok) throw new Error(result.message);
  const fresh = shiftDates(result.records, daysBetween(WRITTEN, app.host.today()));
  const records = asNewTree(fresh, app.host);
  // The tour begins with what it says first.
  const note = name === "tour" ? records.find((record) => record.type === "node" && record.kind === "note") : undefined;
  const id = await app.library.add(records);
  await app.go({ page: "tree", id, ...(note ? { node: note.id } : {}) });
}
