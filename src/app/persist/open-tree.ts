import type {
  MendedRow,
  Opened,
  StoreErrorKind,
  Tab,
  TabChannel,
  TreeRow,
  TreeStore,
  Unsent,
} from "../../adapters/storage/port.ts";
import { Document, type Label } from "../../core/document/document.ts";
import type { Draft } from "../../core/document/draft.ts";
import { History, type HistoryRows } from "../../core/document/history.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { countsOf } from "./counts.ts";
import { kindOf } from "./kind-of.ts";
import { Saver } from "./saver.ts";
import type { Unsaved } from "./unsaved.ts";

/** What the trees of this tab are stored with. */
export interface Persistence {
  readonly store: TreeStore;
  readonly tab: Tab;
  readonly channel: TabChannel;
  /** What this page holds in memory only. */
  readonly unsaved: Unsaved;
  /** Called before each change of a tree; what it throws keeps the change out. */
  readonly guard?: () => void;
  readonly newId: () => string;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  /** Calls back when this tab may have missed what others said; gives the way to stop. */
  readonly onWake: (listener: () => void) => () => void;
  /** Called with every failure of saving, reading and folding. */
  readonly onError?: (error: unknown) => void;
  /** Called when a tree is opened of which something was lost, until somebody has seen that. */
  readonly onMended?: (tree: Id, mended: MendedRow) => void;
  /** Calls back when the page goes away, before the database does; gives the way to stop. */
  readonly onLeave: (listener: () => void) => () => void;
  /** Runs something later; gives the way to stop it. `setTimeout` where it is left out. */
  readonly after?: (ms: number, run: () => void) => () => void;
}

/** A tree that is open in this tab: its document, undo list and saver belong together. */
export interface OpenTree {
  readonly document: Document;
  readonly history: History;
  readonly saver: Saver;
  /** Stores what is pending and lets go; what could not be stored is tried further. True if nothing is unsaved. */
  close(): Promise<boolean>;
  /** Stops saving, at once and for good. */
  letGo(): void;
}

export type OpenTreeResult =
  | { readonly state: "open"; readonly tree: OpenTree }
  | { readonly state: "missing" }
  /** So much is lost that there is nothing to open. Nothing was touched. */
  | { readonly state: "damaged" }
  | { readonly state: "failed"; readonly why: StoreErrorKind; readonly error: unknown };

/** Opens a stored tree with the undo list of this tab, or of one that was closed. */
export async function openTree(to: Persistence, id: Id): Promise<OpenTreeResult> {
  const left = to.unsaved.takeBack(id);
  if (left) return { state: "open", tree: left };
  try {
    const [stored, alive] = await Promise.all([to.store.open(id), to.tab.alive()]);
    if (!stored) return await openBegun(to, id, alive);
    const found = isWhole(stored) || !(await makeWhole(to, stored)) ? stored : await to.store.open(id);
    if (!found || !isWhole(found)) return { state: "damaged" };
    const { mended } = found.row;
    if (mended && !mended.seen) to.onMended?.(id, mended);
    // In this order: the undo list that a closed tab leaves says which of its changes were stored.
    const unsent = await to.store.unsent(id, to.tab.id, alive);
    const rows = await undoListOf(to, id, alive);
    const tree = connected(to, new Document(found.records), found.row.rev, rows);
    bringBack(to, tree, unsent);
    tree.saver.catchUp();
    return { state: "open", tree };
  } catch (error) {
    return { state: "failed", why: kindOf(error), error };
  }
}

/** A tree whose page died with its first letters, before any of it was stored. */
async function openBegun(to: Persistence, id: Id, alive: ReadonlySet<string> | undefined): Promise<OpenTreeResult> {
  const unsent = await to.store.unsent(id, to.tab.id, alive);
  const head = unsent.ops.map(({ diff }) => diff.added.get(id)).find(Boolean);
  if (!head) return { state: "missing" };
  const tree = newTree(to, [head]);
  bringBack(to, tree, unsent);
  return { state: "open", tree };
}

/** Stores trees whose pages died with their first letters; tells how many. Rejects with `StoreError`. */
export async function keepBegun(to: Persistence): Promise<number> {
  let kept = 0;
  for (const id of await to.store.begun()) {
    const opened = await openTree(to, id);
    if (opened.state === "open" && (await opened.tree.close())) kept += 1;
  }
  return kept;
}

/** Opens a tree that is not stored; its first change stores it. */
export function newTree(to: Persistence, records: Iterable<AnyRecord>): OpenTree {
  return connected(to, new Document(records), 0, undefined);
}

/** Stores records as a new tree, in one transaction. Rejects with `StoreError`. */
export async function importTree(to: Persistence, records: readonly AnyRecord[]): Promise<TreeRow> {
  const document = new Document(records);
  const { id } = document.tree;
  const title = treeTitle(document);
  const row = await to.store.add({ tree: id, title, records, counts: countsOf(records), at: to.now() });
  tellList(to);
  return row;
}

/** Changes a tree that is not open in this tab, as renaming it on the home screen does. True if it is stored. */
export async function editStored(
  to: Persistence,
  id: Id,
  label: Label,
  edit: (draft: Draft) => void,
): Promise<boolean> {
  const opened = await openTree(to, id);
  if (opened.state !== "open") return false;
  opened.tree.document.commit(label, edit);
  const stored = await opened.tree.close();
  tellList(to);
  return stored;
}

/** Tells the other tabs that the list of trees has changed. */
export function tellList({ channel, tab }: Persistence): void {
  channel.post({ kind: "list", tab: tab.id });
}

async function undoListOf(
  { store, tab }: Persistence,
  tree: Id,
  alive: ReadonlySet<string> | undefined,
): Promise<HistoryRows | undefined> {
  const own = await store.history(tree, tab.id);
  return own ?? (alive && store.adoptHistory(tree, tab.id, alive));
}

/** Does again what pages could not store before they went away. */
function bringBack({ store, tab }: Persistence, { document, saver }: OpenTree, unsent: Unsent): void {
  const { id } = document.tree;
  saver.bringBack(unsent, async () => store.unsent(id, undefined, await tab.alive()));
}

function connected(to: Persistence, document: Document, rev: number, rows: HistoryRows | undefined): OpenTree {
  const tree = document.tree.id;
  if (to.guard) document.guard(to.guard);
  const history = new History(document, rows);
  const saver = new Saver({
    document,
    history,
    store: to.store,
    tab: to.tab.id,
    session: to.newId(),
    rev,
    now: to.now,
    onCommitted: (number) => to.channel.post({ kind: "commit", tree, rev: number, tab: to.tab.id }),
    ...(to.onError ? { onError: to.onError } : {}),
    ...(to.after ? { after: to.after } : {}),
  });
  const stops = [
    to.channel.onMessage((message) => {
      if (message.kind === "commit" && message.tree === tree && message.rev > saver.rev) saver.catchUp();
    }),
    to.onWake(() => saver.catchUp()),
    to.onLeave(() => saver.leave()),
    to.unsaved.watch({ document, saver }),
    () => saver.stop(),
  ];
  const open: OpenTree = {
    document,
    history,
    saver,
    close: async () => {
      const saved = await saver.flush();
      if (saved) open.letGo();
      else to.unsaved.keep(open);
      return saved;
    },
    letGo: () => {
      for (const stop of stops) stop();
    },
  };
  return open;
}

function isWhole({ damaged, missing, had }: Opened): boolean {
  return damaged.length + missing.length === 0 && had === undefined;
}

/** Few trees are ever damaged, so what makes them whole is fetched for them only. */
async function makeWhole(to: Persistence, stored: Opened): Promise<boolean> {
  const { mend } = await import("./mend.ts");
  return mend(to, stored);
}
