import { type RefObject, useEffect, useRef } from "react";

/** A part that takes the keyboard when it comes, if nobody else has it: what had it went away with the screen before. */
export function useKeyboardHere<E extends HTMLElement>(first: string): RefObject<E | null> {
  const part = useRef<E>(null);
  useEffect(() => {
    // A dialog that opened this screen gives the keyboard back a moment later, to what is gone by then.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) part.current?.querySelector<HTMLElement>(first)?.focus();
    });
    return () => clearTimeout(timer);
  }, [first]);
  return part;
}
