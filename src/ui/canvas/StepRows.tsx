import type { ReactNode } from "react";
import type { Card } from "../../core/card/card.ts";
import { steps, stepWords } from "../../core/strings/steps.ts";
import styles from "./card.module.css";
import { Lines } from "./Lines.tsx";

/** The fields of a step in reading order, each with its plain name; the term of the field is the hint. */
export function StepRows({ card }: { readonly card: Card }): ReactNode {
  if (!card.rows || card.rows.length === 0) return null;
  return (
    <div className={styles.rows}>
      {card.rows.map(({ name, y, height, label, text, tone, typing }) => (
        <div
          key={name}
          className={styles.row}
          style={{ top: y, height }}
          data-field={name}
          data-tone={tone}
          data-typing={typing}
          title={stepWords.hint(steps[name].label, steps[name].term)}
        >
          <Lines box={{ ...label, y: label.y - y }} className={styles.rowLabel} />
          {!typing && <Lines box={{ ...text, y: text.y - y }} className={styles.rowText} rowText />}
        </div>
      ))}
      {card.meta && <div className={styles.foot} style={{ top: lastEdge(card) }} />}
    </div>
  );
}

/** Where the last row ends and the last line of the card begins. */
function lastEdge({ rows }: Card): number {
  const last = rows?.at(-1);
  return last ? last.y + last.height : 0;
}
