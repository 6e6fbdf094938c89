import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { Side } from "../../app/revisions/compared.ts";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { chooseOnly } from "../../app/session.ts";
import type { Happened, Sentence } from "../../core/describe/describe.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import kit from "../kit/kit.module.css";
import { ChangeSign } from "./ChangeSign.tsx";
import styles from "./changes.module.css";
import history from "./history.module.css";
import { RevisionActions } from "./RevisionActions.tsx";
import { Told } from "./Told.tsx";

const words = strings.revisions;
const GROUPS: readonly Happened[] = ["added", "removed", "changed", "moved"];
/** Sentences of a kind that are shown at first; thousands of rows would make every key slow. */
const SHOWN = 60;

/** What changed, in sentences, and what can be done with the state before. */
export function Changes(): ReactNode {
  const comparison = comparisonOf(useTree());
  const { state, sentences, from, to } = useStore(comparison.store);
  const count = sentences.length;
  return (
    <aside className={styles.changes} data-pane="changes" aria-label={words.sentences}>
      <Sides />
      {state === "ready" && (
        <>
          <p className={styles.period}>{words.between(comparison.titleOf(from), comparison.titleOf(to))}</p>
          <div role="status">
            <h3 className={styles.found}>{words.found(count)}</h3>
          </div>
          {GROUPS.map((happened) => (
            <Group key={happened} happened={happened} all={sentences} />
          ))}
        </>
      )}
      <div className={styles.actions}>
        <span className={history.row}>
          <CommandButton id="history.restore" text={words.bringBack} look="outlined" icon="restore" />
          <CommandButton id="history.branch" text={words.onlyBranch} look="outlined" />
        </span>
        <RevisionActions />
      </div>
    </aside>
  );
}

/** Both sides as plain choices: the same as in the list, and all that a phone has room for. */
function Sides(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { revisions } = tree;
  const comparison = comparisonOf(tree);
  const list = useStore(revisions.store, (store) => store.list);
  const { from, to, file } = useStore(comparison.store);
  const sides: Side[] = ["now", ...list.map(({ n }) => n), ...(file ? (["file"] as const) : [])];
  const choose = (text: string, isFrom: boolean): void => {
    const side = sides.find((one) => String(one) === text) ?? "now";
    comparison.choose(isFrom ? side : (from ?? "now"), isFrom ? to : side).catch(app.report);
  };
  return (
    <div className={styles.sides}>
      {([true, false] as const).map((isFrom) => (
        <label key={String(isFrom)}>
          <span className={history.mark} data-mark={isFrom ? "A" : "B"} aria-hidden="true">
            {isFrom ? "A" : "B"}
          </span>
          <span className="visually-hidden">{isFrom ? words.from : words.to}</span>
          <select
            value={String((isFrom ? from : to) ?? "now")}
            onChange={(event) => choose(event.target.value, isFrom)}
          >
            {sides.map((side) => (
              <option key={side} value={String(side)}>
                {comparison.titleOf(side)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Group({ happened, all }: { readonly happened: Happened; readonly all: readonly Sentence[] }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const sentences = all.filter((sentence) => sentence.happened === happened);
  if (sentences.length === 0) return null;
  const shown = isWhole ? sentences : sentences.slice(0, SHOWN);
  const rest = sentences.length - shown.length;
  return (
    <section className={styles.group}>
      <h4>
        <ChangeSign sign={happened} />
        {words.groups[happened]}
        <span className={styles.count}>{sentences.length}</span>
      </h4>
      <ul>
        {shown.map((sentence) => (
          <Line key={`${sentence.text} ${sentence.node ?? sentence.gone}`} sentence={sentence} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={kit.button} onClick={() => setWhole(true)}>
          {words.more(rest)}
        </button>
      )}
    </section>
  );
}

/** One sentence; choosing it shows its node on the picture, and chooses it for the map. */
function Line({ sentence }: { readonly sentence: Sentence }): ReactNode {
  const tree = useTree();
  const { session, document } = tree;
  const comparison = comparisonOf(tree);
  const chosen = useStore(comparison.store, (state) => state.chosen);
  const id = sentence.node ?? sentence.gone;
  if (id === undefined)
    return (
      <li className={styles.line}>
        <Told text={sentence.text} />
      </li>
    );
  const show = (): void => {
    comparison.show(id);
    if (document.node(id)) chooseOnly(session, id);
  };
  return (
    <li>
      <button type="button" className={styles.line} aria-pressed={chosen === id} onClick={show}>
        <Told text={sentence.text} />
      </button>
    </li>
  );
}
