import { type ReactNode, useSyncExternalStore } from "react";
import { completeness } from "../../core/lint/loop-parts.ts";
import { LOOP_PARTS } from "../../core/loop/completeness.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import styles from "./tallies.module.css";

const words = strings.auditing;
/** Of so many aims each is named; of more it is said how many have all of it. */
const [NAMED, TOLD] = [3, 12];

/** How much of the loop of feedback each aim has: parts that are there, and the names of those that are not. */
export function Loops(): ReactNode {
  const { findings } = useTree();
  const told = useSyncExternalStore(
    (wake) => findings.onRun(wake),
    () => JSON.stringify((findings.ask(completeness) ?? []).map(({ aim, has }) => [aim.title, ...has])),
  );
  const each = JSON.parse(told) as readonly (readonly [string, ...string[]])[];
  if (each.length === 0) return null;
  const whole = each.filter(([, ...has]) => has.length === LOOP_PARTS.length).length;
  const says =
    each.length > NAMED
      ? words.loopsOf(whole, each.length)
      : each.map(([, ...has]) => strings.audit.of(has.length, LOOP_PARTS.length)).join(", ");
  const tip = each.slice(0, TOLD).map(([aim, ...has]) => {
    const missing = LOOP_PARTS.filter((part) => !has.includes(part)).map((part) => words.loopParts[part]);
    const head = words.loopOf(aim || strings.cards.noTitle, has.length, LOOP_PARTS.length);
    return missing.length === 0 ? head : `${head}, ${words.missing(missing)}`;
  });
  if (each.length > TOLD) tip.push(words.moreLoops(each.length - TOLD));
  return (
    <p className={styles.tally} title={tip.join("\n")}>
      <span aria-hidden="true">
        {words.loop} <b>{says}</b>
      </span>
      <span className="visually-hidden">{tip.join(". ")}</span>
    </p>
  );
}
