import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  Marked,
  Marker,
  MendedRow,
  RawDatabase,
  SnapshotInfo,
  SnapshotShelf,
  TreeRow,
  TreeStore,
} from "../../adapters/storage/port.ts";
import { Document } from "../../core/document/document.ts";
import type { Host } from "../../core/host.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { countsOf } from "../persist/counts.ts";
import { kindOf } from "../persist/kind-of.ts";

/** What was lost of a tree that is open all the same. */
export type MendedTree = MendedRow;

/** A snapshot that was read and is whole. */
export interface Copy {
  readonly tree: Id;
  readonly title: string;
  readonly at: string;
  /** The last commit that it holds; it may hold more. */
  readonly rev: number;
  readonly nodes: number;
  readonly text: string;
  readonly records: readonly AnyRecord[];
}

interface RecoveryState {
  /** Trees that were stored and are gone. */
  readonly lost: readonly Id[];
  /** By tree: what was lost of it, as was found when it was opened; until the person has seen that. */
  readonly mended: ReadonlyMap<Id, MendedRow>;
}

export interface RecoveryParts {
  readonly store: TreeStore;
  readonly shelf: SnapshotShelf;
  readonly marker: Marker;
  readonly host: Host;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  /** Everything in the database that can be read, past the store; undefined if there is none. */
  readonly readRaw: () => Promise<RawDatabase | undefined>;
  /** Begins another database; the one that was in use is deleted if that is possible, unless it shall be kept. */
  readonly leaveDatabase: (keep: boolean) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Finds out what was lost and brings back the newest good copy of it. */
export class Recovery {
  readonly store: StoreApi<RecoveryState> = createStore<RecoveryState>(() => ({ lost: [], mended: new Map() }));
  readonly #to: RecoveryParts;

  constructor(to: RecoveryParts) {
    this.#to = to;
  }

  /** Snapshots can be kept in this browser. */
  get available(): boolean {
    return this.#to.shelf.available;
  }

  /**
   * Compares what is stored with what is remembered. Trees that are gone are lost, unless the person went on without
   * them before; of trees that were deleted for good the last snapshots go. True if something is lost. Other tabs store
   * and delete meanwhile: lost is what was remembered before the list was read and still is after that.
   */
  async check(): Promise<boolean> {
    const { store, shelf, marker } = this.#to;
    const read = (): Promise<Marked | undefined> => marker.read().catch(() => undefined);
    const [rows, snapshots, remembered] = await Promise.all([
      store.list(),
      shelf.list().catch(this.#nothing<SnapshotInfo>()),
      read(),
    ]);
    const before = remembered ?? fromSnapshots(rows, snapshots);
    const seemsLost = before.trees.some((tree) => rows.every(({ id }) => id !== tree));
    const list = (seemsLost ? await store.list() : rows).map(({ id }) => id);
    const now = (await read()) ?? before;
    const stored = new Set(list.filter((id) => now.trees.includes(id) || !before.trees.includes(id)));
    const declined = now.declined.filter((id) => !stored.has(id));
    const trees = now.trees.filter((id) => !declined.includes(id));
    const lost = trees.filter((id) => before.trees.includes(id) && !stored.has(id));
    marker.write({ trees: [...new Set([...stored, ...trees])], declined });
    const known = new Set([...stored, ...trees, ...declined]);
    const orphans = new Set(snapshots.map(({ tree }) => tree).filter((id) => !known.has(id)));
    if (orphans.size > 0) await shelf.forget([...orphans]).catch(this.#to.onError);
    this.store.setState({ lost });
    return lost.length > 0;
  }

  /** The newest copy of each tree that is whole, last edited first; of these trees only, if they are named. */
  copies(trees?: readonly Id[]): Promise<Copy[]> {
    return this.#copiesOf(({ tree }) => trees?.includes(tree) !== false);
  }

  /** The newest good copy of one tree from before it was mended, if one is not older than what is left. */
  async copyBefore(tree: Id, { rev, last = -1 }: MendedRow): Promise<Copy | undefined> {
    const isBefore = (info: SnapshotInfo): boolean => info.tree === tree && info.rev < rev && info.rev >= last;
    return (await this.#copiesOf(isBefore))[0];
  }

  /** The newest good copy of one tree. */
  async copy(tree: Id): Promise<Copy | undefined> {
    return (await this.copies([tree]))[0];
  }

  /** Stores copies as the trees that they are copies of. Rejects with `StoreError`; what is stored by then stays. */
  async bringBack(copies: readonly Copy[]): Promise<void> {
    for (const { tree, title, records } of copies) {
      const counts = countsOf(records);
      await this.#to.store.add({ tree, title, counts, records, at: this.#to.now() }).catch(unlessThere);
      const lost = this.store.getState().lost.filter((id) => id !== tree);
      this.store.setState({ lost });
    }
  }

  /** Goes on without what is lost. Its snapshots stay, and the storage page offers them. */
  async goOnWithout(): Promise<void> {
    const { lost } = this.store.getState();
    const marked = (await this.#to.marker.read()) ?? { trees: [], declined: [] };
    const trees = marked.trees.filter((id) => !lost.includes(id));
    this.#to.marker.write({ trees, declined: [...new Set([...marked.declined, ...lost])] });
    this.store.setState({ lost: [] });
  }

  /** Lost trees that the person went on without. */
  async declined(): Promise<readonly Id[]> {
    return (await this.#to.marker.read())?.declined ?? [];
  }

  /** Remembers all trees that are stored, as after the database came back. */
  async remember(): Promise<void> {
    this.#to.marker.add((await this.#to.store.list()).map(({ id }) => id));
  }

  /** Notes that a tree was opened with less than it had. */
  noteMended(tree: Id, row: MendedRow): void {
    this.store.setState(({ mended }) => ({ mended: new Map(mended).set(tree, row) }));
  }

  /** The person has seen what was lost. */
  async sawMended(tree: Id): Promise<void> {
    this.store.setState(({ mended }) => ({ mended: new Map([...mended].filter(([id]) => id !== tree)) }));
    await this.#to.store.sawMended(tree);
  }

  /** What was set aside of a tree, as JSON; undefined if nothing was. */
  async asideOf(tree: Id): Promise<string | undefined> {
    const rows = await this.#to.store.aside(tree);
    return rows.length > 0 ? JSON.stringify(rows, undefined, 1) : undefined;
  }

  /** Everything in the database that can be read, as JSON. Rejects if it cannot be opened. */
  async raw(): Promise<string> {
    return JSON.stringify((await this.#to.readRaw()) ?? { tables: {} }, undefined, 1);
  }

  /**
   * Leaves a database that cannot be read: deletes it, or keeps it where it may answer some day. The next start finds the
   * trees lost and offers their snapshots.
   */
  async startAnew(keep: boolean): Promise<void> {
    await this.#to.leaveDatabase(keep);
  }

  async #copiesOf(isWanted: (info: SnapshotInfo) => boolean): Promise<Copy[]> {
    const copies = new Map<Id, Copy>();
    for (const info of await this.#to.shelf.list().catch(this.#nothing<SnapshotInfo>())) {
      if (copies.has(info.tree) || !isWanted(info)) continue;
      const copy = await this.#copyOf(info);
      if (copy) copies.set(info.tree, copy);
    }
    return [...copies.values()];
  }

  async #copyOf(info: SnapshotInfo): Promise<Copy | undefined> {
    try {
      const text = await this.#to.shelf.read(info);
      if (text === undefined) return undefined;
      const { read } = await import("../../formats/aimtree/read.ts");
      const result = read({ bytes: new Uint8Array(), text, fileName: info.name }, this.#to.host);
      if (!result.ok) return undefined;
      const document = new Document(result.records);
      const records = [...document.all()];
      const nodes = countsOf(records).nodes;
      const { tree, at, rev } = info;
      return { tree, title: treeTitle(document), at, rev, nodes, text, records };
    } catch (error) {
      this.#to.onError(error);
      return undefined;
    }
  }

  #nothing<T>(): (error: unknown) => readonly T[] {
    return (error) => {
      this.#to.onError(error);
      return [];
    };
  }
}

/** Another tab was faster. */
function unlessThere(error: unknown): void {
  if (kindOf(error) !== "taken") throw error;
}

/** Both markers are gone: a database without trees beside snapshots was not always empty. */
function fromSnapshots(stored: readonly TreeRow[], snapshots: readonly SnapshotInfo[]): Marked {
  const trees = stored.length > 0 ? [] : [...new Set(snapshots.map(({ tree }) => tree))];
  return { trees, declined: [] };
}
