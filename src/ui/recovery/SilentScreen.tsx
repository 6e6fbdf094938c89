import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { saveRaw } from "../../app/recovery/copies.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { CopyList } from "./CopyList.tsx";
import styles from "./recovery.module.css";
import { useCopies } from "./use-copies.ts";

/** The database does not answer, or cannot be opened: what is safe, the copies, and the ways on. */
export function SilentScreen({ page }: { readonly page: "no-answer" | "unreadable" }): ReactNode {
  const app = useApp();
  const words = strings.recovery;
  const { title, text } = page === "unreadable" ? words.unreadable : words.silent;
  const memoryOnly = useStore(app.keeping, (state) => state.memoryOnly);
  const copies = useCopies() ?? [];
  return (
    <>
      <h1>{title}</h1>
      <p role="alert">{text}</p>
      {copies.length > 0 && <CopyList copies={copies} />}
      <div className={styles.ways}>
        <button type="button" className={`${kit.button} ${kit.primary}`} onClick={() => location.reload()}>
          {words.again}
        </button>
        {memoryOnly && (
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => void app.begin().catch(app.report)}
          >
            {words.inMemory}
          </button>
        )}
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => void saveRaw(app)}>
          {words.saveRaw}
        </button>
        {copies.length > 0 && <StartAnew silent={page === "no-answer"} />}
      </div>
      {memoryOnly && <p className={styles.note}>{words.inMemoryNote}</p>}
    </>
  );
}

/** Deletes a database that cannot be opened, and leaves one that may answer some day; asks first. */
function StartAnew({ silent }: { readonly silent: boolean }): ReactNode {
  const app = useApp();
  const words = strings.recovery;
  const [sure, setSure] = useState(false);
  const start = async (): Promise<void> => {
    try {
      await app.recovery.startAnew(silent);
      location.reload();
    } catch (error) {
      console.error(error);
      app.notices.show(words.startAnewFailed);
    }
  };
  return (
    <>
      {sure && <span className={styles.note}>{silent ? words.startAnewBeside : words.startAnewAsk}</span>}
      <button
        type="button"
        className={`${kit.button} ${kit.outlined}`}
        onClick={() => (sure ? void start() : setSure(true))}
      >
        {sure ? (silent ? words.startAnewSureBeside : words.startAnewSure) : words.startAnew}
      </button>
    </>
  );
}
