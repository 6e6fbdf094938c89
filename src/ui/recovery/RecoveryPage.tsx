import type { ReactNode } from "react";
import { BrokenTree } from "./BrokenTree.tsx";
import { LostScreen } from "./LostScreen.tsx";
import styles from "./recovery.module.css";
import { SilentScreen } from "./SilentScreen.tsx";

export type RecoveryPages = "lost" | "damaged" | "no-answer" | "unreadable";

/** Where something of the storage is wrong: what happened, what is safe, and what to do next. */
export default function RecoveryPage({ page }: { readonly page: RecoveryPages }): ReactNode {
  return (
    <main className={styles.page} data-keys="elsewhere">
      <div className={styles.sheet}>
        {page === "lost" && <LostScreen />}
        {page === "damaged" && <BrokenTree />}
        {(page === "no-answer" || page === "unreadable") && <SilentScreen page={page} />}
      </div>
    </main>
  );
}
