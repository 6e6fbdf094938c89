import type { Drop } from "../../app/canvas-model/drop-target.ts";
import { edgePan } from "../../app/gestures/edge-pan.ts";
import type { RowMove, RowPoint } from "../../app/gestures/row-move.ts";
import type { Id } from "../../core/records/fields.ts";

/** px that a pointer goes before it drags: a mouse, a finger. */
const [SLACK, TOUCH_SLACK] = [4, 8];
const TEXT = "input, textarea, select";

/** The rows under the pointer as they are now. */
export interface RowList {
  readonly rows: readonly Id[];
  /** px of a row, and of what stays above them. */
  readonly height: number;
  readonly head: number;
}

/** What is drawn while rows are held. */
export interface RowDrag {
  readonly branch: ReadonlySet<Id>;
  readonly drop: Drop | undefined;
  /** The row that the pointer is on. */
  readonly at: number;
}

export interface RowHost {
  list(): RowList;
  take(id: Id): RowMove | undefined;
  /** A grip was tapped and not dragged. */
  tap(id: Id, at: { readonly clientX: number; readonly clientY: number }): void;
  show(drag: RowDrag | undefined): void;
}

interface Press {
  readonly pointer: number;
  readonly id: Id;
  readonly from: { readonly x: number; readonly y: number };
  readonly slack: number;
}

/**
 * Turns the pointer events of a list of rows into moves: a mouse takes a row anywhere (`data-drag`), a finger by its
 * grip (`data-grip`), for elsewhere it scrolls. Only letting go ends in `drop`.
 */
export class RowDriver {
  readonly #list: HTMLElement;
  readonly #host: RowHost;
  #press: Press | undefined;
  #move: RowMove | undefined;
  #at = { clientX: 0, clientY: 0 };
  #swallowsClick = false;
  #whilePressed: AbortController | undefined;

  constructor(list: HTMLElement, host: RowHost) {
    this.#list = list;
    this.#host = host;
  }

  listen(signal: AbortSignal): void {
    this.#list.addEventListener("pointerdown", (event) => this.#onDown(event), { signal });
    this.#list.addEventListener("click", (event) => this.#onClick(event), { signal, capture: true });
    signal.addEventListener("abort", () => this.#end());
  }

  #onDown(event: PointerEvent): void {
    this.#swallowsClick = false;
    if (this.#press) {
      this.#end();
      return;
    }
    const { target, pointerId, pointerType, clientX: x, clientY: y } = event;
    if (event.button !== 0 || !(target instanceof Element) || target.closest(TEXT)) return;
    const taken = target.closest<HTMLElement>(pointerType === "touch" ? "[data-grip]" : "[data-drag], [data-grip]");
    const id = taken?.dataset.grip ?? taken?.dataset.drag;
    if (id === undefined) return;
    this.#press = { pointer: pointerId, id, from: { x, y }, slack: pointerType === "touch" ? TOUCH_SLACK : SLACK };
    this.#whilePressed = new AbortController();
    const options = { signal: this.#whilePressed.signal, capture: true };
    window.addEventListener("pointermove", (moved) => this.#onMove(moved), options);
    window.addEventListener("pointerup", (up) => this.#onUp(up), options);
    window.addEventListener("pointercancel", () => this.#end(), options);
    // Not while it is captured: that hears of every field that loses the keyboard.
    window.addEventListener("blur", () => this.#end(), { signal: options.signal });
    window.addEventListener("keydown", (key) => this.#onKey(key), options);
  }

  #onMove(event: PointerEvent): void {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#at = event;
    if (!this.#move) {
      if (Math.hypot(event.clientX - press.from.x, event.clientY - press.from.y) < press.slack) return;
      this.#move = this.#host.take(press.id);
      if (!this.#move) {
        this.#end();
        return;
      }
      requestAnimationFrame(() => this.#scroll());
    }
    event.preventDefault();
    this.#follow();
  }

  #follow(): void {
    const move = this.#move;
    if (!move) return;
    const point = this.#pointOf();
    const drop = move.move(point);
    this.#host.show({ branch: move.branch, drop, at: Math.min(Math.max(point.at, 0), point.rows.length - 1) });
  }

  #pointOf(): RowPoint {
    const { rows, height, head } = this.#host.list();
    const y = this.#at.clientY - this.#list.getBoundingClientRect().top + this.#list.scrollTop - head;
    const at = Math.floor(y / height);
    return { rows, at, share: y / height - at };
  }

  /** Near the edges the list comes along, also while the pointer rests. */
  #scroll(): void {
    if (!this.#move) return;
    const { top, height } = this.#list.getBoundingClientRect();
    const by = edgePan({ x: 0, y: this.#at.clientY - top }, { width: 0, height }).y;
    const before = this.#list.scrollTop;
    if (by !== 0) this.#list.scrollTop -= by;
    if (this.#list.scrollTop !== before) this.#follow();
    requestAnimationFrame(() => this.#scroll());
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#press?.pointer) return;
    const move = this.#move;
    this.#move = undefined;
    this.#end();
    if (!move) return;
    // A mouse clicks at once where it lets go, a finger that has dragged not at all.
    this.#swallowsClick = true;
    setTimeout(() => (this.#swallowsClick = false));
    move.drop();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#move || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#swallowsClick = true;
    this.#end();
  }

  #end(): void {
    this.#move?.cancel();
    this.#whilePressed?.abort();
    this.#press = undefined;
    this.#move = undefined;
    this.#host.show(undefined);
  }

  /** The click that ends a drag means nothing. */
  #onClick(event: MouseEvent): void {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grip]") : null;
    if (!this.#swallowsClick && !grip) return;
    if (!this.#swallowsClick && grip?.dataset.grip !== undefined) this.#host.tap(grip.dataset.grip, event);
    this.#swallowsClick = false;
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}
