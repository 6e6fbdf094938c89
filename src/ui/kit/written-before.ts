import { type FocusEvent, useEffect, useEffectEvent } from "react";

/** What was typed, and whether Enter came, while a dialog that begins with a text field was on its way. */
export interface WrittenBefore {
  readonly ask?: string | undefined;
  readonly entered?: boolean | undefined;
}

/** Does what Enter does, once the dialog is there, if it was pressed before. */
export function useEnteredBefore(entered: boolean | undefined, run: () => void): void {
  const first = useEffectEvent(run);
  useEffect(() => {
    if (entered) first();
  }, [entered]);
}

/** For the focus of the field: what stands there is selected, to be typed over, unless the person has typed it. */
export function selectUnlessWritten(written: string | undefined) {
  return ({ target }: FocusEvent<HTMLInputElement>): void => {
    if (target.value !== written) target.select();
  };
}
