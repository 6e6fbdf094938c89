import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Storage } from "../../app/app.ts";
import { outsideOf } from "../../app/backup/outside.ts";
import { formatAgo, formatBytes } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./starts.module.css";
import { useNow } from "./use-now.ts";

const words = strings.storage;

/** How many trees there are, what they take, whether they stay, and the way to the trash. */
export function StorageLine(): ReactNode {
  const app = useApp();
  const trees = useStore(app.library.store, (state) => state.list);
  const trash = useStore(app.library.store, (state) => state.trash);
  const memoryOnly = useStore(app.keeping, (keeping) => keeping.memoryOnly);
  const [storage, setStorage] = useState<Storage>();
  const look = useCallback(() => app.device.storage().then(setStorage).catch(app.report), [app]);
  useEffect(() => {
    void look();
    return app.library.store.subscribe(() => void look());
  }, [app, look]);
  const keep = async (): Promise<void> => {
    app.notices.show((await app.device.keepStorage()) === "kept" ? words.nowKept : words.notKept);
    await look();
  };
  const used = storage?.used === undefined ? "" : `, ${formatBytes(storage.used, app.language)}`;
  return (
    <footer className={styles.store} data-pane="storage">
      <AnyIcon name="disk" size={14} />
      <b>{memoryOnly ? words.treesInPage(trees.length) : words.trees(trees.length) + used}</b>
      <span>{memoryOnly ? words.memory : storage && keptWords(storage.kept)}</span>
      {!memoryOnly && storage?.kept === "may-be-cleared" && (
        <button type="button" onClick={() => void keep().catch(app.report)}>
          {words.keep}
        </button>
      )}
      {trees.length > 0 && <OutsideAge />}
      <span aria-hidden="true">·</span>
      <button type="button" onClick={() => app.openDialog({ name: "storage" })}>
        {words.more}
      </button>
      <span aria-hidden="true">·</span>
      <button type="button" onClick={() => app.openDialog({ name: "trash" })}>
        {strings.trash.open(trash.length)}
      </button>
    </footer>
  );
}

/** How old the last copy outside the browser is. */
function OutsideAge(): ReactNode {
  const app = useApp();
  const trees = useStore(app.library.store, (state) => state.list);
  const now = useNow();
  const { last } = outsideOf(trees, app.device.copies(), now);
  const age = last && formatAgo(last, now, app.host.today(), app.language);
  return (
    <>
      <span aria-hidden="true">·</span>
      <span>{age ? strings.backup.lastAt(age) : strings.backup.never}</span>
    </>
  );
}

function keptWords(kept: Storage["kept"]): string {
  return { kept: words.kept, "may-be-cleared": words.mayBeCleared, unknown: words.unknown }[kept];
}
