import type { ReactNode } from "react";
import { useStore } from "zustand";
import { deleteRevision } from "../../app/revisions/delete.ts";
import { isAutomatic } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import kit from "../kit/kit.module.css";
import styles from "./changes.module.css";

const words = strings.revisions;

/** What else can be done with what is compared, and with the state before. */
export function RevisionActions(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const from = useStore(tree.compared, (state) => state.from);
  const revision = useStore(tree.revisions.store, ({ list }) => list.find(({ n }) => n === from));
  const run = (work: Promise<void>): void => void work.catch(app.report);
  return (
    <details className={styles.more}>
      <summary>{words.moreActions}</summary>
      <CommandButton id="history.file" icon="file" />
      <CommandButton id="history.merge" icon="file" />
      <CommandButton id="history.markdown" icon="download" />
      {revision && (
        <>
          <button
            type="button"
            className={kit.button}
            onClick={() => app.openDialog({ name: "revision", n: revision.n, ask: "name" })}
          >
            <AnyIcon name="pencil" />
            {isAutomatic(revision) ? words.giveName : words.renameTitle}
          </button>
          {revision.currentSince === undefined ? (
            <button
              type="button"
              className={kit.button}
              onClick={() => app.openDialog({ name: "revision", n: revision.n, ask: "current" })}
            >
              <AnyIcon name="check" />
              {words.currentTitle}
            </button>
          ) : (
            <button
              type="button"
              className={kit.button}
              onClick={() => run(tree.revisions.change(revision.n, { currentSince: undefined }))}
            >
              <AnyIcon name="close" />
              {words.unmark}
            </button>
          )}
          <button type="button" className={kit.button} onClick={() => run(deleteRevision(tree, app, revision))}>
            <AnyIcon name="trash" />
            {words.delete}
          </button>
        </>
      )}
    </details>
  );
}
