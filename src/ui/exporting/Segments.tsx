import { type ReactNode, useId } from "react";
import styles from "./exporting.module.css";

/** One of the choices. */
export interface Segment<T> {
  readonly value: T;
  readonly text: string;
  readonly off?: boolean;
}

interface SegmentsProps<T> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Segments<T extends string | number | boolean>({
  label,
  segments,
  value,
  onChoose,
}: SegmentsProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.row}>
      <legend>{label}</legend>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <label key={String(segment.value)}>
            <input
              type="radio"
              name={name}
              checked={segment.value === value}
              disabled={segment.off === true}
              onChange={() => onChoose(segment.value)}
            />
            <span>{segment.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
