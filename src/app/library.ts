import { createStore, type StoreApi } from "zustand/vanilla";
import type { TreeRow as StoredTree } from "../adapters/storage/port.ts";
import { sameValue } from "../core/document/same.ts";
import type { Host } from "../core/host.ts";
import { addDays } from "../core/records/dates.ts";
import type { Id } from "../core/records/fields.ts";
import type { AnyRecord } from "../core/records/records.ts";
import type { TreeRecord } from "../core/records/tree.ts";
import type { Why } from "../core/revisions/revision.ts";
import { strings } from "../core/strings/index.ts";
import { asNewTree } from "../formats/import/as-new-tree.ts";
import type { Thumbnail } from "../formats/scene/thumbnail.ts";
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
import { isOld, lookAt } from "./shelf/freshen.ts";
import { type Glance, pictureFrom } from "./shelf/glance.ts";

/** What the list knows of a tree without opening it. */
export type TreeRow = StoredTree;

export type SortOrder = "edited" | "title";

interface LibraryState {
  /** The trees on this device in the chosen order, without the trash. */
  readonly list: readonly TreeRow[];
  /** Put there last first. */
  readonly trash: readonly TreeRow[];
  readonly order: SortOrder;
  readonly pictures: ReadonlyMap<Id, Thumbnail>;
}

/** Days that a tree stays in the trash. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** The calendar date, in UTC, on which a tree in the trash is deleted. */
export function leavesTrash({ trashedAt = "", edited }: TreeRow): string {
  const last = trashedAt > edited ? trashedAt : edited;
  return addDays(last.slice(0, 10), TRASH_DAYS);
}

/** The trees on this device. */
export class Library {
  readonly store: StoreApi<LibraryState> = createStore<LibraryState>(() => ({
    list: [],
    trash: [],
    order: "edited",
    pictures: new Map(),
  }));
  readonly #to: Persistence;
  readonly #host: Host;
  readonly #notices: Notices;
  /** Commits whose pictures are in the state. */
  readonly #drawn = new Map<Id, number>();
  /** Commits that could not be looked at: trying again would not help. */
  readonly #blind = new Map<Id, number>();

  constructor(to: Persistence, host: Host, notices: Notices) {
    this.#to = to;
    this.#host = host;
    this.#notices = notices;
    const refresh = (): void => void this.refresh().catch((error) => to.onError?.(error));
    to.channel.onMessage((message) => message.kind === "list" && refresh());
    to.onWake(refresh);
  }

  get persistence(): Persistence {
    return this.#to;
  }

  /** Reads what is stored: the list, the trash, and the pictures that are new. */
  async refresh(): Promise<void> {
    const rows = kept(await this.#to.store.list(), this.store.getState());
    await this.#readPictures(rows);
    const list = rows.filter((row) => row.trashedAt === undefined);
    const trash = rows.filter((row) => row.trashedAt !== undefined);
    trash.sort((a, b) => ((a.trashedAt ?? "") < (b.trashedAt ?? "") ? 1 : -1));
    this.store.setState(({ order }) => ({ list: sorted(list, order), trash }));
  }

  sort(order: SortOrder): void {
    this.store.setState(({ list }) => ({ order, list: sorted(list, order) }));
    this.#to.store.savePref("order", order).catch((error: unknown) => this.#to.onError?.(error));
  }

  /** Takes the order that was chosen the last time. */
  async recallOrder(): Promise<void> {
    const order = await this.#to.store.pref("order");
    if (order === "edited" || order === "title") {
      this.store.setState(({ list }) => ({ order, list: sorted(list, order) }));
    }
  }

  /** The tree that was edited last. Whoever starts waits for it, so no pictures are read. */
  async latest(): Promise<Id | undefined> {
    const rows = await this.#to.store.list();
    return sorted(
      rows.filter((row) => row.trashedAt === undefined),
      "edited",
    )[0]?.id;
  }

  open(id: Id): Promise<OpenTreeResult> {
    return openTree(this.#to, id);
  }

  /** An empty tree; it is stored with its first change. */
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

  /** Keeps a state of a stored tree that is not open. */
  async keepState(id: Id, why: Why, records: readonly AnyRecord[]): Promise<void> {
    const nodes = records.filter(({ type }) => type === "node").length;
    await this.#to.store.revisions.add(id, { why, at: this.#to.now(), nodes, records });
  }

  async rename(id: Id, title: string): Promise<void> {
    const stored = await editStored(this.#to, id, { key: "title", subject: title }, (draft) =>
      draft.patch<TreeRecord>(id, { title: title.trim() }),
    );
    if (!stored) this.#notices.show(strings.home.notRenamed);
    await this.refresh();
  }

  /** Stores a copy beside a tree; gives its id, or nothing where the tree cannot be read. */
  async duplicate(row: TreeRow): Promise<Id | undefined> {
    const title = row.title || strings.app.untitled;
    const opened = await this.open(row.id);
    if (opened.state !== "open") {
      this.#notices.show(strings.home.notDuplicated(title));
      return undefined;
    }
    const records = [...opened.tree.document.all()];
    await opened.tree.close();
    const copy = asNewTree(records, this.#host).map((record) =>
      record.type === "tree" ? { ...record, title: strings.home.copyOf(title) } : record,
    );
    const id = await this.add(copy);
    tellList(this.#to);
    this.#notices.show(strings.home.duplicated(title));
    return id;
  }

  /** Puts a tree in the trash, with a way back on the toast. */
  async remove(row: TreeRow): Promise<void> {
    await this.#to.store.trash(row.id, this.#to.now());
    await this.#changed();
    this.#notices.show(strings.home.deleted(row.title || strings.app.untitled), {
      title: strings.home.undo,
      run: () => void this.restore(row).catch((error) => this.#to.onError?.(error)),
    });
  }

  /** Takes a tree out of the trash. */
  async restore(row: TreeRow): Promise<void> {
    await this.#to.store.restore(row.id);
    await this.#changed();
    this.#notices.say(strings.home.restored(row.title || strings.app.untitled));
  }

  /** Deletes a tree for good, with what this page still holds of it. */
  async purge(row: TreeRow): Promise<void> {
    this.#to.unsaved.takeBack(row.id)?.letGo();
    await this.#to.store.purge(row.id);
    await this.#changed();
    this.#notices.say(strings.home.gone(row.title || strings.app.untitled));
  }

  /** Deletes what has been in the trash for 30 days, and reads what is left. */
  async emptyTrash(): Promise<void> {
    const until = new Date(Date.parse(this.#to.now()) - TRASH_DAYS * DAY).toISOString();
    const { length } = await this.#to.store.emptyTrash(until);
    await (length > 0 ? this.#changed() : this.refresh());
  }

  /** Keeps what the list shows of a tree. */
  async note(id: Id, glance: Glance): Promise<void> {
    await this.#to.store.note(id, glance.row, glance.picture);
    await this.#changed();
  }

  /** True if the picture and the findings of a tree should be made anew, and can be. */
  isOld(row: TreeRow): boolean {
    return isOld(row, this.#host.today()) && this.#blind.get(row.id) !== row.rev;
  }

  /**
   * Looks at the trees whose picture and findings are old, one by one: before each, `rest` waits for an idle moment.
   * Stops as soon as `wanted` says so.
   */
  async freshen(rest: () => Promise<void>, wanted: () => boolean): Promise<void> {
    for (let row = this.#oldest(); row; row = this.#oldest()) {
      await rest();
      if (!wanted()) return;
      const glance = await lookAt(this.#to.store, row.id, this.#host.today());
      if (glance) await this.#to.store.note(row.id, glance.row, glance.picture);
      if (glance?.row.rev === row.rev) this.#show(row, glance);
      else if (glance) await this.refresh();
      else this.#blind.set(row.id, row.rev);
    }
  }

  #oldest(): TreeRow | undefined {
    return this.store.getState().list.find((row) => this.isOld(row));
  }

  /** Shows one tree anew without reading all of them. */
  #show({ id }: TreeRow, { row: glance, picture }: Glance): void {
    this.#drawn.set(id, glance.rev);
    this.store.setState(({ list, pictures }) => ({
      list: list.map((row) => (row.id === id ? { ...row, glance } : row)),
      pictures: new Map(pictures).set(id, picture),
    }));
  }

  async #readPictures(rows: readonly TreeRow[]): Promise<void> {
    const wanted = rows.filter(({ id, glance }) => glance && this.#drawn.get(id) !== glance.rev);
    if (wanted.length === 0) return;
    const stored = await this.#to.store.pictures(wanted.map(({ id }) => id));
    const pictures = new Map(this.store.getState().pictures);
    for (const { id, glance } of wanted) {
      const picture = pictureFrom(stored.get(id));
      if (picture) pictures.set(id, picture);
      this.#drawn.set(id, glance?.rev ?? 0);
    }
    this.store.setState({ pictures });
  }

  async #changed(): Promise<void> {
    tellList(this.#to);
    await this.refresh();
  }
}

/** The rows with those that did not change as the objects they were, so that their cards are not drawn again. */
function kept(rows: readonly TreeRow[], { list, trash }: LibraryState): TreeRow[] {
  const known = new Map([...list, ...trash].map((row) => [row.id, row]));
  return rows.map((row) => {
    const before = known.get(row.id);
    return before && sameValue(before, row) ? before : row;
  });
}

function sorted(list: readonly TreeRow[], order: SortOrder): TreeRow[] {
  const nameOf = ({ title }: TreeRow): string => title || strings.app.untitled;
  const latestFirst = (a: TreeRow, b: TreeRow): number => (a.edited < b.edited ? 1 : a.edited > b.edited ? -1 : 0);
  const byName = (a: TreeRow, b: TreeRow): number => NAMES.compare(nameOf(a), nameOf(b)) || latestFirst(a, b);
  return list.toSorted(order === "title" ? byName : latestFirst);
}

const NAMES = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
