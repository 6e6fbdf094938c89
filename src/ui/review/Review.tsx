import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import "../../app/review/keys.ts";
import { aimsUnderWay, leaveReview, reviewedToday, shownAim } from "../../app/review/show.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useMoment, useTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { AimReview } from "./AimReview.tsx";
import { Done } from "./Done.tsx";
import styles from "./review.module.css";
import { useDesk, useReview } from "./use-review.ts";

const words = strings.review;

/** The weekly review: one aim after the other, then the note of what was decided. */
export default function ReviewScreen(): ReactNode {
  const tree = useTree();
  // Which aim is shown depends on the wish and on what is under way.
  useDesk(({ aim }) => aim);
  const hasEnded = useDesk((desk) => desk.isOver);
  // What was logged may have been undone since.
  const isOver = useMoment(() => String(reviewedToday(tree).size)) !== "0" && hasEnded;
  const aims = useMoment(() => aimsUnderWay(tree).join(" "))
    .split(" ")
    .filter(Boolean);
  const aim = isOver ? undefined : shownAim(tree);
  const part = useKeyboard();
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leaveReview(tree);
    setTimeout(() => tree.takeKeyboard());
  };
  return (
    <main ref={part} className={styles.screen} data-pane="review" data-keys="review" onKeyDown={back}>
      {isOver ? <Done /> : aim === undefined ? <Empty /> : <Shown key={aim} aim={aim} aims={aims} />}
    </main>
  );
}

function Shown({ aim, aims }: { readonly aim: Id; readonly aims: readonly Id[] }): ReactNode {
  const said = useReview(aim);
  return said && <AimReview said={said} aims={aims} />;
}

function Empty(): ReactNode {
  return (
    <div className={styles.empty}>
      <h2>{words.noAim.title}</h2>
      <p>{words.noAim.text}</p>
      <CommandButton id="sketch.aim" look="primary" icon="plus" />
    </div>
  );
}

/** The keyboard is always somewhere in the review: its keys work from there. A dialog that opened it gives it back late. */
function useKeyboard() {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (activeElement !== document.body && part.current?.contains(activeElement)) return;
      if (activeElement !== document.body && activeElement?.closest("[data-pane]")) return;
      part.current?.querySelector<HTMLElement>('[tabindex="0"], button')?.focus();
    });
    return () => clearTimeout(timer);
  });
  return part;
}
