import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useStore } from "zustand";
import { showSince, stateOf } from "../../app/review/changes.ts";
import { copyLog, logNow, printLog, saveLog } from "../../app/review/give.ts";
import { leaveReview } from "../../app/review/show.ts";
import { aimsOf } from "../../app/sheet/show.ts";
import { type DecisionSaid, searchLog } from "../../core/describe/decisions.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useMoment, useTree } from "../app-context.ts";
import { useKeyboardHere } from "../history/use-keyboard-here.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import kit from "../kit/kit.module.css";
import styles from "./decisions.module.css";

const words = strings.decisions;
/** Entries that are shown at first; a log of years would make every key slow. */
const SHOWN = 100;

/** The decision log of one aim or of all: read, searched and sent on. Nothing in it can be changed. */
export default function DecisionLog(): ReactNode {
  const tree = useTree();
  const [aim, setAim] = useState<Id>();
  const [asked, setAsked] = useState("");
  const [shown, setShown] = useState(SHOWN);
  const log = useLog(aim);
  const entries = useMemo(() => searchLog(log, asked), [log, asked]);
  const part = useKeyboardHere<HTMLElement>("input");
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leaveReview(tree);
    setTimeout(() => tree.takeKeyboard());
  };
  const isEmpty = log.length === 0 && aim === undefined;
  return (
    <main ref={part} className={styles.screen} data-pane="log" onKeyDown={back}>
      <header className={styles.head}>
        <div>
          <h2>{words.title}</h2>
          <p className={styles.quiet}>{words.hint}</p>
        </div>
        <CommandButton id="view.review" text={words.review} look="outlined" />
      </header>
      {isEmpty ? (
        <div className={styles.empty}>
          <h3>{words.empty.title}</h3>
          <p>{words.empty.text}</p>
        </div>
      ) : (
        <>
          <Tools asked={asked} onAsk={setAsked} aim={aim} onAim={setAim} entries={entries} of={log.length} />
          {entries.length === 0 && <p className={styles.quiet}>{words.none}</p>}
          <ol className={styles.log}>
            {entries.slice(0, shown).map((entry) => (
              <Entry key={entry.id} entry={entry} namesAim={aim === undefined} />
            ))}
          </ol>
          {entries.length > shown && (
            <button type="button" className={styles.link} onClick={() => setShown(shown + SHOWN)}>
              {words.older(entries.length - shown)}
            </button>
          )}
        </>
      )}
    </main>
  );
}

interface ToolsProps {
  readonly asked: string;
  readonly onAsk: (asked: string) => void;
  readonly aim: Id | undefined;
  readonly onAim: (aim: Id | undefined) => void;
  readonly entries: readonly DecisionSaid[];
  readonly of: number;
}

function Tools({ asked, onAsk, aim, onAim, entries, of }: ToolsProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const aims = useMoment(() => aimsOf(tree).join(" "))
    .split(" ")
    .filter(Boolean);
  const shown = { entries, aim };
  return (
    <div className={styles.tools}>
      <input
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={asked}
        onChange={(event) => onAsk(event.target.value)}
      />
      {aims.length > 1 && (
        <select
          className={styles.search}
          aria-label={words.aim}
          value={aim ?? ""}
          onChange={(event) => onAim(event.target.value || undefined)}
        >
          <option value="">{words.allAims}</option>
          {aims.map((id) => (
            <option key={id} value={id}>
              {tree.document.node(id)?.title || strings.cards.noTitle}
            </option>
          ))}
        </select>
      )}
      <span className={styles.quiet} role="status">
        {words.count(entries.length, of)}
      </span>
      <span className={styles.ways}>
        <Way icon="copy" text={words.copy} onClick={() => void copyLog(tree, app, shown).catch(app.report)} />
        <Way icon="download" text={words.save} onClick={() => saveLog(tree, app, shown)} />
        <Way icon="print" text={words.print} onClick={() => void printLog(tree, app, shown).catch(app.report)} />
      </span>
    </div>
  );
}

interface WayProps {
  readonly icon: AnyIconName;
  readonly text: string;
  readonly onClick: () => void;
}

function Way({ icon, text, onClick }: WayProps): ReactNode {
  return (
    <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={onClick}>
      <AnyIcon name={icon} size={14} />
      <span>{text}</span>
    </button>
  );
}

function Entry({ entry, namesAim }: { readonly entry: DecisionSaid; readonly namesAim: boolean }): ReactNode {
  const { date, title, outcome, why, mechanism, gate, readings } = entry;
  return (
    <li className={styles.entry}>
      <p className={styles.quiet}>{date}</p>
      <div>
        <h3>
          {outcome} {namesAim && <span>{title}</span>}
        </h3>
        <p>{why || words.noWhy}</p>
        <dl className={styles.lines}>
          <Line name={words.mechanism} text={mechanism || words.noMechanism} />
          <Line name={words.gate} text={gate || words.noGate} />
          {readings.length > 0 && <Line name={words.readings} text={readings.join(", ")} />}
        </dl>
        <State entry={entry} />
      </div>
    </li>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** The way to what has changed since the entry, where the state of its day is kept on this device. */
function State({ entry }: { readonly entry: DecisionSaid }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const isThere = useStore(tree.revisions.store, ({ list }) => stateOf(list, entry.day) !== undefined);
  if (!entry.isKept || !isThere) return null;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={words.stateOf(entry.date)}
      onClick={() => void showSince(tree, entry.day).catch(app.report)}
    >
      {words.seeState}
    </button>
  );
}

/** The log of an aim or of all; renders again when something in the tree changes. */
function useLog(aim: Id | undefined): readonly DecisionSaid[] {
  const tree = useTree();
  const read = useRef<{ readonly aim: Id | undefined; readonly log: readonly DecisionSaid[] }>(undefined);
  const subscribe = useCallback(
    (wake: () => void) =>
      tree.document.onChange(() => {
        read.current = undefined;
        wake();
      }),
    [tree],
  );
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.aim !== aim || !read.current) read.current = { aim, log: logNow(tree, aim) };
    return read.current.log;
  });
}
