import type { Point } from "../../app/canvas-model/geometry.ts";
import { linkAt } from "../../app/canvas-model/links.ts";
import { isFar, toMap } from "../../app/canvas-model/window-box.ts";
import { startBox } from "../../app/gestures/box.ts";
import { edgePan } from "../../app/gestures/edge-pan.ts";
import type { Running } from "../../app/gestures/gesture.ts";
import { startLink } from "../../app/gestures/link.ts";
import { startMove } from "../../app/gestures/move.ts";
import type { Workspace } from "../../app/workspace.ts";

/** px that a pointer goes before it drags, and how near to a link it points at it. */
const [SLACK, TOUCH_SLACK, LINK_REACH] = [4, 8, 7];
const TEXT = "input, textarea, select, [contenteditable=true], [data-keys=field], [data-keys=title], [data-keys=row]";

interface Press {
  readonly pointer: number;
  readonly from: Point;
  readonly slack: number;
  readonly begin: (at: Point) => Running | undefined;
}

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Turns the pointer events of the map into gestures, one at a time. Whatever ends them (another window, Escape, a
 * pointer that is taken away) ends in `cancel`, and only letting go ends in `drop`.
 */
export class PointerDriver {
  readonly #map: HTMLElement;
  readonly #tree: Workspace;
  #press: Press | undefined;
  #running: Running | undefined;
  /** Where the pointer is, in px of the map's element. */
  #at: Point = { x: 0, y: 0 };
  #swallowsClick = false;
  #whilePressed: AbortController | undefined;

  constructor(map: HTMLElement, tree: Workspace) {
    this.#map = map;
    this.#tree = tree;
  }

  /** Listens until the signal says stop. */
  listen(signal: AbortSignal): void {
    const options = { signal, capture: true };
    this.#map.addEventListener("pointerdown", (event) => this.#onDown(event), options);
    this.#map.addEventListener("click", (event) => this.#onClick(event), options);
    this.#map.addEventListener("pointermove", (event) => this.#onHover(event), options);
    this.#map.addEventListener("pointerleave", () => this.#hover(undefined, undefined), { signal });
    // A pen draws boxes like a mouse, so the touch that comes with it must not pan.
    this.#map.addEventListener(
      "touchstart",
      (event) => this.#press?.slack === SLACK && event.stopPropagation(),
      options,
    );
    signal.addEventListener("abort", () => this.#cancel());
  }

  /** The point of the map under a point of the window. */
  pointAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    return toMap(this.#tree.session.getState().viewport, this.#local({ clientX, clientY }));
  }

  #local({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.#map.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #onDown(event: PointerEvent): void {
    this.#swallowsClick = false;
    if (this.#press) {
      this.#cancel();
      return;
    }
    const begin =
      event.button === 0 && event.target instanceof Element ? this.#beginOf(event, event.target) : undefined;
    if (!begin) return;
    this.#at = this.#local(event);
    const slack = event.pointerType === "touch" ? TOUCH_SLACK : SLACK;
    this.#press = { pointer: event.pointerId, from: this.#at, slack, begin };
    this.#whilePressed = new AbortController();
    const { signal } = this.#whilePressed;
    const options = { signal, capture: true };
    window.addEventListener("pointermove", (moved) => this.#onMove(moved), options);
    window.addEventListener("pointerup", (up) => this.#onUp(up), options);
    window.addEventListener("pointercancel", () => this.#cancel(), options);
    window.addEventListener("blur", () => this.#cancel(), { signal });
    window.addEventListener("keydown", (key) => this.#onKey(key), options);
    this.#map.addEventListener("lostpointercapture", () => this.#cancel(), { signal });
  }

  /** What a drag from here does: nothing in a text, on a button that is no handle, or while Space pans. */
  #beginOf(event: PointerEvent, target: Element): Press["begin"] | undefined {
    const tree = this.#tree;
    if (target.closest(TEXT) || tree.session.getState().menu) return undefined;
    const handle = target.closest<HTMLElement>("[data-handle]");
    const of = handle?.dataset.of;
    if (handle && of !== undefined) {
      if (handle.dataset.handle === "grip") return (at) => startMove(tree, of, at, after);
      return () => startLink(tree, of, handle.dataset.handle === "sibling" ? "sibling" : "child");
    }
    // A finger pans the map; React Flow does that, and also what Space and the middle button ask for.
    if (event.pointerType === "touch" || this.#map.querySelector(".react-flow__pane.draggable")) return undefined;
    const card = target.closest<HTMLElement>("[data-node]")?.dataset.node;
    const adds = event.shiftKey;
    const from = this.pointAt(event);
    if (card !== undefined) return () => startMove(tree, card, from, after);
    if (!target.classList.contains("react-flow__pane")) return undefined;
    const block = isFar(tree.session.getState().viewport) ? tree.canvas.at(from) : undefined;
    return () => (block === undefined ? startBox(tree, from, adds) : startMove(tree, block, from, after));
  }

  #onMove(event: PointerEvent): void {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#at = this.#local(event);
    if (!this.#running) {
      if (Math.hypot(this.#at.x - press.from.x, this.#at.y - press.from.y) < press.slack) return;
      // A finger that rested has opened the menu meanwhile.
      const isMenuOpen = this.#tree.session.getState().menu !== undefined;
      this.#running = isMenuOpen ? undefined : press.begin(this.pointAt(event));
      if (!this.#running) {
        this.#release();
        return;
      }
      this.#map.setPointerCapture(press.pointer);
      this.#map.dataset.gesture = "";
      this.#hover(undefined, undefined);
      requestAnimationFrame(() => this.#pan());
    }
    event.preventDefault();
    this.#running.move(toMap(this.#tree.session.getState().viewport, this.#at));
  }

  /** Near the edge the map comes along, frame by frame, also while the pointer rests. */
  #pan(): void {
    if (!this.#running) return;
    const { canvas, session } = this.#tree;
    const by = edgePan(this.#at, canvas.screen);
    if (by.x !== 0 || by.y !== 0) {
      const { viewport } = session.getState();
      const next = { ...viewport, x: viewport.x + by.x, y: viewport.y + by.y };
      session.setState({ viewport: next });
      this.#running.move(toMap(next, this.#at));
    }
    requestAnimationFrame(() => this.#pan());
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#press?.pointer) return;
    const running = this.#running;
    this.#release();
    running?.drop();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#running || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  }

  #cancel(): void {
    const running = this.#running;
    this.#release();
    running?.cancel();
  }

  #release(): void {
    this.#swallowsClick = this.#running !== undefined;
    this.#whilePressed?.abort();
    const pointer = this.#press?.pointer;
    if (pointer !== undefined && this.#map.hasPointerCapture(pointer)) this.#map.releasePointerCapture(pointer);
    delete this.#map.dataset.gesture;
    this.#press = undefined;
    this.#running = undefined;
  }

  /** The click that ends a drag means nothing. */
  #onClick(event: MouseEvent): void {
    if (!this.#swallowsClick) return;
    this.#swallowsClick = false;
    event.stopImmediatePropagation();
    event.preventDefault();
  }

  #onHover(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0 || !(event.target instanceof Element)) return;
    const marked = event.target.closest<HTMLElement>("[data-node], [data-of]");
    const node = marked?.dataset.node ?? marked?.dataset.of;
    const onPane = event.target.classList.contains("react-flow__pane");
    this.#hover(node, onPane ? this.linkAt(event) : undefined);
  }

  #hover(hover: string | undefined, hoverLink: string | undefined): void {
    const now = this.#tree.session.getState();
    if (now.hover !== hover || now.hoverLink !== hoverLink) this.#tree.session.setState({ hover, hoverLink });
    this.#map.style.setProperty("--pane-cursor", hoverLink === undefined ? "default" : "pointer");
  }

  /** The link under a point of the window; none from far away, where they are one grey. */
  linkAt(event: { readonly clientX: number; readonly clientY: number }): string | undefined {
    const { viewport } = this.#tree.session.getState();
    return isFar(viewport) ? undefined : linkAt(this.#tree, this.pointAt(event), LINK_REACH / viewport.zoom);
  }
}
