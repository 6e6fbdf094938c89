import { type ReactNode, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { leavesTrash, TRASH_DAYS, type TreeRow } from "../../app/library.ts";
import { formatAgo, formatDate, formatExact } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./trash.module.css";
import { useNow } from "./use-now.ts";

const words = strings.trash;

/** Trees that were deleted: each can come back, or go for good after a question. */
export default function TrashDialog(): ReactNode {
  const app = useApp();
  const trash = useStore(app.library.store, (state) => state.trash);
  const [asking, setAsking] = useState<string>();
  const now = useNow();
  const rows = useRef<HTMLDivElement>(null);
  // A slow answer of the storage must not take the keyboard from where the person has gone meanwhile.
  const rest = (): void =>
    void setTimeout(() => {
      if (!rows.current?.contains(document.activeElement)) rows.current?.focus();
    });
  const keep = (): void => {
    setAsking(undefined);
    setTimeout(() => rows.current?.querySelector<HTMLElement>(`[data-ask="${asking}"]`)?.focus());
  };
  const close = (): void => app.openDialog(undefined);
  return (
    <DialogFrame title={words.title} note={words.note(TRASH_DAYS)} width={560} onClose={close}>
      <div ref={rows} className={styles.rows} tabIndex={-1}>
        {trash.length === 0 ? (
          <p className={styles.empty}>{words.empty}</p>
        ) : (
          <ul>
            {trash.map((tree) => (
              <li key={tree.id}>
                {asking === tree.id ? (
                  <Question tree={tree} onKeep={keep} onGone={rest} />
                ) : (
                  <Row tree={tree} now={now} onAsk={() => setAsking(tree.id)} onGone={rest} />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </DialogFrame>
  );
}

interface RowProps {
  readonly tree: TreeRow;
  readonly now: string;
  readonly onAsk: () => void;
  /** It is no longer in the list: the keyboard must go somewhere. */
  readonly onGone: () => void;
}

function Row({ tree, now, onAsk, onGone }: RowProps): ReactNode {
  const app = useApp();
  const title = tree.title || strings.app.untitled;
  const since = tree.trashedAt ?? now;
  const today = app.host.today();
  return (
    <div className={styles.row}>
      <span className={styles.what}>
        <b dir="auto">{title}</b>
        <span className={styles.when}>
          <time dateTime={since} title={formatExact(since, app.language)}>
            {words.since(formatAgo(since, now, today, app.language))}
          </time>
          {" · "}
          {words.until(formatDate(leavesTrash(tree), today, app.language))}
        </span>
      </span>
      <button
        type="button"
        className={`${kit.button} ${kit.outlined}`}
        aria-label={words.restoreTitle(title)}
        onClick={() => void app.library.restore(tree).then(onGone).catch(app.report)}
      >
        {words.restore}
      </button>
      <button
        type="button"
        className={kit.button}
        data-ask={tree.id}
        aria-label={words.forGoodTitle(title)}
        onClick={onAsk}
      >
        {words.forGood}
      </button>
    </div>
  );
}

interface QuestionProps {
  readonly tree: TreeRow;
  readonly onKeep: () => void;
  readonly onGone: () => void;
}

/** The keyboard starts on the safe answer. */
function Question({ tree, onKeep, onGone }: QuestionProps): ReactNode {
  const app = useApp();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const title = tree.title || strings.app.untitled;
  return (
    <div className={styles.row} role="group" aria-label={words.question(title)}>
      <p className={styles.what}>{words.question(title)}</p>
      <button ref={safe} type="button" className={`${kit.button} ${kit.outlined}`} onClick={onKeep}>
        {words.keep}
      </button>
      <button
        type="button"
        className={`${kit.button} ${styles.gone}`}
        onClick={() => void app.library.purge(tree).then(onGone).catch(app.report)}
      >
        {words.forGood}
      </button>
    </div>
  );
}
