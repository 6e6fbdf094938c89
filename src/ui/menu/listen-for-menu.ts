import { keyPlace } from "../../app/keys/key-place.ts";

/** ms that a finger rests before the menu opens, and px that it may tremble meanwhile. */
const [LONG, TREMBLE] = [500, 10];

/**
 * Calls `open` for a right click, the menu key of the system and a long press of a finger; `at` is in px of the
 * window. In a text the browser's own menu stays.
 */
export function listenForMenu(
  element: HTMLElement,
  signal: AbortSignal,
  open: (target: Element, at: { readonly x: number; readonly y: number }) => void,
): void {
  const options = { signal, capture: true };
  const touches = new Map<number, { x: number; y: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const stop = (): void => clearTimeout(timer);
  element.addEventListener(
    "pointerdown",
    (event) => {
      stop();
      if (event.pointerType !== "touch") return;
      touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const { target } = event;
      if (touches.size > 1 || !(target instanceof Element) || isText(target)) return;
      timer = setTimeout(() => {
        pressed = true;
        open(target, { x: event.clientX, y: event.clientY });
      }, LONG);
    },
    options,
  );
  const onMove = (event: PointerEvent): void => {
    const from = touches.get(event.pointerId);
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > TREMBLE) stop();
  };
  const onEnd = (event: PointerEvent): void => {
    touches.delete(event.pointerId);
    stop();
  };
  window.addEventListener("pointermove", onMove, options);
  window.addEventListener("pointerup", onEnd, options);
  window.addEventListener("pointercancel", onEnd, options);
  const forget = (): void => {
    touches.clear();
    stop();
  };
  window.addEventListener("blur", forget, { signal });
  signal.addEventListener("abort", stop);
  // What ends a long press is no tap: the click would meet whatever line of the menu is under the finger by then.
  element.addEventListener("touchend", (event) => pressed && event.cancelable && event.preventDefault(), {
    ...options,
    passive: false,
  });
  window.addEventListener("pointerdown", () => (pressed = false), options);
  window.addEventListener("click", (event) => pressed && event.stopImmediatePropagation(), options);
  element.addEventListener(
    "contextmenu",
    (event) => {
      const { target } = event;
      if (!(target instanceof Element) || isText(target)) return;
      event.preventDefault();
      stop();
      if (!pressed) open(target, { x: event.clientX, y: event.clientY });
      pressed = touches.size > 0;
    },
    options,
  );
}

function isText(target: Element): boolean {
  const place = keyPlace(target);
  return place === "title" || place === "row" || place === "field";
}
