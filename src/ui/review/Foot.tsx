import type { ReactNode } from "react";
import { showChord } from "../../app/keys/chord.ts";
import { endHere, finishAim, nextAim } from "../../app/review/act.ts";
import { reviewedToday } from "../../app/review/show.ts";
import { titleOf } from "../../core/describe/gate.ts";
import type { ReviewSaid } from "../../core/describe/review.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./review.module.css";

const words = strings.review;

/** The keys, who comes next, and the button that goes on. */
export function Foot({ said, many }: { readonly said: ReviewSaid; readonly many: boolean }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const next = tree.document.node(nextAim(tree) ?? "");
  return (
    <footer className={styles.foot}>
      <div className={styles.keys} role="group" aria-label={words.keysLabel}>
        <Keys keys={["↑", "↓"]} text={words.keys.metric} />
        <Keys keys={["R"]} text={words.keys.reading} />
        {said.mechanisms.length > 0 && <Keys keys={["Y", "P", "N"]} text={words.keys.believe} />}
        <Keys keys={["1", "2", "3"]} text={words.keys.decide} />
        {many && <Keys keys={["←", "→"]} text={words.keys.aim} />}
      </div>
      {many && <span className={styles.next}>{next ? words.nextIs(titleOf(next)) : words.lastOne}</span>}
      {next && reviewedToday(tree).size > 0 && (
        <button type="button" className={styles.end} onClick={() => endHere(tree)}>
          {words.endHere}
        </button>
      )}
      <button type="button" className={`${kit.button} ${kit.primary}`} onClick={() => finishAim(tree, app)}>
        <span>{next ? words.log : words.logLast}</span>
        <kbd aria-hidden="true">{showChord("Mod+Enter", app.platform)}</kbd>
      </button>
    </footer>
  );
}

function Keys({ keys, text }: { readonly keys: readonly string[]; readonly text: string }): ReactNode {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{" "}
      {text}
    </span>
  );
}
