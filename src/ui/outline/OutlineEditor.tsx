import { type ReactNode, useRef } from "react";
import { strings } from "../../core/strings/index.ts";
import { useTitleField } from "../sketch/use-title-field.ts";
import styles from "./outline.module.css";

/** The title editor in a row of the outline. */
export function OutlineEditor(): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const handlers = useTitleField(field, "outline");
  return (
    <textarea
      ref={field}
      className={styles.editor}
      data-keys="title"
      aria-label={strings.map.title}
      rows={1}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      onClick={(event) => event.stopPropagation()}
      {...handlers}
    />
  );
}
