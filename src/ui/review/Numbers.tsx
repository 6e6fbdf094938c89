import { type ReactNode, useEffect, useRef } from "react";
import { startReading } from "../../app/review/act.ts";
import { deskOf } from "../../app/review/desk.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { NumberSaid, ReviewSaid } from "../../core/describe/review.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { useTree } from "../app-context.ts";
import { FaceIcon, faceColor } from "../kit/Icon.tsx";
import { Sparkline } from "../kit/Sparkline.tsx";
import { Toned } from "../kit/Toned.tsx";
import styles from "./numbers.module.css";
import { ReadingField } from "./ReadingField.tsx";
import review from "./review.module.css";
import { useDesk } from "./use-review.ts";

const words = strings.review;

interface NumbersProps {
  readonly name: "moved" | "still";
  readonly said: ReviewSaid;
  readonly chosen: Id | undefined;
}

/** The numbers that moved, or those that did not; one of both lists is chosen. */
export function Numbers({ name, said, chosen }: NumbersProps): ReactNode {
  const list = said[name];
  const [hint, nothing] =
    name === "moved"
      ? [words.movedHint, words.nothingMoved(said.last === undefined)]
      : [words.stillHint, words.nothingStill];
  return (
    <section className={review.part} aria-label={words[name]}>
      <h3>
        {words[name]} <small>{hint}</small>
      </h3>
      {list.length === 0 ? (
        <p className={review.quiet}>{nothing}</p>
      ) : (
        <ul className={styles.rows}>
          {list.map((number) => (
            <Row key={number.id} number={number} isChosen={number.id === chosen} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ number, isChosen }: { readonly number: NumberSaid; readonly isChosen: boolean }): ReactNode {
  const tree = useTree();
  const isReading = useDesk((desk) => desk.isReading) && isChosen;
  const button = useRef<HTMLButtonElement>(null);
  const { id, face, title, says, tone, now, was, isDue } = number;
  useFollow(button, isChosen && !isReading);
  const name = [title, says, now, was && words.was(was)].filter(Boolean).join(", ");
  return (
    <li className={styles.row} data-chosen={isChosen}>
      <button
        ref={button}
        type="button"
        className={styles.number}
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen}
        aria-label={name}
        data-number={id}
        onClick={() => deskOf(tree).setState({ number: id, isReading: false })}
      >
        <span className={styles.title}>
          <FaceIcon face={face} />
          <b>{title}</b>
        </span>
        <Toned tone={tone}>{says}</Toned>
        <span className={styles.now}>
          <strong>{now}</strong>
          {was && words.was(was)}
        </span>
      </button>
      {isReading ? <ReadingField id={id} title={title} /> : <Beside number={number} isDue={isDue} />}
    </li>
  );
}

/** The course of a number, or, while a reading is due, the way to write one. */
function Beside({ number, isDue }: { readonly number: NumberSaid; readonly isDue: boolean }): ReactNode {
  const tree = useTree();
  const { id, title, face, course } = number;
  const today = tree.host.today();
  const date = formatDate(today, today, spokenFor(tree.document.tree.language));
  if (!isDue) {
    return (
      <span className={styles.course} style={{ color: faceColor(face) }}>
        {course.values.length > 1 && <Sparkline course={course} width={112} height={34} />}
      </span>
    );
  }
  const write = (): void => {
    deskOf(tree).setState({ number: id });
    startReading(tree);
  };
  return (
    <button
      type="button"
      className={styles.asked}
      tabIndex={-1}
      aria-label={words.readingOf(title, date)}
      onClick={write}
    >
      {words.readingOn(date)} <kbd aria-hidden="true">R</kbd>
    </button>
  );
}

/** The keyboard goes along with the choice, if it was in the lists, or nowhere. */
function useFollow(button: React.RefObject<HTMLButtonElement | null>, isChosen: boolean): void {
  useEffect(() => {
    const { activeElement } = document;
    const isHere = activeElement === document.body || activeElement?.closest("[data-number]");
    if (isChosen && isHere) button.current?.focus({ preventScroll: false });
  }, [button, isChosen]);
}
