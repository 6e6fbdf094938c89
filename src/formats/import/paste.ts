import { Draft } from "../../core/document/draft.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import { type Outline, parseOutline } from "../../core/grammar/outline.ts";
import { plantOutline } from "../../core/grammar/plant.ts";
import type { Host } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { Loss, ReadFailure, ReadSuccess } from "../format.ts";
import { FORMATS } from "../index.gen.ts";
import { checkNodes, checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { splitMark } from "../markdown/mark.ts";
import { cleaned } from "../restore/clean.ts";
import { detect } from "./detect.ts";
import type { Incoming } from "./into-tree.ts";
import { intoTree } from "./into-tree.ts";
import { deepest, listLeftOut, placeOf, wordsOf } from "./outline-text.ts";
import { pastedSteps } from "./pasted-steps.ts";
import { readAny } from "./read-any.ts";
import { shape } from "./shape.ts";

export type Pasted = (Incoming & { readonly ok: true; readonly nodes: number }) | ReadFailure;

/** Formats of text that a person writes; all else that can be pasted is data. */
const TYPED = new Set(["text", "markdown"]);
const NO_BYTES = new Uint8Array(0);

/**
 * What pasting a text below `parent` (without one: beside the roots) changes. An outline is read as if it had been
 * typed there: kinds follow from the place, fields are read, links find the nodes of the tree, lines like
 * `gate: …` that lead it are about the parent. Rows of a table and our own records come in as from a file.
 */
export async function paste(view: View, text: string, host: Host, parent?: Id): Promise<Pasted> {
  const large = checkSize(text.length);
  if (large) return large;
  const [format] = detect(text, "", FORMATS);
  if (format && TYPED.has(format.id)) return pasteText(view, text, host, parent);
  const list = (await format?.load())?.outline?.(text);
  if (list) return list.ok ? pasteForeign(view, list.outline, lossesOf(list.losses), host, parent) : list;
  const { result } = await readAny({ bytes: NO_BYTES, text, fileName: "", pasted: true }, host);
  if (!result.ok) return result;
  const records = shapedFor(view, result, host, parent);
  const incoming = intoTree(view, records, host, parent, result.standIns);
  const losses = [...result.losses, ...result.repairs, ...incoming.losses];
  return { ...incoming, losses, ok: true, nodes: records.filter((record) => isRecord(record, "node")).length };
}

/** A table takes the kinds that its rows have below this node; a document of ours has its own. */
function shapedFor(
  view: View,
  { records, ask }: ReadSuccess,
  host: Host,
  parent: Id | undefined,
): ReadSuccess["records"] {
  const above = parent === undefined ? undefined : view.node(parent);
  return ask && above ? shape(ask.outline, { under: faceOf(above) }, host).records : records;
}

function pasteText(view: View, text: string, host: Host, parent: Id | undefined): Pasted {
  const ours = splitMark(text);
  const clean = cleaned(ours?.body ?? text);
  const losses = new LossList();
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const outline = parseOutline(String(clean.value), { fields: true });
  listLeftOut(outline.leftOut, losses);
  // What we wrote says the rows of a step in its own lines.
  if (ours) return pasteOutline(view, outline, losses, host, parent);
  return pasteForeign(view, outline, losses, host, parent);
}

function pasteForeign(view: View, outline: Outline, losses: LossList, host: Host, parent: Id | undefined): Pasted {
  const above = view.node(parent ?? "");
  const title = above?.kind === "tactic" ? above.title : undefined;
  return pasteOutline(view, pastedSteps(outline, title, losses), losses, host, parent);
}

function lossesOf(listed: readonly Loss[]): LossList {
  const losses = new LossList();
  losses.addAll(listed);
  return losses;
}

function pasteOutline(view: View, outline: Outline, losses: LossList, host: Host, parent: Id | undefined): Pasted {
  const large = checkNodes(outline.nodes.length, deepest(outline.nodes));
  if (large) return large;
  const draft = new Draft(new RecordStore(view.all()));
  const planted = plantOutline(draft, outline, { parent }, host, { created: host.today() });
  const diff = draft.diff();
  if (diff.added.size + diff.updated.size === 0) {
    return { ok: false, reason: "not-this-format", message: strings.formats.empty };
  }
  for (const loss of planted.losses) losses.add("changed", wordsOf(loss), placeOf(loss));
  const tops = planted.ids.filter((id) => draft.node(id)?.parent === parent);
  return { ok: true, diff, losses: losses.toLosses(), tops, nodes: planted.ids.length };
}
