import type { ReactNode } from "react";
import { strings } from "../../../core/strings/index.ts";
import { optionWord } from "../../../core/strings/inspector.ts";
import { useTree } from "../../app-context.ts";
import styles from "../fields.module.css";
import type { ControlProps } from "./control.ts";

const NONE = "";

/** One of a few values. */
export function ChoiceField({ spec, state, id, describedBy }: ControlProps): ReactNode {
  const tree = useTree();
  const { options = [], fallback } = spec;
  const value = String(state.value ?? (state.mixed ? NONE : (fallback ?? NONE)));
  const choose = (text: string): void => {
    state.write(options.find((option) => String(option) === text));
    tree.history.seal();
  };
  return (
    <select
      id={id}
      className={styles.box}
      value={value}
      aria-describedby={describedBy}
      data-empty={value === NONE}
      onChange={(event) => choose(event.target.value)}
    >
      {(fallback === undefined || state.mixed) && (
        <option value={NONE}>{state.mixed ? strings.inspector.mixed : strings.inspector.unset}</option>
      )}
      {options.map((option) => (
        <option key={option} value={String(option)}>
          {optionWord(spec.name, String(option))}
        </option>
      ))}
    </select>
  );
}
