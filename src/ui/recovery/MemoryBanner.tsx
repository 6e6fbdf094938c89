import type { ReactNode } from "react";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

export default function MemoryBanner(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const words = strings.recovery.memory;
  return (
    <div className={styles.banner} role="status">
      <span>{words.text}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => saveTree(tree, app)}>
        {words.save}
      </button>
    </div>
  );
}
