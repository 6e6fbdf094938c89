import { keyPlace } from "../../app/keys/key-place.ts";

/** ms that a finger rests before the menu opens, and px that it may tremble meanwhile. */
const [LONG, TREMBLE] = [500, 10];
/** ms after a long press in which what the system makes of the finger's end is no click. */
const ECHO = 400;

type Open = (target: Element, at: { readonly x: number; readonly y: number }) => void;

/**
 * Calls `open` for a right click, the menu key of the system and a long press of a finger; `at` is in px of the
 * window. In a text the browser's own menu stays.
 */
export function listenForMenu(element: HTMLElement, signal: AbortSignal, open: Open): void {
  const press = new LongPress(open);
  press.listen(element, signal);
  const onContextMenu = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || isText(target)) return;
    event.preventDefault();
    // The system's own long press comes before ours or after it, or not at all.
    if (press.takeOver()) open(target, { x: event.clientX, y: event.clientY });
  };
  element.addEventListener("contextmenu", onContextMenu, { signal, capture: true });
}

class LongPress {
  readonly #open: Open;
  readonly #fingers = new Map<number, { readonly x: number; readonly y: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(open: Open) {
    this.#open = open;
  }

  listen(element: HTMLElement, signal: AbortSignal): void {
    const options = { signal, capture: true };
    window.addEventListener("pointerdown", () => this.#end(), options);
    element.addEventListener("pointerdown", (event) => this.#onDown(event), options);
    window.addEventListener("pointermove", (event) => this.#onMove(event), options);
    for (const end of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(end, ({ pointerId }) => this.#onUp(pointerId), options);
    }
    window.addEventListener("blur", () => this.#forget(), { signal });
    signal.addEventListener("abort", () => this.#forget());
    // What ends a long press is no tap: the click would meet whatever line of the menu is under the finger by then.
    const onTouchEnd = (event: TouchEvent): void => {
      if (this.#done && event.cancelable) event.preventDefault();
    };
    element.addEventListener("touchend", onTouchEnd, { ...options, passive: false });
    window.addEventListener("click", (event) => this.#done && event.stopImmediatePropagation(), options);
  }

  /** The system asks for the menu: true if this has not opened it already. */
  takeOver(): boolean {
    clearTimeout(this.#timer);
    const first = !this.#done;
    this.#done = this.#fingers.size > 0;
    return first;
  }

  #onDown({ pointerType, pointerId, clientX: x, clientY: y, target }: PointerEvent): void {
    if (pointerType !== "touch") return;
    this.#fingers.set(pointerId, { x, y });
    if (this.#fingers.size > 1 || !(target instanceof Element) || isText(target)) return;
    this.#timer = setTimeout(() => {
      this.#done = true;
      this.#open(target, { x, y });
    }, LONG);
  }

  #onMove({ pointerId, clientX, clientY }: PointerEvent): void {
    const from = this.#fingers.get(pointerId);
    if (from && Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE) clearTimeout(this.#timer);
  }

  #onUp(pointerId: number): void {
    this.#fingers.delete(pointerId);
    clearTimeout(this.#timer);
    if (this.#done) this.#timer = setTimeout(() => this.#end(), ECHO);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#done = false;
  }

  #forget(): void {
    this.#fingers.clear();
    this.#end();
  }
}

function isText(target: Element): boolean {
  const place = keyPlace(target);
  return place === "title" || place === "row" || place === "field";
}
