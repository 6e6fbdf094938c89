import { type ReactNode, useEffect, useState } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { changesSinceDay, showSince } from "../../app/review/changes.ts";
import { tellingOf } from "../../app/review/show.ts";
import { tellDecision } from "../../core/describe/decisions.ts";
import type { Sentence } from "../../core/describe/describe.ts";
import type { ReviewSaid } from "../../core/describe/review.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { ChangeSign } from "../history/ChangeSign.tsx";
import review from "./review.module.css";
import styles from "./side.module.css";

const words = strings.review;
const CHANGES = 12;
const DECISIONS = 5;

/** What was changed since the last review, and what was decided before. */
export function Side({ said }: { readonly said: ReviewSaid }): ReactNode {
  return (
    <aside className={styles.side} aria-label={words.changes}>
      <h3>{words.changes}</h3>
      {said.last === undefined ? (
        <p className={review.quiet}>{words.noLast}</p>
      ) : (
        <Changes key={said.aim} aim={said.aim} last={said.last} />
      )}
      <h3>{words.decisions}</h3>
      <Decisions said={said} />
    </aside>
  );
}

type Found = readonly Sentence[] | "not-kept" | undefined;

function Changes({ aim, last }: { readonly aim: string; readonly last: string }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const found = useChanges(aim, last);
  if (found === undefined) return <p className={review.quiet}>{words.reading}</p>;
  if (found === "not-kept") return <p className={review.quiet}>{words.notKept}</p>;
  return (
    <>
      {found.length === 0 && <p className={review.quiet}>{words.noChanges}</p>}
      <ul className={styles.changes}>
        {found.slice(0, CHANGES).map(({ text, happened }) => (
          <li key={`${happened} ${text}`}>
            <ChangeSign sign={happened} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {found.length > CHANGES && <p className={review.quiet}>{words.moreChanges(found.length - CHANGES)}</p>}
      {found.length > 0 && (
        <button type="button" className={review.link} onClick={() => void showSince(tree, last).catch(app.report)}>
          {words.seeHistory}
        </button>
      )}
    </>
  );
}

/** Reads the state of the last review and compares it with the tree, anew whenever that changes. */
function useChanges(aim: string, last: string): Found {
  const app = useApp();
  const tree = useTree();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let turn = 0;
    const read = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      const changes = await changesSinceDay(tree, last, aim);
      if (mine === turn) setFound(changes);
    };
    void read().catch(app.report);
    const stop = tree.document.onChange(() => void read().catch(app.report));
    return () => {
      turn += 1;
      stop();
    };
  }, [app, tree, aim, last]);
  return found;
}

function Decisions({ said }: { readonly said: ReviewSaid }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const entries = said.decisions
    .toReversed()
    .slice(0, DECISIONS)
    .map((entry) => tellDecision(tree.document, entry, tellingOf(tree)));
  return (
    <>
      {entries.length === 0 && <p className={review.quiet}>{words.noDecisions}</p>}
      <ul className={styles.log}>
        {entries.map(({ id, outcome, date, why }) => (
          <li key={id}>
            <p>
              <b>{outcome}</b> <span>{date}</span>
            </p>
            <p>{why || strings.decisions.noWhy}</p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={review.link}
        onClick={() => void runCommand("view.log", { app, tree }).catch(app.report)}
      >
        {words.allDecisions}
      </button>
    </>
  );
}
