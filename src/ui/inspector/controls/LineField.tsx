import { type ReactNode, useId, useState } from "react";
import { ownersOf } from "../../../app/inspector/set-field.ts";
import { strings } from "../../../core/strings/index.ts";
import { useTree } from "../../app-context.ts";
import styles from "../fields.module.css";
import { useTyping } from "../use-typing.ts";
import type { ControlProps } from "./control.ts";

/** A few words on one line. */
export function LineField({
  words,
  state,
  id,
  describedBy,
  list,
}: ControlProps & { readonly list?: string }): ReactNode {
  const value = typeof state.value === "string" ? state.value : "";
  const typing = useTyping<HTMLInputElement>(value, (text, merge) => state.write(text, merge));
  return (
    <input
      {...typing}
      id={id}
      className={styles.box}
      autoComplete="off"
      list={list}
      placeholder={state.mixed ? strings.inspector.mixed : words.example}
      aria-describedby={describedBy}
    />
  );
}

/** A person, with those who own something in this tree as suggestions. */
export function PersonField(props: ControlProps): ReactNode {
  const tree = useTree();
  const list = useId();
  const [owners, setOwners] = useState<readonly string[]>([]);
  return (
    <span className={styles.wrap} onFocus={() => setOwners(ownersOf(tree))}>
      <LineField {...props} list={list} />
      <datalist id={list}>
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </span>
  );
}
