import type { ReactNode } from "react";
import type { Screen } from "../../app/app.ts";
import { strings } from "../../core/strings/index.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

type Page = Extract<Screen["page"], "missing" | "locked" | "newer">;

interface Words {
  readonly text: string;
  /** What helps: loading the page anew, or going to the other trees. */
  readonly way: "reload" | "home";
}

const NOTICES: Readonly<Record<Page, Words>> = {
  missing: { text: strings.problem.noTree, way: "home" },
  locked: { text: strings.update.locked, way: "reload" },
  newer: { text: strings.update.newer, way: "reload" },
};

/** Where no tree can be shown: what happened, what is safe, and what to do next. */
export function Notice({ page }: { readonly page: Page }): ReactNode {
  const { text, way } = NOTICES[page];
  return (
    <main className={styles.screen}>
      <h1>{strings.app.name}</h1>
      <p role="alert">{text}</p>
      {way === "reload" ? (
        <button type="button" className={`${kit.button} ${kit.primary}`} onClick={() => location.reload()}>
          {strings.update.reload}
        </button>
      ) : (
        <a className={`${kit.button} ${kit.outlined}`} href="#/trees">
          {strings.home.title}
        </a>
      )}
    </main>
  );
}
