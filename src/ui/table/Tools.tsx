import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { changeTable } from "../../app/table/show.ts";
import { COLUMNS, type ColumnName } from "../../app/table/view.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { Unknown } from "../find/FindBar.tsx";
import { Wishes } from "../find/Wishes.tsx";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import { usePressOutside } from "../sketch/use-press-outside.ts";
import styles from "./table.module.css";

const words = strings.table;

/** Which nodes and which columns the table shows. */
export function Tools({ rows, all }: { readonly rows: number; readonly all: number }): ReactNode {
  const tree = useTree();
  const { asked, sort } = useSession((session) => session.table);
  const ask = (text: string): void => changeTable(tree, { asked: text });
  return (
    <header className={styles.tools}>
      <h2>{words.title}</h2>
      <search className={styles.ask}>
        <Icon name="search" size={14} />
        <input
          type="text"
          data-search
          aria-label={words.ask}
          placeholder={strings.find.ask}
          autoComplete="off"
          spellCheck={false}
          value={asked}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            if (asked === "") tree.takeKeyboard();
            else ask("");
          }}
        />
      </search>
      <Wishes asked={asked} onAsk={ask} />
      <span className={styles.count} role="status">
        {words.shown(rows, all)}
      </span>
      {sort && (
        <button type="button" className={kit.button} onClick={() => changeTable(tree, { sort: undefined })}>
          <Icon name="close" size={12} />
          {words.sorted(words.column[sort.by], sort.down)}
        </button>
      )}
      <ColumnChoice />
      <Unknown asked={asked} />
    </header>
  );
}

/** The columns to choose from; the title always stands. */
function ColumnChoice(): ReactNode {
  const tree = useTree();
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { columns } = useSession((session) => session.table);
  usePressOutside(all, open, () => setOpen(false));
  const change = (name: ColumnName, on: boolean): void => {
    const next = new Set(columns);
    if (on) next.add(name);
    else next.delete(name);
    changeTable(tree, { columns: next });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={all} className={styles.choice} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={`${kit.button} ${kit.outlined}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.columns}
        <Icon name="down" size={12} />
      </button>
      {open && (
        <div role="group" aria-label={words.columns} className={styles.columns}>
          {COLUMNS.filter((name) => name !== "title").map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={columns.has(name)}
                onChange={(event) => change(name, event.target.checked)}
              />
              {words.column[name]}
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
