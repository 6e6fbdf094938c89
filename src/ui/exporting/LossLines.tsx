import type { ReactNode } from "react";
import type { Preview } from "../../app/exporting/preview.ts";
import { strings } from "../../core/strings/index.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./exporting.module.css";

/** What the file will not keep, said before it is saved. */
export function LossLines({ preview }: { readonly preview: Preview | undefined }): ReactNode {
  if (!preview) return null;
  const { result } = preview;
  if (!result.ok) return <p role="alert">{result.message}</p>;
  if (result.losses.length === 0) {
    return (
      <p className={styles.kept}>
        <AnyIcon name="check" />
        {strings.exporting.nothingLost}
      </p>
    );
  }
  return (
    <section className={styles.losses}>
      <h3>{strings.exporting.lost}</h3>
      <ul>
        {result.losses.map(({ what, where, count }) => (
          <li key={`${what} ${where ?? ""}`}>
            {what}
            {count > 1 && <b> {count}×</b>}
            {where && <span>: {where}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
