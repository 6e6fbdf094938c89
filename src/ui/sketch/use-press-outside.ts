import { type RefObject, useEffect } from "react";

/** Calls back when somebody presses beside an open popup. Where they press takes the keyboard by itself. */
export function usePressOutside(popup: RefObject<HTMLElement | null>, open: boolean, pressed: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !popup.current?.contains(target)) pressed();
    };
    document.addEventListener("pointerdown", onDown, true);
    return () => document.removeEventListener("pointerdown", onDown, true);
  });
}
