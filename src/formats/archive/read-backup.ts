import { strFromU8 } from "fflate";
import type { Host } from "../../core/host.ts";
import { ID_PATTERN } from "../../core/records/fields.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import { isWhy, type Revision } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import { read as readAimtree } from "../aimtree/read.ts";
import type { ReadFailure } from "../format.ts";
import { isObject, parseJson } from "../json/parse.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { type ListFault, listZip, unzip, type ZipEntry } from "../zip/unzip.ts";
import { BACKUP_FORMAT, type BackupTree, LIST } from "./backup.ts";

/** A tree of a backup. Its records keep the id that it had. */
export interface FoundTree extends BackupTree {
  /** Undefined if it is damaged. */
  readonly records: readonly AnyRecord[] | undefined;
  /** Its kept states, newest first; damaged ones are left out. */
  readonly states: readonly FoundState[];
}

export interface FoundState {
  readonly about: Omit<Revision, "changes">;
  readonly records: readonly AnyRecord[];
}

export type BackupRead =
  | { readonly ok: true; readonly made: string; readonly trees: readonly FoundTree[] }
  | ReadFailure;

/** True for a ZIP file that has our list in it. */
export function isBackup(bytes: Uint8Array): boolean {
  const zip = listZip(bytes);
  return zip.ok && zip.entries.some(({ name }) => name === LIST);
}

/** Reads a backup, as far as it is whole. `rest` lets the page breathe between trees. Throws nothing. */
export async function readBackup(bytes: Uint8Array, host: Host, rest: () => Promise<void>): Promise<BackupRead> {
  const zip = listZip(bytes);
  if (!zip.ok) return failureOf(zip);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const list = objectIn(bytes, entries.get(LIST));
  if (!list || !Array.isArray(list.trees)) return { ok: false, reason: "broken", message: strings.backup.broken };
  const format = list["aimtree-backup"];
  if (typeof format === "number" && format > BACKUP_FORMAT)
    return { ok: false, reason: "too-new", message: strings.backup.tooNew };
  const trees: FoundTree[] = [];
  for (const listed of list.trees) {
    await rest();
    const tree = isObject(listed) ? treeOf(listed, host, (name) => textIn(bytes, entries.get(`${name}`))) : undefined;
    if (tree && !trees.some(({ id }) => id === tree.id)) trees.push(tree);
  }
  return { ok: true, made: instant(list.made) ?? "", trees };
}

function failureOf(zip: ListFault): ReadFailure {
  if (zip.fault === "none") return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("ZIP") };
  if (zip.fault === "broken") return { ok: false, reason: "broken", message: strings.backup.broken };
  if (zip.fault === "count") return tooLarge(strings.backup.tooManyEntries(zip.number, LIMITS.archiveEntries));
  return tooLarge(strings.limits.tooManyBytes(zip.number, LIMITS.archiveBytes));
}

type Row = Readonly<Record<string, unknown>>;

function treeOf(listed: Row, host: Host, text: (name: unknown) => string | undefined): FoundTree | undefined {
  const { id, title, nodes, edited, trashed, file, history } = listed;
  if (typeof id !== "string" || !ID_PATTERN.test(id)) return undefined;
  const trashedAt = instant(trashed);
  const head = { id, title: typeof title === "string" ? title : "", edited: instant(edited) ?? "" };
  const records = recordsOf(text(file), id, host);
  return {
    ...head,
    nodes: records ? records.filter(({ type }) => type === "node").length : typeof nodes === "number" ? nodes : 0,
    ...(trashedAt === undefined ? {} : { trashed: trashedAt }),
    records,
    states: records && typeof history === "string" ? statesIn(text(history), id, host) : [],
  };
}

/** The records of a file, under the id that the list gives the tree. */
function recordsOf(text: string | undefined, id: string, host: Host): readonly AnyRecord[] | undefined {
  if (text === undefined) return undefined;
  const result = readAimtree({ bytes: new Uint8Array(), text, fileName: "" }, host);
  if (!result.ok) return undefined;
  const clash = result.records.some((record) => record.id === id && record.type !== "tree");
  if (clash) return undefined;
  return result.records.map((record) => (isRecord(record, "tree") ? { ...record, id } : record));
}

function statesIn(text: string | undefined, id: string, host: Host): FoundState[] {
  const parsed = text === undefined ? undefined : parseJson(text);
  if (!parsed?.ok || !Array.isArray(parsed.value)) return [];
  return parsed.value.flatMap((state: unknown) => {
    if (!isObject(state) || !isObject(state.about) || typeof state.text !== "string") return [];
    const records = recordsOf(state.text, id, host);
    const about = aboutOf(state.about, records?.filter(({ type }) => type === "node").length ?? 0);
    return records && about ? [{ about, records }] : [];
  });
}

function aboutOf({ n, at, why, count, name, by, currentSince }: Row, nodes: number): FoundState["about"] | undefined {
  const when = instant(at);
  if (!Number.isInteger(n) || (n as number) < 1 || (n as number) > 1e9 || when === undefined || !isWhy(why))
    return undefined;
  return {
    n: n as number,
    at: when,
    why,
    nodes,
    ...(typeof count === "number" && Number.isFinite(count) ? { count } : {}),
    ...(typeof name === "string" ? { name: name.slice(0, 200) } : {}),
    ...(typeof by === "string" ? { by: by.slice(0, 200) } : {}),
    ...(typeof currentSince === "string" && /^\d{4}-\d{2}-\d{2}$/.test(currentSince) ? { currentSince } : {}),
  };
}

function objectIn(bytes: Uint8Array, entry: ZipEntry | undefined): Row | undefined {
  const text = textIn(bytes, entry);
  const parsed = text === undefined ? undefined : parseJson(text);
  return parsed?.ok && isObject(parsed.value) ? parsed.value : undefined;
}

function textIn(bytes: Uint8Array, entry: ZipEntry | undefined): string | undefined {
  const content = entry && unzip(bytes, entry);
  return content && strFromU8(content);
}

function instant(value: unknown): string | undefined {
  const isOne = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(value);
  return isOne && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
