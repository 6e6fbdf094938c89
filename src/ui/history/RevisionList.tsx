import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useStore } from "zustand";
import type { Side } from "../../app/revisions/compared.ts";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { formatDate, formatTime, localDay } from "../../core/describe/format.ts";
import { isAutomatic, type Revision } from "../../core/revisions/revision.ts";
import { revisionTitle } from "../../core/revisions/title.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import history from "./history.module.css";
import styles from "./list.module.css";
import { useKeyboardHere } from "./use-keyboard-here.ts";

const words = strings.revisions;

/** The present and the kept states, by day. Enter compares from a state, Shift+Enter compares to it. */
export function RevisionList(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { revisions } = tree;
  const list = useStore(revisions.store, (state) => state.list);
  const box = useKeyboardHere<HTMLDivElement>('[tabindex="0"]');
  const choose = (side: Side, asTo: boolean): void => {
    const comparison = comparisonOf(tree);
    const { from, to } = tree.compared.getState();
    const chosen = asTo ? comparison.choose(from ?? "now", side) : comparison.choose(side, to === side ? "now" : to);
    chosen.catch(app.report);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
    const at = options.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (next !== undefined) options[Math.min(Math.max(next, 0), options.length - 1)]?.focus();
    else if (event.key !== "Enter" && event.key !== " ") return;
    else choose(sideOf(options[at]), event.shiftKey);
    event.preventDefault();
  };
  const onClick = ({ target, shiftKey }: MouseEvent): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option) choose(sideOf(option), shiftKey);
  };
  return (
    <nav className={styles.revisions} data-pane="revisions" aria-label={words.list}>
      <div
        ref={box}
        role="listbox"
        aria-label={words.list}
        aria-multiselectable="true"
        aria-description={words.listHint}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Option side="now" title={words.now} hint={words.nowHint} />
        {byDay(list).map(([day, some]) => (
          <div key={day} role="group" aria-label={formatDate(day, app.host.today(), app.language)}>
            <p className={styles.day} aria-hidden="true">
              {formatDate(day, app.host.today(), app.language)}
            </p>
            {some.map((revision) => (
              <RevisionOption key={revision.n} revision={revision} />
            ))}
          </div>
        ))}
      </div>
    </nav>
  );
}

interface RevisionOptionProps {
  readonly revision: Revision;
}

function RevisionOption({ revision }: RevisionOptionProps): ReactNode {
  const app = useApp();
  const { n, at, name, by, why, changes, currentSince } = revision;
  const time = formatTime(at, app.language);
  const made = name !== undefined && why === "named" ? words.named(by, time) : words.kept(time);
  const since = currentSince && words.current(formatDate(currentSince, app.host.today(), app.language));
  return (
    <Option
      side={n}
      title={revisionTitle(revision)}
      hint={[since, made].filter(Boolean).join(". ")}
      isQuiet={isAutomatic(revision)}
      {...(changes === undefined ? {} : { changes })}
    />
  );
}

interface OptionProps {
  readonly side: Side;
  readonly title: string;
  readonly hint: string;
  readonly isQuiet?: boolean;
  readonly changes?: number;
}

function Option({ side, title, hint, isQuiet = false, changes }: OptionProps): ReactNode {
  const { from, to } = useStore(useTree().compared);
  const mark = side === from ? "A" : side === to ? "B" : undefined;
  const isStart = side === (from ?? "now") || (from === "file" && side === "now");
  return (
    <div
      role="option"
      aria-selected={mark !== undefined}
      tabIndex={isStart ? 0 : -1}
      className={styles.revision}
      data-quiet={isQuiet}
      data-side={side}
    >
      <span className={history.mark} data-mark={mark} aria-hidden="true">
        {mark}
      </span>
      <b dir="auto">{title}</b>
      <span className={styles.count}>{changes !== undefined && words.changes(changes)}</span>
      <span className={styles.hint}>{hint}</span>
      {mark && <span className="visually-hidden">{mark === "A" ? words.comparedFrom : words.comparedTo}</span>}
    </div>
  );
}

function sideOf(option: HTMLElement | undefined): Side {
  const side = option?.dataset.side ?? "now";
  return side === "now" ? "now" : Number(side);
}

/** Newest day first, as the list is. */
function byDay(list: readonly Revision[]): [day: string, revisions: Revision[]][] {
  const days = new Map<string, Revision[]>();
  for (const revision of list) {
    const day = localDay(revision.at);
    const some = days.get(day);
    if (some) some.push(revision);
    else days.set(day, [revision]);
  }
  return [...days];
}
