import { type ReactNode, useEffect, useState } from "react";
import { copyNote, noteOf, printNote, saveNote } from "../../app/review/give.ts";
import { nextDates, saveNextDates } from "../../app/review/next-date.ts";
import { aimsUnderWay, leaveReview, lookAt } from "../../app/review/show.ts";
import { formatDate } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { markdownNote, type ReviewNote } from "../../formats/review/note.ts";
import { useApp, useTree } from "../app-context.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./done.module.css";
import review from "./review.module.css";

const words = strings.review;

/** The end of a review: what it came to as a note to send, and when the next one is. */
export function Done(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const note = useNote();
  const today = tree.host.today();
  const language = spokenFor(tree.document.tree.language);
  const date = formatDate(today, undefined, language);
  const [next] = nextDates(tree);
  useEffect(() => tree.say(words.doneTitle(date)), [tree, date]);
  return (
    <div className={styles.done}>
      <header>
        <h2 tabIndex={-1}>{words.doneTitle(date)}</h2>
        <p className={review.quiet}>
          {note && words.doneHead(note.aims.length)}. {words.doneHint}
        </p>
      </header>
      {note && (
        <>
          <section aria-label={words.note}>
            <pre className={styles.note}>{markdownNote(note)}</pre>
          </section>
          <div className={styles.ways}>
            <Way icon="copy" text={words.copy} isPrimary onClick={() => void copyNote(app, note).catch(app.report)} />
            <Way icon="download" text={words.save} onClick={() => saveNote(tree, app, note)} />
            <Way icon="print" text={words.print} onClick={() => void printNote(app, note).catch(app.report)} />
            {next && (
              <Way
                icon="calendar"
                text={words.calendar(formatDate(next.date, today, language))}
                onClick={() => saveNextDates(tree, app)}
              />
            )}
          </div>
        </>
      )}
      <Leave />
    </div>
  );
}

function Leave(): ReactNode {
  const tree = useTree();
  const [first] = aimsUnderWay(tree);
  const close = (): void => {
    leaveReview(tree);
    setTimeout(() => tree.takeKeyboard());
  };
  return (
    <div className={styles.ways}>
      {first !== undefined && <Way icon="back" text={words.again} onClick={() => lookAt(tree, first)} />}
      <Way icon="map" text={words.close} onClick={close} />
    </div>
  );
}

interface WayProps {
  readonly icon: AnyIconName;
  readonly text: string;
  readonly isPrimary?: boolean;
  readonly onClick: () => void;
}

function Way({ icon, text, isPrimary = false, onClick }: WayProps): ReactNode {
  return (
    <button type="button" className={`${kit.button} ${isPrimary ? kit.primary : kit.outlined}`} onClick={onClick}>
      <AnyIcon name={icon} size={14} />
      <span>{text}</span>
    </button>
  );
}

/** The note as of now; made anew when something in the tree changes. */
function useNote(): ReviewNote | undefined {
  const app = useApp();
  const tree = useTree();
  const [note, setNote] = useState<ReviewNote>();
  useEffect(() => {
    let isHere = true;
    const read = (): void => {
      void noteOf(tree)
        .then((made) => isHere && setNote(made))
        .catch(app.report);
    };
    read();
    const stop = tree.document.onChange(read);
    return () => {
      isHere = false;
      stop();
    };
  }, [app, tree]);
  return note;
}
