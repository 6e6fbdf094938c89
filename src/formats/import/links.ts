import { RecordStore } from "../../core/document/record-store.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Host } from "../../core/host.ts";
import { inferLinkKind } from "../../core/query/infer-link.ts";
import { stepsUp } from "../../core/query/reach.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import type { ImportLink } from "./import-tree.ts";

interface LinkRows {
  readonly rows: RawRecord[];
  /** Ids of those whose kind the file says; the others get theirs by `withLinkKinds`. */
  readonly named: ReadonlySet<Id>;
}

/** The links of an outline as rows; `ids` are those of its nodes. */
export function linkRows(links: readonly ImportLink[], ids: readonly Id[], host: Host): LinkRows {
  const rows: RawRecord[] = [];
  const named = new Set<Id>();
  for (const { from, to, kind, said } of links) {
    const ends = { from: ids[from], to: ids[to] };
    if (ends.from === undefined || ends.to === undefined || from === to) continue;
    const id = host.newId();
    if (kind) named.add(id);
    rows.push({ id, type: "link", ...ends, kind: kind ?? UNNAMED, ...said });
  }
  return { rows, named };
}

/** Stands for the kind until the nodes are there; it is the weakest one. */
const UNNAMED = "supports";

/**
 * Gives links without a kind the one that their nodes ask for, and takes out what says the same twice: a second link of
 * a kind between two nodes, and a link that the tree says already. `named` holds the ids of links with a kind of their own.
 */
export function withLinkKinds(records: readonly AnyRecord[], named: ReadonlySet<Id>): readonly AnyRecord[] {
  const links = records.filter((record) => isRecord(record, "link"));
  if (links.length === 0) return records;
  const store = new RecordStore(records.filter((record) => !isRecord(record, "link")));
  for (const link of links) {
    const ends = named.has(link.id) ? link : kindFor(store, link);
    const whole: LinkRecord = { ...link, from: ends.from, to: ends.to, kind: ends.kind };
    if (!isSaid(store, whole)) store.set(whole.id, Object.freeze(whole));
  }
  return records.flatMap((record) => store.get(record.id) ?? []);
}

/**
 * What an arrow without a name says between two nodes. Arrows of mind maps go to and fro: one that would close a circle of
 * what moves what says only that the two have to do with each other.
 */
function kindFor(store: RecordStore, { from, to }: LinkRecord): Pick<LinkRecord, "from" | "to" | "kind"> {
  const guessed = inferLinkKind(store, from, to);
  return guessed.kind === "moves" && leadsTo(store, guessed.to, guessed.from) ? { from, to, kind: UNNAMED } : guessed;
}

function leadsTo(store: RecordStore, from: Id, to: Id): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const up of stepsUp(store, at)) seen.add(up);
  }
  return false;
}

function isSaid(store: RecordStore, { from, to, kind }: LinkRecord): boolean {
  if (kind === "moves" && store.node(from)?.parent === to) return true;
  return linksOf(store, from).some((link) => link.from === from && link.to === to && link.kind === kind);
}
