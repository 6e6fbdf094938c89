import { type ReactNode, useDeferredValue, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { App } from "../../app/app.ts";
import type { SortOrder } from "../../app/library.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Logo } from "../kit/Logo.tsx";
import { PaletteButton } from "../shell/PaletteButton.tsx";
import shell from "../shell/shell.module.css";
import { Found } from "./Found.tsx";
import styles from "./home.module.css";
import { Starts } from "./Starts.tsx";
import { StorageLine } from "./StorageLine.tsx";
import { TreeCard } from "./TreeCard.tsx";
import { useNow } from "./use-now.ts";

/** The trees on this device: find, open, change, begin one. */
export function Home(): ReactNode {
  const app = useApp();
  const [asked, setAsked] = useState("");
  useEffect(() => {
    document.title = `${strings.home.title} – ${strings.app.name}`;
    void Promise.all([app.library.refresh(), app.library.recallOrder()]).catch(app.report);
  }, [app]);
  useFreshGlances(app);
  useAnswers(app, asked);
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
          <Order />
          <SearchField asked={asked} onAsk={setAsked} />
          <CommandButton id="tree.paste" icon="clipboard" look="outlined" />
          <CommandButton id="tree.open" icon="folder" look="outlined" />
        </div>
        {asked.trim() === "" ? <Trees /> : <Found />}
        {asked.trim() === "" && <Starts />}
      </main>
      <StorageLine />
    </>
  );
}

function Trees(): ReactNode {
  const app = useApp();
  const list = useStore(app.library.store, (state) => state.list);
  const now = useNow();
  return (
    <>
      <ul className={styles.list} aria-label={strings.home.list}>
        <li>
          <button
            type="button"
            className={styles.fresh}
            data-new-tree
            onClick={() => void app.openFresh().catch(app.report)}
          >
            <Icon name="plus" size={20} />
            <b>{strings.home.newTree}</b>
            <span>{strings.home.newHint}</span>
          </button>
        </li>
        {list.map((tree) => (
          <TreeCard key={tree.id} tree={tree} now={now} />
        ))}
      </ul>
      {list.length === 0 && <p className={styles.none}>{strings.home.none}</p>}
    </>
  );
}

interface SearchFieldProps {
  readonly asked: string;
  readonly onAsk: (asked: string) => void;
}

function SearchField({ asked, onAsk }: SearchFieldProps): ReactNode {
  const words = strings.treeSearch;
  return (
    <search className={styles.find}>
      <Icon name="search" size={14} />
      <input
        type="text"
        data-search
        aria-label={words.ask}
        placeholder={words.ask}
        value={asked}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onAsk(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onAsk("")}
      />
      {asked === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button type="button" aria-label={words.clear} onClick={() => onAsk("")}>
          <Icon name="close" size={14} />
        </button>
      )}
    </search>
  );
}

function Order(): ReactNode {
  const { library } = useApp();
  const order = useStore(library.store, (state) => state.order);
  return (
    <label className={styles.order}>
      {strings.home.sort}
      <select value={order} onChange={(event) => library.sort(event.target.value as SortOrder)}>
        {(Object.entries(strings.home.orders) as [SortOrder, string][]).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Looks at the trees whose picture or findings are old, while the page has nothing else to do. */
function useFreshGlances(app: App): void {
  const old = useStore(app.library.store, ({ list }) => list.some((row) => app.library.isOld(row)));
  useEffect(() => {
    if (!old) return;
    let wanted = true;
    void app.library.freshen(app.device.rest, () => wanted).catch(app.report);
    return () => {
      wanted = false;
    };
  }, [app, old]);
}

function useAnswers(app: App, asked: string): void {
  const question = useDeferredValue(asked);
  const list = useStore(app.library.store, (state) => state.list);
  useEffect(() => {
    void app.search.ask(question, list).catch(app.report);
  }, [app, question, list]);
}
