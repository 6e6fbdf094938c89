import type { ReactNode } from "react";
import { useStore } from "zustand";
import { openCopy, saveRaw } from "../../app/recovery/copies.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { CopyList } from "./CopyList.tsx";
import styles from "./recovery.module.css";
import { useCopies } from "./use-copies.ts";

/** One tree cannot be opened at all: its newest copy, and what is stored of it as it is. */
export function BrokenTree(): ReactNode {
  const app = useApp();
  const words = strings.recovery;
  const id = useStore(app.screen, (state) => state.broken);
  const copies = useCopies(id === undefined ? [] : [id]);
  const copy = copies?.[0];
  const title = copy?.title ?? app.library.store.getState().list.find((row) => row.id === id)?.title;
  return (
    <>
      <h1>{title ? words.broken.title(title) : words.broken.untitled}</h1>
      <p role="alert">{words.broken.text}</p>
      {copy && <CopyList copies={[copy]} />}
      {copies && !copy && <p>{words.broken.none}</p>}
      <div className={styles.ways}>
        {copy && (
          <button
            type="button"
            className={`${kit.button} ${kit.primary}`}
            onClick={() => void openCopy(app, copy).catch(app.report)}
          >
            {words.broken.openCopy}
          </button>
        )}
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => location.reload()}>
          {words.again}
        </button>
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => void saveRaw(app)}>
          {words.saveRaw}
        </button>
        <a className={`${kit.button} ${kit.outlined}`} href="#/trees">
          {strings.home.title}
        </a>
      </div>
    </>
  );
}
