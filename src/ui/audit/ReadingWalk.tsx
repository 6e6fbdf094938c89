import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { goToField } from "../../app/audit/fix.ts";
import { show } from "../../app/audit/guided.ts";
import { type Line, readingWalk, type Stop } from "../../core/lint/questions.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { useFact } from "./use-fact.ts";
import styles from "./walks.module.css";

const words = strings.walks;

/** The tree as it is read aloud: group by group, reasons first. Arrows turn the page. */
export default function ReadingWalk(): ReactNode {
  const tree = useTree();
  const stops = useFact(readingWalk) ?? [];
  const [place, setPlace] = useState(0);
  const at = Math.min(place, Math.max(0, stops.length - 1));
  const now = stops[at];
  const first = now?.node.id;
  const forward = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first !== undefined) show(tree, first);
  }, [tree, first]);
  useEffect(() => forward.current?.focus(), []);
  const go = (to: number): void => {
    if (stops[to]) setPlace(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(at + step);
  };
  if (!now) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <div className={styles.walk} onKeyDown={onKeyDown}>
      <Page stop={now} />
      <p className={styles.steps}>
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          aria-disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          {words.back}
        </button>
        <button
          ref={forward}
          type="button"
          className={`${kit.button} ${kit.primary}`}
          aria-disabled={at === stops.length - 1}
          onClick={() => go(at + 1)}
        >
          {words.next}
        </button>
        <span className={styles.at}>{words.at(at + 1, stops.length)}</span>
      </p>
    </div>
  );
}

function Page({ stop }: { readonly stop: Stop }): ReactNode {
  const title = stop.node.title || strings.cards.noTitle;
  return (
    <section className={styles.question} aria-live="polite">
      <h3>{stop.kind === "group" ? words.group(title) : words.step(title)}</h3>
      <dl>
        {stop.lines.map((line) => (
          <Read key={`${line.node} ${line.field}`} line={line} isNamed={stop.kind === "group"} />
        ))}
      </dl>
    </section>
  );
}

function Read({ line, isNamed }: { readonly line: Line; readonly isNamed: boolean }): ReactNode {
  const tree = useTree();
  const title = tree.document.node(line.node)?.title || strings.cards.noTitle;
  return (
    <>
      <dt>
        {strings.steps[line.field].label}
        {isNamed && <span> {title}</span>}
      </dt>
      <dd data-empty={line.text === ""}>
        {line.text || words.nothing}
        {line.text === "" && (
          <button
            type="button"
            className={styles.write}
            onClick={() => goToField(tree, { node: line.node, field: line.field })}
          >
            {words.write}
            <span className="visually-hidden"> {title}</span>
          </button>
        )}
      </dd>
    </>
  );
}
