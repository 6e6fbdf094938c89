import type { ReactNode } from "react";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { keepAsNew, takeOut } from "../../app/shelf/keep-shelved.ts";
import type { Shelved } from "../../app/shelf/whereabouts.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

const words = strings.shelved;

/** The open tree was deleted, in another tab or before it was opened: says so, and how to keep it. */
export default function ShelvedBanner({ shelved }: { readonly shelved: Shelved }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const keep = (): Promise<void> => (shelved === "trashed" ? takeOut(app, tree.id) : keepAsNew(app, tree));
  return (
    <div className={styles.banner} role="status" data-shelved={shelved}>
      <span>{words[shelved]}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => void keep().catch(app.report)}>
        {shelved === "trashed" ? words.restore : words.keep}
      </button>
      {shelved === "purged" && (
        <button type="button" className={kit.button} onClick={() => void saveTree(tree, app).catch(app.report)}>
          {words.file}
        </button>
      )}
    </div>
  );
}
