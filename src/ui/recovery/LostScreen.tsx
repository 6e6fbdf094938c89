import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { Copy } from "../../app/recovery/recovery.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { CopyList } from "./CopyList.tsx";
import styles from "./recovery.module.css";
import { useCopies } from "./use-copies.ts";

/** Trees that were stored are gone: offers the newest good copy of each, and never an empty application instead. */
export function LostScreen(): ReactNode {
  const app = useApp();
  const words = strings.recovery.lost;
  const lost = useStore(app.recovery.store, (state) => state.lost);
  const [asked] = useState(lost);
  const copies = useCopies(asked);
  const [busy, setBusy] = useState(false);
  const bringBack = async (found: readonly Copy[]): Promise<void> => {
    setBusy(true);
    await app.recovery.bringBack(found);
    await app.recovery.goOnWithout();
    app.notices.show(words.broughtBack(found.length));
    await app.begin();
  };
  const goOn = async (): Promise<void> => {
    await app.recovery.goOnWithout();
    await app.begin();
  };
  const run = (work: Promise<void>): void => void work.catch(app.report).finally(() => setBusy(false));
  return (
    <>
      <h1>{words.title(asked.length)}</h1>
      <p role="alert">{words.text}</p>
      {copies && <p>{copies.length > 0 ? words.found(copies.length, asked.length) : words.none}</p>}
      {copies && copies.length > 0 && <CopyList copies={copies} />}
      <div className={styles.ways}>
        {copies && copies.length > 0 && (
          <button
            type="button"
            className={`${kit.button} ${kit.primary}`}
            disabled={busy}
            onClick={() => run(bringBack(copies))}
          >
            {words.bringBack(copies.length)}
          </button>
        )}
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => run(goOn())}>
          {words.without}
        </button>
        {copies && copies.length > 0 && <span className={styles.note}>{words.withoutNote}</span>}
      </div>
    </>
  );
}
