import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { TreeRow } from "../../app/library.ts";
import { formatInstant } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import { Logo } from "../kit/Logo.tsx";
import { PaletteButton } from "../shell/PaletteButton.tsx";
import shell from "../shell/shell.module.css";
import styles from "./home.module.css";

/** The trees on this device: open, rename, delete, and the ways to a new one. */
export function Home(): ReactNode {
  const app = useApp();
  const list = useStore(app.library.store, (state) => state.list);
  useEffect(() => {
    document.title = `${strings.home.title} – ${strings.app.name}`;
    void app.library.refresh().catch(app.report);
  }, [app]);
  return (
    <>
      <header className={shell.top} data-pane="top">
        <Logo />
        <span className={styles.name}>{strings.app.name}</span>
        <span className={styles.end}>
          <PaletteButton />
          <CommandButton id="app.help" icon="help" iconOnly />
        </span>
      </header>
      <main className={styles.home} data-pane="trees">
        <div className={styles.head}>
          <h1>{strings.home.title}</h1>
          <span className={styles.end}>
            <CommandButton id="tree.paste" icon="clipboard" look="outlined" />
            <CommandButton id="tree.open" icon="folder" look="outlined" />
          </span>
        </div>
        <ul className={styles.list}>
          <li>
            <button type="button" className={styles.fresh} onClick={() => void app.openFresh().catch(app.report)}>
              <Icon name="plus" size={18} />
              <b>{strings.home.newTree}</b>
              <span>{strings.home.newHint}</span>
            </button>
          </li>
          {list.map((tree) => (
            <TreeCard key={tree.id} tree={tree} />
          ))}
        </ul>
        {list.length === 0 && <p className={styles.none}>{strings.home.none}</p>}
        <p className={styles.kept}>{strings.home.kept}</p>
      </main>
    </>
  );
}

function TreeCard({ tree }: { readonly tree: TreeRow }): ReactNode {
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const title = tree.title || strings.app.untitled;
  if (renaming) return <Rename tree={tree} onDone={() => setRenaming(false)} />;
  return (
    <li className={styles.tree}>
      <a className={styles.open} href={`#/t/${tree.id}`}>
        <b dir="auto">{title}</b>
        <span className={styles.facts}>
          <span>{strings.home.nodes(tree.counts.nodes)}</span>
          <span className={styles.end}>{formatInstant(tree.edited, app.host.today(), app.language)}</span>
        </span>
      </a>
      <span className={styles.actions}>
        <button
          type="button"
          className={kit.button}
          aria-label={`${strings.home.rename} ${title}`}
          onClick={() => setRenaming(true)}
        >
          <Icon name="pencil" />
        </button>
        <button
          type="button"
          className={kit.button}
          aria-label={`${strings.home.delete} ${title}`}
          onClick={() => void app.library.remove(tree).catch(app.report)}
        >
          <Icon name="trash" />
        </button>
      </span>
    </li>
  );
}

function Rename({ tree, onDone }: { readonly tree: TreeRow; readonly onDone: () => void }): ReactNode {
  const app = useApp();
  const [title, setTitle] = useState(tree.title);
  return (
    <li className={styles.tree}>
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          void app.library.rename(tree.id, title).catch(app.report).finally(onDone);
        }}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      >
        <label>
          {strings.home.newName}
          {/* The person asked to rename: the caret belongs here. */}
          <input autoFocus value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <span className={styles.end}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={onDone}>
            {strings.home.cancel}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`}>
            {strings.home.save}
          </button>
        </span>
      </form>
    </li>
  );
}
