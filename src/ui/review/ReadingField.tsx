import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { quantityField } from "../../app/inspector/read-field.ts";
import { addReading } from "../../app/inspector/set-field.ts";
import { endReading } from "../../app/review/act.ts";
import { deskOf } from "../../app/review/desk.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { useTree } from "../app-context.ts";
import { type TypedHandle, TypedInput } from "../inspector/controls/TypedInput.tsx";
import styles from "./numbers.module.css";

const words = strings.review;

/** Today's value of a number: Enter takes it in and goes on to the next number that waits for one. */
export function ReadingField({ id, title }: { readonly id: Id; readonly title: string }): ReactNode {
  const tree = useTree();
  const described = useId();
  const handle = useRef<TypedHandle>(null);
  const [problem, setProblem] = useState<string>();
  const field = useMemo(() => quantityField(tree, id), [tree, id]);
  const today = tree.host.today();
  const date = formatDate(today, today, spokenFor(tree.document.tree.language));
  useEffect(() => handle.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    deskOf(tree).setState({ isReading: false });
  };
  return (
    <div className={styles.reading} onKeyDown={leave}>
      <TypedInput<Quantity>
        handle={handle}
        field={field}
        value={undefined}
        className={styles.field}
        label={words.readingOf(title, date)}
        placeholder={words.readingOn(date)}
        describedBy={problem === undefined ? undefined : described}
        onProblem={setProblem}
        invalid={problem !== undefined}
        onValue={(read) => read && addReading(tree, { metric: id, date: today, value: read.value }, read.unit)}
        onEnter={() => endReading(tree)}
      />
      {problem !== undefined && (
        <p id={described} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
