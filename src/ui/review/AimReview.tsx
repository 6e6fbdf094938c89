import { type ReactNode, useEffect } from "react";
import { chosenNumber, walkAims } from "../../app/review/act.ts";
import { lookAt } from "../../app/review/show.ts";
import { formatDate, formatWeekday } from "../../core/describe/format.ts";
import type { ReviewSaid } from "../../core/describe/review.ts";
import { weekdayOf } from "../../core/records/dates.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { Course } from "./Course.tsx";
import { Decide } from "./Decide.tsx";
import { Foot } from "./Foot.tsx";
import { Look } from "./Look.tsx";
import { Numbers } from "./Numbers.tsx";
import styles from "./review.module.css";
import { Side } from "./Side.tsx";
import { useDesk } from "./use-review.ts";
import { Why } from "./Why.tsx";

const words = strings.review;
/** From so many aims on one is quicker to choose from a list than to walk to. */
const MANY = 4;

interface AimReviewProps {
  readonly said: ReviewSaid;
  readonly aims: readonly Id[];
}

/** The review of one aim: what moved, what did not, why, and what is decided. */
export function AimReview({ said, aims }: AimReviewProps): ReactNode {
  const number = chosenNumber(
    said,
    useDesk((desk) => desk.number),
  );
  const count = said.moved.length + said.still.length;
  return (
    <>
      <div className={styles.desk}>
        <Head said={said} aims={aims} />
        <div className={styles.grid}>
          <div className={styles.column}>
            {count === 0 ? (
              <p className={styles.quiet}>{words.noNumbers}</p>
            ) : (
              <Numbers name="moved" said={said} chosen={number?.id} />
            )}
            {number && <Course id={number.id} title={number.title} />}
          </div>
          <div className={styles.column}>
            {count > 0 && <Numbers name="still" said={said} chosen={number?.id} />}
            <Why said={said} />
          </div>
          <Look aim={said.aim} place="numbers" />
          <Decide said={said} />
        </div>
      </div>
      <Side said={said} />
      <Foot said={said} many={aims.length > 1} />
    </>
  );
}

function Head({ said, aims }: AimReviewProps): ReactNode {
  const tree = useTree();
  const today = tree.host.today();
  const language = spokenFor(tree.document.tree.language);
  const day = `${formatWeekday(weekdayOf(today), language)} ${formatDate(today, today, language)}`;
  useEffect(() => tree.say(`${words.title}: ${said.title}`), [tree, said.title]);
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.quiet}>
          {words.head(day, aims.indexOf(said.aim) + 1, aims.length)}
          {aims.length > 1 && <Walk />}
        </p>
        <h2>{said.title}</h2>
      </div>
      {aims.length > MANY && <Choice aims={aims} aim={said.aim} />}
      {said.goal !== "" && <p className={styles.quiet}>{said.goal}</p>}
    </header>
  );
}

function Walk(): ReactNode {
  const tree = useTree();
  return (
    <span className={styles.walk}>
      <button type="button" aria-label={words.previous} title={words.previous} onClick={() => walkAims(tree, -1)}>
        <AnyIcon name="left" size={14} />
      </button>
      <button type="button" aria-label={words.next} title={words.next} onClick={() => walkAims(tree, 1)}>
        <AnyIcon name="right" size={14} />
      </button>
    </span>
  );
}

function Choice({ aims, aim }: { readonly aims: readonly Id[]; readonly aim: Id }): ReactNode {
  const tree = useTree();
  return (
    <label className={styles.choice}>
      <span className="visually-hidden">{words.choose}</span>
      <select value={aim} onChange={(event) => lookAt(tree, event.target.value)}>
        {aims.map((id) => (
          <option key={id} value={id}>
            {tree.document.node(id)?.title || strings.cards.noTitle}
          </option>
        ))}
      </select>
    </label>
  );
}
