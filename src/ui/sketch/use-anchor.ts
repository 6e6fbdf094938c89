import { type RefObject, useLayoutEffect, useRef } from "react";
import { useSession } from "../app-context.ts";

const GAP = 8;

/** Puts a popup below the node that it is about, or above where there is more room; always inside the window. */
export function useAnchor<E extends HTMLElement>(id: string | undefined): RefObject<E | null> {
  const popup = useRef<E>(null);
  const pane = useSession((session) => session.pane);
  useLayoutEffect(() => {
    const element = popup.current;
    if (!element || id === undefined) return;
    const place = (): void => {
      const node = document.querySelector(`[data-pane="${pane}"] [data-node="${CSS.escape(id)}"]`);
      const at = node?.getBoundingClientRect() ?? new DOMRect(window.innerWidth / 3, window.innerHeight / 3, 0, 0);
      const { width, height } = element.getBoundingClientRect();
      const below = at.bottom + GAP;
      const fits = below + height < window.innerHeight - GAP;
      const top = fits ? below : Math.max(GAP, at.top - GAP - height);
      const left = Math.min(Math.max(GAP, at.left), window.innerWidth - width - GAP);
      Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, pane]);
  return popup;
}
