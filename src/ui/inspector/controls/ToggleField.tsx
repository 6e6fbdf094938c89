import type { ReactNode } from "react";
import { useTree } from "../../app-context.ts";
import type { ControlProps } from "./control.ts";

/** Yes or no. */
export function ToggleField({ state, id, describedBy }: ControlProps): ReactNode {
  const tree = useTree();
  return (
    <input
      type="checkbox"
      id={id}
      checked={state.value === true}
      aria-describedby={describedBy}
      onChange={(event) => {
        state.write(event.target.checked);
        tree.history.seal();
      }}
    />
  );
}
