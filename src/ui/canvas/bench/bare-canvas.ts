import type { Box } from "../../../core/layout/geometry.ts";
import { layoutTree, type TidyLayout } from "../../../core/layout/layout.ts";
import styles from "./bench.module.css";
import { parentOf, titleOf, workedOn } from "./made-up-tree.ts";
import type { Measured } from "./measured.ts";

/** As little as a browser has to do to show a tree and pan it: what nothing on top of it can be faster than. */
export class BareCanvas implements Measured {
  readonly #element = document.createElement("canvas");
  readonly #layout: TidyLayout;
  readonly #nodes: number;
  #view = { x: 640, y: 40, zoom: 1 };
  #asked = false;

  constructor(root: HTMLElement, nodes: number) {
    this.#nodes = nodes;
    const cards = Array.from({ length: nodes }, (_, i) => ({ id: `n${i}`, w: 200, h: 80, ...above(i) }));
    this.#layout = layoutTree(cards);
    this.#element.className = styles.canvas ?? "";
    const page = document.createElement("div");
    page.className = styles.page ?? "";
    page.append(this.#element);
    root.append(page);
    Object.assign(this.#element, { width: innerWidth, height: innerHeight });
    this.#element.addEventListener("pointermove", ({ buttons, movementX, movementY }) => {
      if (buttons === 0) return;
      this.#view = { ...this.#view, x: this.#view.x + movementX, y: this.#view.y + movementY };
      this.#ask();
    });
    this.#ask();
  }

  look(at: "near" | "far"): void {
    const box = at === "far" ? this.#layout.bounds() : this.#layout.place(workedOn(this.#nodes));
    if (!box) return;
    const zoom = at === "far" ? Math.min(innerWidth / box.w, innerHeight / box.h) : 1;
    this.#view = {
      x: innerWidth / 2 - (box.x + box.w / 2) * zoom,
      y: innerHeight / 2 - (box.y + box.h / 2) * zoom,
      zoom,
    };
    this.#ask();
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#asked = false;
    const context = this.#element.getContext("2d");
    if (!context) return;
    const { x, y, zoom } = this.#view;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, innerWidth, innerHeight);
    context.setTransform(zoom, 0, 0, zoom, x, y);
    const window = { x: -x / zoom, y: -y / zoom, w: innerWidth / zoom, h: innerHeight / zoom };
    this.#edges(context, window);
    for (const id of this.#layout.nodesIn(window)) this.#card(context, id);
    this.#element.dataset.drawn = "yes";
  }

  #edges(context: CanvasRenderingContext2D, window: Box): void {
    context.beginPath();
    for (const id of this.#layout.edgesIn(window)) {
      const points = this.#layout.edge(id)?.points ?? [];
      const [first] = points;
      if (first) context.moveTo(first.x, first.y);
      for (const { x, y } of points) context.lineTo(x, y);
    }
    context.stroke();
  }

  #card(context: CanvasRenderingContext2D, id: string): void {
    const box = this.#layout.place(id);
    if (!box) return;
    context.strokeRect(box.x, box.y, box.w, box.h);
    if (this.#view.zoom > 0.3) context.fillText(titleOf(Number(id.slice(1))), box.x + 10, box.y + 30);
  }
}

function above(index: number): { parent?: string } {
  const parent = parentOf(index);
  return parent < 0 ? {} : { parent: `n${parent}` };
}
