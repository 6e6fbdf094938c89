import { type ReactNode, useSyncExternalStore } from "react";
import { completeness } from "../../core/lint/loop-parts.ts";
import { LOOP_PARTS } from "../../core/loop/completeness.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import styles from "./tallies.module.css";

const words = strings.auditing;

/** How much of the loop of feedback each aim has: parts that are there, and the names of those that are not. */
export function Loops(): ReactNode {
  const { findings } = useTree();
  const told = useSyncExternalStore(
    (wake) => findings.onRun(wake),
    () => JSON.stringify((findings.ask(completeness) ?? []).map(({ aim, has }) => [aim.title, ...has])),
  );
  const each = JSON.parse(told) as readonly (readonly [string, ...string[]])[];
  if (each.length === 0) return null;
  const tip = each.map(([aim, ...has]) => {
    const missing = LOOP_PARTS.filter((part) => !has.includes(part)).map((part) => words.loopParts[part]);
    const head = words.loopOf(aim || strings.cards.noTitle, has.length, LOOP_PARTS.length);
    return missing.length === 0 ? head : `${head}, ${words.missing(missing)}`;
  });
  return (
    <p className={styles.tally} title={tip.join("\n")}>
      <span aria-hidden="true">
        {words.loop} <b>{each.map(([, ...has]) => strings.audit.of(has.length, LOOP_PARTS.length)).join(", ")}</b>
      </span>
      <span className="visually-hidden">{tip.join(". ")}</span>
    </p>
  );
}
