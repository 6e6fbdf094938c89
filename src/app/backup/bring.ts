import type { TreeStore } from "../../adapters/storage/port.ts";
import { Document } from "../../core/document/document.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import type { App } from "../app.ts";
import { goHome } from "../navigation.ts";
import { countsOf } from "../persist/counts.ts";
import { tellList } from "../persist/open-tree.ts";
import { type ComparedTree, type KeptState, missingStates } from "./compare.ts";

const words = strings.backup;

/** Brings trees of a backup back, and says what became of it. `date`: of the backup, as people say it. */
export async function bringBack(app: App, trees: readonly ComparedTree[], date: string): Promise<void> {
  let [came, failed] = [0, 0];
  for (const tree of trees) {
    await app.device.rest();
    try {
      await bringOne(app, tree, date);
      came += 1;
    } catch (error) {
      console.error(error);
      failed += 1;
    }
  }
  tellList(app.library.persistence);
  await app.library.refresh();
  // The tree that a first visit begins with holds nothing: what came back is seen where all trees are.
  if (came > 0 && app.tree()?.saver.state.kind === "new") await goHome(app);
  app.notices.show(failed > 0 ? words.failed(failed) : words.took(came));
}

async function bringOne(app: App, { tree, verdict }: ComparedTree, date: string): Promise<void> {
  const { store } = app.library.persistence;
  if (verdict === "trashed") {
    await store.restore(tree.id);
  }
  if (verdict === "trashed" || verdict === "states") {
    await keepStates(store, tree.id, await missingStates(tree, store));
    return;
  }
  const found = tree.records ?? [];
  const records = verdict === "new" ? found : beside(app, found, date);
  const document = new Document(records);
  const id = document.tree.id;
  const all = [...document.all()];
  const [created, title, counts] = [app.device.now(), treeTitle(document), countsOf(all)];
  await store.add({ tree: id, title, counts, records: all, at: tree.edited || created, created });
  await keepStates(store, id, tree.states);
}

/** The oldest first, as they were kept. */
async function keepStates(store: TreeStore, id: Id, states: readonly KeptState[]): Promise<void> {
  for (const { about, records } of [...states].reverse()) {
    await store.revisions.add(id, { ...about, records: [...new Document(underId(records, id)).all()] });
  }
}

/** The tree as one more, which says in its name where it comes from. */
function beside(app: App, records: readonly AnyRecord[], date: string): readonly AnyRecord[] {
  const title = treeTitle(new Document(records)) || strings.app.untitled;
  return asNewTree(records, app.host).map((record) =>
    isRecord(record, "tree") ? { ...record, title: words.tookAs(title, date) } : record,
  );
}

function underId(records: readonly AnyRecord[], id: Id): AnyRecord[] {
  return records.map((record) => (isRecord(record, "tree") ? { ...record, id } : record));
}
