import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { showChord } from "../../app/keys/chord.ts";
import type { Face } from "../../core/records/node.ts";
import { exampleWords } from "../../core/strings/examples.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { faceColor } from "../kit/Icon.tsx";
import { Marked } from "../kit/Marked.tsx";
import type { Entry } from "./entries.ts";
import styles from "./palette.module.css";

interface EntryRowProps {
  readonly entry: Entry;
  /** The first of its kind carries the heading. */
  readonly first: boolean;
  readonly option: string;
  readonly on: boolean;
  readonly onRun: () => void;
}

const headings = () => ({
  command: strings.palette.commands,
  node: strings.palette.nodes,
  start: strings.starts.title,
  example: exampleWords.title,
  tree: strings.palette.trees,
});

export function EntryRow({ entry, first, option, on, onRun }: EntryRowProps): ReactNode {
  const app = useApp();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView({ block: "nearest" });
  }, [on]);
  const colour = entry.kind === "node" && entry.icon ? faceColor(entry.icon as Face) : "var(--ink-faint)";
  return (
    <>
      {first && (
        <p className={styles.heading} role="presentation">
          {headings()[entry.kind]}
        </p>
      )}
      <div
        ref={row}
        id={option}
        role="option"
        aria-selected={on}
        aria-disabled={entry.reason !== undefined}
        className={styles.entry}
        onClick={onRun}
      >
        <span className={styles.icon} style={{ "--k": colour } as CSSProperties}>
          {entry.icon && <AnyIcon name={entry.icon} />}
        </span>
        <span className={styles.title}>
          <Marked text={entry.title} marks={entry.marks} />
        </span>
        {entry.more && <span className={styles.more}>{entry.more}</span>}
        {entry.chord && !entry.reason && <kbd>{showChord(entry.chord, app.platform)}</kbd>}
      </div>
    </>
  );
}
