import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { believe } from "../../app/review/act.ts";
import { answersOf, deskOf } from "../../app/review/desk.ts";
import type { BeliefAsked, ReviewSaid } from "../../core/describe/review.ts";
import { BELIEFS } from "../../core/records/review.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { Mechanisms } from "../inspector/Mechanisms.tsx";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { faceColor } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./answers.module.css";
import { Look } from "./Look.tsx";
import review from "./review.module.css";
import { useDesk } from "./use-review.ts";

const words = strings.review;
const sheet = strings.sheet;
const KEYS = { yes: "Y", partly: "P", no: "N" } as const;

/** The mechanism, and whether it is still believed; and how the numbers have gone since it was set. */
export function Why({ said }: { readonly said: ReviewSaid }): ReactNode {
  const tree = useTree();
  const isRewriting = useDesk((desk) => desk.isRewriting);
  const { aim, mechanisms, since } = said;
  const title = mechanisms.length === 0 ? words.writeMechanism : words.rewrite;
  return (
    <section className={review.part} aria-label={words.why}>
      <h3>
        {words.why} <small>{words.whyHint}</small>
      </h3>
      <div className={review.card}>
        {isRewriting ? (
          <Rewrite aim={aim} />
        ) : (
          <>
            {mechanisms.length === 0 && <p className={review.quiet}>{words.noMechanism}</p>}
            {mechanisms.map((mechanism) => (
              <Asked key={mechanism.id} aim={aim} mechanism={mechanism} />
            ))}
            <button type="button" className={review.link} onClick={() => deskOf(tree).setState({ isRewriting: true })}>
              {title}
            </button>
          </>
        )}
        {since && (
          <div className={styles.since}>
            <dl>
              {since.numbers.map(({ title: name, change }) => (
                <div key={name}>
                  <dt title={name}>{name}</dt>
                  <dd>{change}</dd>
                </div>
              ))}
            </dl>
            <p>{since.text}</p>
          </div>
        )}
        <Look aim={aim} place="why" />
      </div>
    </section>
  );
}

function Asked({ aim, mechanism }: { readonly aim: string; readonly mechanism: BeliefAsked }): ReactNode {
  const tree = useTree();
  const chosen = useDesk((desk) => answersOf(desk, aim).beliefs.get(mechanism.id));
  const [x, y, z] = mechanism.parts;
  return (
    <div className={styles.asked}>
      <p className={styles.belief}>
        {sheet.believe} <End {...x} /> {sheet.willMove} <End {...y} /> {sheet.because} {z.text}.
      </p>
      <div className={styles.choices} role="group" aria-label={words.stillTrue}>
        <b>{words.stillTrue}</b>
        {BELIEFS.map((belief) => (
          <button
            key={belief}
            type="button"
            className={styles.choice}
            aria-pressed={chosen === belief}
            onClick={() => believe(tree, belief, mechanism.id)}
          >
            {chosen === belief && <AnyIcon name="check" size={14} />}
            {words.beliefs[belief]} <kbd aria-hidden="true">{KEYS[belief]}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}

function End({ text, face }: BeliefAsked["parts"][number]): ReactNode {
  return face === undefined ? <b>{text}</b> : <u style={{ textDecorationColor: faceColor(face) }}>{text}</u>;
}

/** The fields of the sheet and the details: what is written here stands there at once. */
function Rewrite({ aim }: { readonly aim: string }): ReactNode {
  const tree = useTree();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector("textarea")?.focus(), []);
  const close = (): void => {
    deskOf(tree).setState({ isRewriting: false });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <div ref={fields} className={styles.rewrite} onKeyDown={leave}>
      <Mechanisms aim={aim} />
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
        {words.closeMechanism}
      </button>
    </div>
  );
}
