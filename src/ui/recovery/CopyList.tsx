import type { ReactNode } from "react";
import { copyTime, saveCopy } from "../../app/recovery/copies.ts";
import type { Copy } from "../../app/recovery/recovery.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

interface CopyListProps {
  readonly copies: readonly Copy[];
  /** What else can be done with a copy. */
  readonly also?: (copy: Copy) => ReactNode;
  /** What is to be said of a tree beside when its copy was taken. */
  readonly note?: (copy: Copy) => string | undefined;
}

/** Copies of trees with the way to have each as a file. */
export function CopyList({ copies, also, note }: CopyListProps): ReactNode {
  const app = useApp();
  const words = strings.recovery;
  return (
    <ul className={styles.copies} aria-label={words.copies}>
      {copies.map((copy) => {
        const title = copy.title || strings.app.untitled;
        const facts = [words.copy(copyTime(app, copy), copy.nodes), note?.(copy)].filter(Boolean);
        return (
          <li key={copy.tree}>
            <b dir="auto">{title}</b>
            <span className={styles.when}>{facts.join(", ")}</span>
            <span className={styles.acts}>
              {also?.(copy)}
              <button
                type="button"
                className={kit.button}
                aria-label={words.saveCopyOf(title)}
                onClick={() => saveCopy(app, copy)}
              >
                {words.saveCopy}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
