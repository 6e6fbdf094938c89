import type { ReactNode } from "react";
import { useStore } from "zustand";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

/** Nothing of the open tree is stored here: it lives in this page only, or belongs to a newer build. */
export default function MemoryBanner(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const words = strings.recovery.memory;
  const { readOnly, tryNow } = useStore(app.keeping);
  const tryAgain = async (): Promise<void> => {
    if (!(await tryNow?.())) app.notices.show(words.stillNot);
  };
  return (
    <div className={styles.banner} role="status">
      <span>{readOnly ? strings.refusals.readOnly : words.text}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => saveTree(tree, app)}>
        {words.save}
      </button>
      {tryNow && (
        <button type="button" className={kit.button} onClick={() => void tryAgain().catch(app.report)}>
          {strings.recovery.again}
        </button>
      )}
    </div>
  );
}
