import { createStore, type StoreApi } from "zustand/vanilla";
import type { TreeRow as StoredTree } from "../adapters/storage/port.ts";

import type { Host } from "../core/host.ts";
import type { Id } from "../core/records/fields.ts";
import type { AnyRecord } from "../core/records/records.ts";
import type { TreeRecord } from "../core/records/tree.ts";
import { strings } from "../core/strings/index.ts";
import type { Notices } from "./notices.ts";
import {
  editStored,
  importTree,
  newTree,
  type OpenTree,
  type OpenTreeResult,
  openTree,
  type Persistence,
  tellList,
} from "./persist/open-tree.ts";

/** What the list knows of a tree without opening it. */
export type TreeRow = StoredTree;

interface LibraryState {
  /** The trees on this device, latest edit first, without the trash. */
  readonly list: readonly TreeRow[];
}

/** The trees on this device. */
export class Library {
  readonly store: StoreApi<LibraryState> = createStore<LibraryState>(() => ({ list: [] }));
  readonly #to: Persistence;
  readonly #host: Host;
  readonly #notices: Notices;

  constructor(to: Persistence, host: Host, notices: Notices) {
    this.#to = to;
    this.#host = host;
    this.#notices = notices;
    to.channel.onMessage((message) => {
      if (message.kind === "list") void this.refresh().catch((error) => to.onError?.(error));
    });
  }

  get persistence(): Persistence {
    return this.#to;
  }

  async refresh(): Promise<void> {
    const rows = await this.#to.store.list();
    const list = rows.filter((row) => row.trashedAt === undefined);
    this.store.setState({ list: list.sort((a, b) => (a.edited < b.edited ? 1 : -1)) });
  }

  /** The tree that was edited last. */
  async latest(): Promise<Id | undefined> {
    await this.refresh();
    return this.store.getState().list[0]?.id;
  }

  open(id: Id): Promise<OpenTreeResult> {
    return openTree(this.#to, id);
  }

  /** A tree that is stored with its first letter: an aim, empty. */
  fresh(): OpenTree {
    const tree: TreeRecord = { id: this.#host.newId(), type: "tree", title: "" };
    return newTree(this.#to, [tree]);
  }

  /** Stores records as a new tree and gives its id. */
  async add(records: readonly AnyRecord[]): Promise<Id> {
    const row = await importTree(this.#to, records);
    await this.refresh();
    return row.id;
  }

  async rename(id: Id, title: string): Promise<void> {
    await editStored(this.#to, id, { key: "title", subject: title }, (draft) =>
      draft.patch<TreeRecord>(id, { title: title.trim() }),
    );
    await this.refresh();
  }

  /** Puts a tree in the trash, with a way back on the toast. */
  async remove(row: TreeRow): Promise<void> {
    const { store } = this.#to;
    await store.trash(row.id, this.#to.now());
    await this.#changed();
    const restore = async (): Promise<void> => {
      await store.restore(row.id);
      await this.#changed();
    };
    this.#notices.show(strings.home.deleted(row.title || strings.app.untitled), {
      title: strings.home.restore,
      run: () => void restore().catch((error) => this.#to.onError?.(error)),
    });
  }

  async #changed(): Promise<void> {
    tellList(this.#to);
    await this.refresh();
  }
}
