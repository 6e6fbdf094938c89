import type { ReactNode } from "react";
import { METHOD } from "../../core/strings/helping.ts";
import styles from "./help.module.css";

/** Strategy & Tactics on one page. */
export function Method(): ReactNode {
  const { intro, parts, answers, hallmarks, loop } = METHOD;
  return (
    <div className={styles.method}>
      <p>{intro}</p>
      <Words title={parts.title} rows={parts.rows} />
      <section>
        <h3>{answers.title}</h3>
        <dl>
          {answers.rows.map(([plain, term, question]) => (
            <div key={term}>
              <dt>
                {plain} <span>{term}</span>
              </dt>
              <dd>{question}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.soft}>{answers.after}</p>
      </section>
      <Words title={hallmarks.title} rows={hallmarks.rows} />
      <Words title={loop.title} rows={loop.rows} />
    </div>
  );
}

interface WordsProps {
  readonly title: string;
  readonly rows: readonly (readonly [word: string, means: string])[];
}

function Words({ title, rows }: WordsProps): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([word, means]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
