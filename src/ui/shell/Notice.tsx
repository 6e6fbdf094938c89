import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { App, Screen } from "../../app/app.ts";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

const words = strings.update;

/** Where no tree can be shown: what happened, what is safe, and what to do next. In the first load: a tab that is out of date may not get another file. */
export function Notice({
  page,
}: {
  readonly page: Extract<Screen["page"], "missing" | "locked" | "newer">;
}): ReactNode {
  const app = useApp();
  const { memoryOnly } = useStore(app.keeping);
  const { tree, isKept } = useStore(app.screen);
  const isUnsaved = page === "locked" && isKept === false;
  const text = {
    missing: memoryOnly ? strings.problem.noStorage : strings.problem.noTree,
    locked: isKept === undefined ? words.locked : isKept ? words.lockedKept : words.lockedUnsaved,
    newer: words.newer,
  }[page];
  return (
    <main className={styles.screen}>
      <h1>{strings.app.name}</h1>
      <p role="alert">{text}</p>
      {isUnsaved && tree && (
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          onClick={() => void saveTree(tree, app).catch(app.report)}
        >
          {words.saveFile}
        </button>
      )}
      {page === "missing" ? (
        <a className={`${kit.button} ${kit.outlined}`} href="#/trees">
          {strings.home.title}
        </a>
      ) : (
        <button
          type="button"
          className={`${kit.button} ${isUnsaved ? kit.outlined : kit.primary}`}
          onClick={() => location.reload()}
        >
          {words.reload}
        </button>
      )}
      {page === "missing" && memoryOnly && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => app.openDialog({ name: "storage" })}
        >
          {strings.commands["app.storage"]}
        </button>
      )}
      {page === "newer" && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => void lookAround(app).catch(app.report)}
        >
          {words.look}
        </button>
      )}
    </main>
  );
}

/** To the tree of the address, or where that is too new, to the others. */
async function lookAround(app: App): Promise<void> {
  await app.begin();
  if (app.screen.getState().page === "newer") await app.go({ page: "home" });
}
