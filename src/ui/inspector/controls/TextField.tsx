import type { ReactNode } from "react";
import { TITLE_LIMIT } from "../../../core/records/fields.ts";
import { strings } from "../../../core/strings/index.ts";
import styles from "../fields.module.css";
import { useTyping } from "../use-typing.ts";
import type { ControlProps } from "./control.ts";

/** A text of any length; the field grows with it. */
export function TextField({ spec, words, state, id, describedBy }: ControlProps): ReactNode {
  const value = typeof state.value === "string" ? state.value : "";
  const typing = useTyping<HTMLTextAreaElement>(value, (text, merge) => state.write(text, merge));
  return (
    <textarea
      {...typing}
      id={id}
      rows={1}
      className={`${styles.box} ${styles.text}`}
      placeholder={state.mixed ? strings.inspector.mixed : words.example}
      aria-describedby={describedBy}
      {...(spec.name === "title" ? { maxLength: TITLE_LIMIT } : {})}
    />
  );
}
