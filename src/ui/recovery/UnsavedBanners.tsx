import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import { saveTree } from "../../app/exporting/save-tree.ts";
import type { Refused } from "../../app/persist/unsaved.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

const words = strings.refused;

/** ms that a refusal may last before it is said large: the first attempts to store it again come before that. */
const SETTLES_WITHIN = 600;

const WHAT_TO_DO: Partial<Record<Refused["why"], string>> = {
  quota: words.room,
  outdated: words.reload,
  newer: words.reload,
  damaged: words.reload,
};

/** What the storage refuses, of the open tree and of those that were left: why, as a file, and once more. */
export default function UnsavedBanners(): ReactNode {
  const app = useApp();
  const { store } = app.library.persistence.unsaved;
  const refused = useStore(store, (state) => state.refused);
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(true), SETTLES_WITHIN);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isLasting) return undefined;
    return () => {
      if (store.getState().refused.length === 0) app.notices.show(words.settled);
    };
  }, [app, store, isLasting]);
  return isLasting && refused.map((one) => <UnsavedBanner key={one.tree.document.tree.id} {...one} />);
}

function UnsavedBanner({ tree: { document, saver }, why }: Refused): ReactNode {
  const app = useApp();
  const { id } = document.tree;
  const title = treeTitle(document);
  const isOpen = useStore(app.screen, ({ page, tree }) => page === "tree" && tree?.id === id);
  const tryAgain = async (): Promise<void> => {
    if (!(await saver.flush())) app.notices.show(words.stillNot(words.why[why]));
  };
  const mustReload = WHAT_TO_DO[why] === words.reload;
  return (
    <div className={styles.banner} data-refused={why} role="alert">
      <span>
        <b>
          {isOpen ? words.title : words.of(title || strings.app.untitled)} {words.why[why]}
        </b>{" "}
        {WHAT_TO_DO[why] ?? words.onlyHere}
      </span>
      <button
        type="button"
        className={`${kit.button} ${kit.outlined}`}
        onClick={() => void saveTree({ document, saver, id, title }, app).catch(app.report)}
      >
        {strings.problem.copy}
      </button>
      <button
        type="button"
        className={kit.button}
        onClick={() => (mustReload ? location.reload() : void tryAgain().catch(app.report))}
      >
        {mustReload ? strings.problem.reload : words.again}
      </button>
    </div>
  );
}
