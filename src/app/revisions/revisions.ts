import { createStore, type StoreApi } from "zustand/vanilla";
import type { RevisionChange } from "../../adapters/storage/port.ts";
import { formatDate, localDay } from "../../core/describe/format.ts";
import { between, type Diff } from "../../core/document/diff.ts";
import type { Change, Document } from "../../core/document/document.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { Host } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Revision, Why } from "../../core/revisions/revision.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { kindOf } from "../persist/kind-of.ts";
import type { OpenTree, Persistence } from "../persist/open-tree.ts";

interface RevisionsState {
  /** Newest first. */
  readonly list: readonly Revision[];
  /** The list has been read. */
  readonly isRead: boolean;
}

/** What a person says of a state that is to be kept. */
export interface Naming {
  readonly name: string;
  readonly by: string | undefined;
  readonly currentSince: string | undefined;
}

type About = Pick<Revision, "why" | "count" | "name" | "by" | "currentSince">;

/** The setting that remembers what the person at this device is called. */
const PERSON = "person";

/** The kept states of the open tree, the same in every tab. */
export class Revisions {
  readonly store: StoreApi<RevisionsState> = createStore<RevisionsState>(() => ({ list: [], isRead: false }));
  readonly #to: Persistence;
  readonly #open: OpenTree;
  readonly #host: Host;
  readonly #tree: Id;
  readonly #stops: (() => void)[];
  #reading: Promise<void>;
  /** The states that are being kept, one after the other: each counts its changes since the one before. */
  #keeping: Promise<unknown> = Promise.resolve();
  /** The day whose first edit has been seen. */
  #day: string | undefined;

  constructor(to: Persistence, open: OpenTree, host: Host) {
    this.#to = to;
    this.#open = open;
    this.#host = host;
    this.#tree = open.document.tree.id;
    this.#reading = this.#read();
    this.#stops = [
      open.document.onStep((change) => this.#onStep(change)),
      to.channel.onMessage((message) => {
        if (message.kind === "revisions" && message.tree === this.#tree) this.#reading = this.#read();
      }),
    ];
  }

  /** The state that holds, if one is marked. */
  get current(): Revision | undefined {
    return this.store.getState().list.find(({ currentSince }) => currentSince !== undefined);
  }

  /** Stops following the tree. */
  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** Waits until the list has been read. */
  ready(): Promise<void> {
    return this.#reading;
  }

  /**
   * Keeps the state of this moment; call it right before the large change. Undefined if there is nothing to keep or nothing new.
   * Rejects with `StoreError`.
   */
  keep(why: Why, count?: number): Promise<Revision | undefined> {
    return this.#add([...this.#open.document.all()], { why, ...(count === undefined ? {} : { count }) });
  }

  /** The same where the change must not wait and has its own way back: a failure is reported and nothing more. */
  keepBefore(why: Why, count?: number): void {
    this.keep(why, count).catch((error: unknown) => this.#to.onError?.(error));
  }

  /** Keeps a state that never was the tree, such as that of its file, under a name. Rejects with `StoreError`. */
  keepOther(name: string, records: readonly AnyRecord[]): Promise<Revision | undefined> {
    return this.#add(records, { why: "import", name });
  }

  /** Keeps the state of this moment under a name. Undefined if the tree holds nothing yet. Rejects with `StoreError`. */
  async name({ name, by, currentSince }: Naming): Promise<Revision | undefined> {
    const { document, saver } = this.#open;
    const records = [...document.all()];
    await saver.flush();
    if (by !== (await this.person())) await this.#to.store.savePref(PERSON, by ?? "");
    return this.#add(records, {
      why: "named",
      name,
      ...(by === undefined ? {} : { by }),
      ...(currentSince === undefined ? {} : { currentSince }),
    });
  }

  /** What the person at this device said they are called, at the last naming. */
  async person(): Promise<string | undefined> {
    const person = await this.#to.store.pref(PERSON);
    return typeof person === "string" && person !== "" ? person : undefined;
  }

  /** The records of a kept state; undefined if it is gone. Rejects with `StoreError`. */
  read(n: number): Promise<AnyRecord[] | undefined> {
    return this.#to.store.revisions.read(this.#tree, n);
  }

  /** Names or marks a state that is kept already. */
  async change(n: number, change: RevisionChange): Promise<void> {
    await this.#to.store.revisions.change(this.#tree, n, change);
    await this.#tell();
  }

  /** Keeps a deleted state again, under its number. */
  async putBack(revision: Revision, records: readonly AnyRecord[]): Promise<void> {
    await this.#to.store.revisions.add(this.#tree, { ...revision, records });
    await this.#tell();
  }

  async remove(n: number): Promise<void> {
    await this.#to.store.revisions.remove(this.#tree, n);
    await this.#tell();
  }

  #add(records: readonly AnyRecord[], about: About): Promise<Revision | undefined> {
    const at = this.#to.now();
    return this.#inTurn(() => this.#store(records, about, at));
  }

  #inTurn<T>(keep: () => Promise<T>): Promise<T> {
    const kept = this.#keeping.then(keep, keep);
    this.#keeping = kept;
    return kept;
  }

  async #store(records: readonly AnyRecord[], about: About, at: string): Promise<Revision | undefined> {
    await this.#reading;
    const changes = await this.#changesSince(records);
    const nodes = records.filter(({ type }) => type === "node").length;
    const revision = { ...about, at, nodes, records, ...(changes === undefined ? {} : { changes }) };
    const added = await this.#to.store.revisions.add(this.#tree, revision);
    if (added) await this.#tell();
    return added;
  }

  /** How many sentences tell what changed since the newest state; undefined if there is none to compare with, or a damaged one. */
  async #changesSince(records: readonly AnyRecord[]): Promise<number | undefined> {
    const last = this.store.getState().list[0];
    const before = last && (await this.read(last.n).catch(ifDamaged));
    if (!before) return undefined;
    const { describeDiff } = await import("../../core/describe/describe.ts");
    return describeDiff(between(before, records), new RecordStore(records)).length;
  }

  async #tell(): Promise<void> {
    this.#to.channel.post({ kind: "revisions", tree: this.#tree, tab: this.#to.tab.id });
    this.#reading = this.#read();
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      this.store.setState({ list: await this.#to.store.revisions.list(this.#tree), isRead: true });
    } catch (error) {
      this.#to.onError?.(error);
    }
  }

  /** The first edit of a day keeps the state before it; so does its first review, under a name, and that one stays. */
  #onStep({ diff, origin }: Change): void {
    if (origin !== "user") return;
    const today = this.#host.today();
    if (beginsReview(diff)) {
      this.#keepOnce(today, stateBefore(this.#open.document, diff), "review");
    }
    if (this.#day === today) return;
    this.#day = today;
    // What was never stored has no yesterday.
    if (this.#open.saver.rev > 0) this.#keepOnce(today, stateBefore(this.#open.document, diff), "day");
  }

  /** Keeps a state unless one was kept for the same reason on that day. */
  #keepOnce(today: string, records: readonly AnyRecord[], why: "day" | "review"): void {
    const at = this.#to.now();
    const keep = async (): Promise<void> => {
      await this.#reading;
      const { list } = this.store.getState();
      const isKept = list.some((known) => known.why === why && localDay(known.at) === today);
      if (isKept) return;
      const name = why === "review" ? { name: await this.#reviewOf(today) } : {};
      await this.#store(records, { why, ...name }, at);
    };
    this.#inTurn(keep).catch((error: unknown) => this.#to.onError?.(error));
  }

  /** The words of History come with the first name that is given: most trees are edited without it. */
  async #reviewOf(day: string): Promise<string> {
    const { revisions } = await import("../../core/strings/revisions.ts");
    return revisions.reviewOf(formatDate(day, undefined, spokenFor(this.#open.document.tree.language)));
  }
}

/** A state that nobody can read any more keeps no other from being kept. */
function ifDamaged(error: unknown): undefined {
  if (kindOf(error) !== "damaged") throw error;
}

/** A review was begun here; one that comes with an import has nodes beside it. */
function beginsReview({ added }: Diff): boolean {
  const types = new Set([...added.values()].map(({ type }) => type));
  return types.has("review") && !types.has("node");
}

function stateBefore(document: Document, { added, updated, removed }: Diff): AnyRecord[] {
  const records = [...document.all()].filter(({ id }) => !added.has(id)).map((now) => updated.get(now.id)?.[0] ?? now);
  return [...records, ...removed.values()];
}
