import type { App } from "../../../app/app.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { Document } from "../../../core/document/document.ts";
import type { AnyRecord } from "../../../core/records/records.ts";
import type { Inside } from "./bench.ts";

const ROWS = "bench-rows";

export function insideOf(app: App): Inside {
  const open = (): Workspace => {
    const tree = app.tree();
    if (!tree) throw new Error("No tree is open");
    return tree;
  };
  return {
    lint: () => open().findings.run(),
    save: (text) => saved(open(), text),
    async read() {
      const stored = await app.library.persistence.store.open(open().id);
      return new Document(stored?.records ?? []).size;
    },
    layRows: () => layRows([...open().document.all()]),
    readRows,
    async png() {
      const { pngOf } = await import("../../../app/exporting/pictures.ts");
      return (await pngOf(open(), app)).size;
    },
  };
}

function saved({ document, saver }: Workspace, text: string): Promise<void> {
  return new Promise((done) => {
    const stop = saver.subscribe(() => {
      if (saver.state.kind !== "saved") return;
      stop();
      done();
    });
    const id = document.children(undefined)[0];
    if (id !== undefined) document.commit({ key: "rename" }, (draft) => draft.patch(id, { title: text }));
  });
}

/** A row a record, found by the tree that it belongs to. */
async function layRows(records: readonly AnyRecord[]): Promise<void> {
  await asked(indexedDB.deleteDatabase(ROWS));
  const database = await opened((made) =>
    made.createObjectStore("rows", { keyPath: "id" }).createIndex("tree", "tree"),
  );
  const writing = database.transaction("rows", "readwrite");
  for (const record of records) writing.objectStore("rows").put({ ...record, tree: "tree" });
  await new Promise((done, failed) => {
    writing.oncomplete = done;
    writing.onerror = failed;
  });
  database.close();
}

async function readRows(): Promise<number> {
  const database = await opened(() => undefined);
  const rows = await asked(database.transaction("rows").objectStore("rows").index("tree").getAll("tree"));
  database.close();
  return rows.length;
}

function opened(make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(ROWS);
  request.onupgradeneeded = () => make(request.result);
  return asked(request);
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
