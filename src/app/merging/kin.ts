import { isRelated } from "../../core/merge/ancestor.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { openTree } from "../navigation.ts";
import type { Workspace } from "../workspace.ts";
import type { Incoming } from "./merging.ts";

/** The tree on this device that a file grew from. */
export interface Kin {
  readonly id: Id;
  readonly title: string;
  /** It is open. */
  readonly tree: Workspace | undefined;
}

/** Trees that are looked into, the latest first. */
const LOOKED_INTO = 40;

/** Finds the tree that shares nodes with a file: the open one, else another of this device. */
export async function kinOf(
  app: App,
  tree: Workspace | undefined,
  records: readonly AnyRecord[],
): Promise<Kin | undefined> {
  if (tree && isRelated(tree.document.all(), records)) return { id: tree.id, title: tree.title, tree };
  const { store } = app.library.persistence;
  const rows = (await store.list()).filter(({ id, trashedAt }) => trashedAt === undefined && id !== tree?.id);
  const own = records.find(({ type }) => type === "tree")?.id;
  const latest = rows.toSorted((a, b) => (a.id === own ? -1 : b.id === own ? 1 : a.edited < b.edited ? 1 : -1));
  for (const { id, title } of latest.slice(0, LOOKED_INTO)) {
    const found = await store.open(id);
    if (found && isRelated(found.records, records)) {
      return { id, title: title || strings.app.untitled, tree: undefined };
    }
  }
  return undefined;
}

/** Opens the tree that a file grew from, and merges it there. */
export async function mergeInto(app: App, { id }: Kin, incoming: Incoming): Promise<void> {
  if (app.tree()?.id !== id) await openTree(app, id);
  const tree = await arrivedAt(app, id);
  const { openMerge } = await import("./open.ts");
  await openMerge(tree, app, incoming);
}

/** The tree once it is shown: the way there goes by the address, and is not waited for by whoever asked for it. */
function arrivedAt(app: App, id: Id): Promise<Workspace> {
  return new Promise((done) => {
    const look = (): boolean => {
      const tree = app.tree();
      if (tree?.id !== id) return false;
      stop();
      done(tree);
      return true;
    };
    let stop = (): void => undefined;
    if (!look()) stop = app.screen.subscribe(look);
  });
}
