import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { Merging } from "../../app/merging/merging.ts";
import { merging as words } from "../../core/strings/merging.ts";
import { ChangeSign } from "../history/ChangeSign.tsx";
import { Told } from "../history/Told.tsx";
import kit from "../kit/kit.module.css";
import styles from "./merging.module.css";

/** Sentences that are shown at first. */
const SHOWN = 40;

/** What comes in from theirs without a question, in sentences; choosing one shows its node. */
export function Automatic({ merging }: { readonly merging: Merging }): ReactNode {
  const { automatic, mine, node, ancestor } = useStore(merging.store);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? automatic : automatic.slice(0, SHOWN);
  return (
    <section aria-label={words.byItself(automatic.length)}>
      <h3 className={styles.head}>{words.byItself(automatic.length)}</h3>
      {ancestor !== "none" && <p className={styles.soft}>{words.mineStay(mine)}</p>}
      <ul className={styles.sentences}>
        {shown.map((sentence) => {
          const id = sentence.node ?? sentence.gone;
          return (
            <li key={`${sentence.text} ${id}`}>
              <button
                type="button"
                className={styles.sentence}
                aria-pressed={id !== undefined && node === id}
                onClick={() => merging.show(id)}
              >
                <ChangeSign sign={sentence.happened} />
                <span>
                  <Told text={sentence.text} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < automatic.length && (
        <button type="button" className={kit.button} onClick={() => setWhole(true)}>
          {words.more(automatic.length - shown.length)}
        </button>
      )}
    </section>
  );
}
