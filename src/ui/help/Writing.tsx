import type { ReactNode } from "react";
import { helping as words } from "../../core/strings/helping.ts";
import { EXPRESSIONS, FURTHER_LINES } from "../../core/strings/writing.ts";
import styles from "./help.module.css";

/** What can be typed besides a title. */
export function Writing(): ReactNode {
  return (
    <section className={styles.writing}>
      <h3>{words.writing}</h3>
      <p>{words.writingIntro}</p>
      <Examples rows={EXPRESSIONS} />
      <p>{words.lines}</p>
      <Examples rows={FURTHER_LINES} />
    </section>
  );
}

function Examples({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl>
      {rows.map(([written, means]) => (
        <div key={written}>
          <dt>
            <code>{written}</code>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
