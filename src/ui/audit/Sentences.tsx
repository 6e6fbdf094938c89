import type { ReactNode } from "react";
import type { Sentence } from "../../core/describe/describe.ts";
import styles from "./ways.module.css";

/** What would change, a sentence a line, each with its sign. */
export function Sentences({ of: sentences }: { readonly of: readonly Sentence[] }): ReactNode {
  return (
    <ul className={styles.sentences}>
      {sentences.map(({ text, sign }) => (
        <li key={text}>
          <span className={styles.sign} data-sign={sign}>
            {sign}
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
