import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Changes } from "./Changes.tsx";
import styles from "./history.module.css";
import { Picture } from "./Picture.tsx";
import { RevisionList } from "./RevisionList.tsx";
import { TimeLine } from "./TimeLine.tsx";
import { useKeyboardHere } from "./use-keyboard-here.ts";

const words = strings.revisions;

/** Kept states of the tree, and what changed between two of them: as a picture, as sentences, on a time line. */
export default function History(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { revisions, session } = tree;
  const comparison = comparisonOf(tree);
  useEffect(() => {
    comparison.open().catch(app.report);
    return () => comparison.leave();
  }, [comparison, app]);
  const { list, isRead } = useStore(revisions.store);
  const { state, merged, from, to, shown, chosen } = useStore(comparison.store);
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    session.setState({ view: "map", pane: "map" });
    setTimeout(() => tree.takeKeyboard());
  };
  const isEmpty = isRead && list.length === 0 && from === undefined;
  return (
    <main className={styles.history} onKeyDown={back}>
      <h2 className="visually-hidden">{words.title}</h2>
      {isEmpty ? (
        <Empty />
      ) : (
        <>
          <RevisionList />
          <section className={styles.stage} data-pane="changes-picture" aria-label={words.pictureRegion}>
            {merged ? (
              <Picture
                merged={merged}
                name={words.picture(comparison.titleOf(from), comparison.titleOf(to))}
                shown={shown}
                chosen={chosen}
                onShown={(mode) => comparison.setShown(mode)}
                onChosen={(id) => comparison.show(id)}
              />
            ) : (
              <p className={styles.note}>{noteOf(state)}</p>
            )}
          </section>
          <Changes />
          <TimeLine />
        </>
      )}
    </main>
  );
}

function noteOf(state: string): string {
  if (state === "unreadable") return words.unreadable;
  return state === "reading" ? words.loading : "";
}

function Empty(): ReactNode {
  const part = useKeyboardHere<HTMLDivElement>("button");
  return (
    <div ref={part} className={styles.empty} data-pane="changes">
      <h3>{words.empty.title}</h3>
      <p>{words.empty.text}</p>
      <span className={styles.row}>
        <CommandButton id="tree.name" look="primary" icon="clock" showKey />
        <CommandButton id="history.file" look="outlined" icon="file" />
        <CommandButton id="history.merge" look="outlined" icon="file" />
      </span>
    </div>
  );
}
