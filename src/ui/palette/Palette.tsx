import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { openExample } from "../../app/examples/open.ts";
import { jumpTo } from "../../app/walk/jump.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { Icon } from "../kit/Icon.tsx";
import { useEnteredBefore } from "../kit/written-before.ts";
import { EntryRow } from "./EntryRow.tsx";
import { type Entry, entriesFor } from "./entries.ts";
import styles from "./palette.module.css";

interface PaletteProps {
  /** What was typed before the palette was there, */
  readonly ask: string;
  /** and whether Enter was pressed after it. */
  readonly entered: boolean;
}

/** Everything that can be done and every node, by a few letters. `>` shows commands only, `@` nodes only. */
export default function Palette({ ask, entered }: PaletteProps): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const [asked, setAsked] = useState(ask);
  const [at, setAt] = useState(0);
  const list = useId();
  const context = { app, tree };
  const entries = entriesFor(context, asked);
  const index = Math.min(at, entries.length - 1);
  const close = (): void => app.openDialog(undefined);
  const run = (entry: Entry | undefined): void => {
    if (!entry || entry.reason) return;
    close();
    if (entry.kind === "command") void runCommand(entry.id, context).catch(app.report);
    else if (entry.kind === "node" && tree) jumpTo(tree, entry.id);
    else if (entry.kind === "start") void app.openFresh(entry.plan).catch(app.report);
    else if (entry.kind === "example") void openExample(app, entry.id).catch(app.report);
    else if (entry.kind === "tree") void app.go({ page: "tree", id: entry.id }).catch(app.report);
  };
  useEnteredBefore(entered, () => run(entries[0]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((index + step + entries.length) % Math.max(entries.length, 1));
    else if (event.key === "Enter") run(entries[index]);
    else return;
    event.preventDefault();
  };
  const subject = tree?.focused?.title;
  return (
    <DialogFrame title={strings.app.search} onClose={close} bare>
      <div className={styles.ask}>
        <Icon name="search" size={18} />
        <input
          // The dialog was opened to type here.
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={entries[index] ? `${list}-${index}` : undefined}
          aria-label={strings.app.search}
          placeholder={strings.app.search}
          value={asked}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setAsked(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {subject && <span className={styles.subject}>{strings.palette.on(subject)}</span>}
      </div>
      <div className={styles.list} id={list} role="listbox" aria-label={strings.palette.commands}>
        {entries.map((entry, i) => (
          <EntryRow
            key={`${entry.kind} ${entry.id}`}
            entry={entry}
            first={entry.kind !== entries[i - 1]?.kind}
            option={`${list}-${i}`}
            on={i === index}
            onRun={() => run(entry)}
          />
        ))}
        {entries.length === 0 && <p className={styles.none}>{strings.palette.none}</p>}
      </div>
      <Hints />
    </DialogFrame>
  );
}

function Hints(): ReactNode {
  const words = strings.palette;
  return (
    <p className={styles.hints}>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
      </span>
      <span>
        <kbd>↵</kbd> {words.run}
      </span>
      <span>
        <kbd>Esc</kbd> {words.back}
      </span>
      <span className={styles.end}>
        <kbd>&gt;</kbd> {words.commandsOnly}
      </span>
      <span>
        <kbd>@</kbd> {words.nodesOnly}
      </span>
    </p>
  );
}
