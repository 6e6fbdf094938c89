import { layoutTree, type TidyLayout } from "../../../core/layout/layout.ts";
import styles from "./bench.module.css";
import { type Bench, type BenchNode, type BenchTree, type BenchView, crossLinks, painted } from "./bench.ts";

/** Below this zoom nothing is written on the blocks. */
const WORDS_FROM = 0.3;
/** Numbers a node takes in the list of places: the box, and the middle of the lower edge of its parent. */
const STRIDE = 6;

/**
 * As little as a browser has to do to show a tree and move it: numbers in a row, and one canvas. What nothing on top
 * of it can be faster than.
 */
export class BareCanvas implements Bench {
  readonly #element = document.createElement("canvas");
  #nodes: BenchNode[] = [];
  #links: [number, number][] = [];
  #places = new Float64Array();
  #rows = new Map<string, number>();
  #layout: TidyLayout = layoutTree([]);
  #view: BenchView = { x: 0, y: 0, zoom: 1 };
  #asked = false;
  #drawn = 0;

  constructor(root: HTMLElement) {
    this.#element.className = styles.canvas ?? "";
    const page = document.createElement("div");
    page.className = styles.page ?? "";
    page.append(this.#element);
    root.append(page);
    Object.assign(this.#element, { width: innerWidth, height: innerHeight });
    this.#element.addEventListener("pointermove", ({ buttons, movementX, movementY }) => {
      if (buttons === 0) return;
      this.#look({ ...this.#view, x: this.#view.x + movementX, y: this.#view.y + movementY });
    });
    this.#element.addEventListener("wheel", (event) => this.#zoom(event), { passive: false });
  }

  async load({ nodes, links }: BenchTree): Promise<void> {
    this.#nodes = [...nodes];
    this.#layOut();
    const rows = this.#rows;
    this.#links = crossLinks({ nodes, links }).map(({ source, target }) => [
      rows.get(source) ?? 0,
      rows.get(target) ?? 0,
    ]);
    const top = this.#layout.place(nodes[0]?.id ?? "");
    this.#look({ x: innerWidth / 2 - (top ? top.x + top.w / 2 : 0), y: 40, zoom: 1 });
    await painted();
  }

  shown(): number {
    return this.#drawn;
  }

  view(): BenchView {
    return this.#view;
  }

  async center(id: string): Promise<void> {
    const box = this.#layout.place(id);
    if (!box) throw new Error(`There is no node ${id}`);
    this.#look({ x: innerWidth / 2 - (box.x + box.w / 2), y: innerHeight / 2 - (box.y + box.h / 2), zoom: 1 });
    await painted();
  }

  async fit(): Promise<void> {
    const { x, y, w, h } = this.#layout.bounds();
    const zoom = Math.min(innerWidth / w, innerHeight / h);
    this.#look({ x: innerWidth / 2 - (x + w / 2) * zoom, y: innerHeight / 2 - (y + h / 2) * zoom, zoom });
    await painted();
  }

  async add(parentId: string, id: string, text: string): Promise<void> {
    this.#nodes.push({ id, parentId, text, w: 216, h: 80 });
    this.#layOut();
    this.#ask();
    await painted();
  }

  async rename(id: string, text: string): Promise<void> {
    const row = this.#rows.get(id) ?? 0;
    const node = this.#nodes[row];
    if (node) this.#nodes[row] = { ...node, text };
    this.#ask();
    await painted();
  }

  handle(id: string): { x: number; y: number } {
    const { x, y, w, h } = this.#layout.place(id) ?? { x: 0, y: 0, w: 0, h: 0 };
    const { zoom } = this.#view;
    return { x: this.#view.x + (x + w / 2) * zoom, y: this.#view.y + (y + h / 2) * zoom };
  }

  async exportImage(): Promise<string> {
    return this.#element.toDataURL();
  }

  #layOut(): void {
    const cards = this.#nodes.map(({ id, parentId, w, h }) => ({
      id,
      w,
      h,
      ...(parentId ? { parent: parentId } : {}),
    }));
    this.#layout = layoutTree(cards);
    this.#places = new Float64Array(cards.length * STRIDE);
    this.#rows = new Map(cards.map(({ id }, row) => [id, row]));
    for (const [row, { id, parentId }] of this.#nodes.entries()) {
      const { x, y, w, h } = this.#layout.place(id) ?? { x: 0, y: 0, w: 0, h: 0 };
      const above = (parentId && this.#layout.place(parentId)) || { x, y, w, h: 0 };
      this.#places.set([x, y, w, h, above.x + above.w / 2, above.y + above.h], row * STRIDE);
    }
  }

  #look(view: BenchView): void {
    this.#view = view;
    this.#ask();
  }

  #zoom(event: WheelEvent): void {
    event.preventDefault();
    const { x, y, zoom } = this.#view;
    const by = 2 ** (-event.deltaY / 500);
    const { clientX, clientY } = event;
    this.#look({ x: clientX - (clientX - x) * by, y: clientY - (clientY - y) * by, zoom: zoom * by });
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#asked = false;
    const pen = this.#element.getContext("2d");
    if (!pen) return;
    const { x, y, zoom } = this.#view;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, innerWidth, innerHeight);
    pen.setTransform(zoom, 0, 0, zoom, x, y);
    pen.lineWidth = Math.max(1, 0.75 / zoom);
    pen.strokeStyle = "#888";
    pen.stroke(this.#edges());
    pen.fillStyle = "#ddd";
    const seen = this.#blocks(pen);
    this.#drawn = seen.length;
    if (zoom < WORDS_FROM) return;
    pen.fillStyle = "#000";
    for (const row of seen) {
      const [left = 0, top = 0] = this.#places.subarray(row * STRIDE);
      pen.fillText(this.#nodes[row]?.text ?? "", left + 10, top + 30);
    }
  }

  #blocks(pen: CanvasRenderingContext2D): number[] {
    const [left, top, right, bottom] = this.#window();
    const places = this.#places;
    const seen: number[] = [];
    for (let at = 0; at < places.length; at += STRIDE) {
      const [x, y, w, h] = [
        places[at] as number,
        places[at + 1] as number,
        places[at + 2] as number,
        places[at + 3] as number,
      ];
      if (x > right || y > bottom || x + w < left || y + h < top) continue;
      pen.fillRect(x, y, w, h);
      seen.push(at / STRIDE);
    }
    return seen;
  }

  #edges(): Path2D {
    const [left, top, right, bottom] = this.#window();
    const places = this.#places;
    const path = new Path2D();
    for (let at = 0; at < places.length; at += STRIDE) {
      const x = (places[at] as number) + (places[at + 2] as number) / 2;
      const y = places[at + 1] as number;
      const [fromX, fromY] = [places[at + 4] as number, places[at + 5] as number];
      if (y === fromY || y < top || fromY > bottom || Math.max(x, fromX) < left || Math.min(x, fromX) > right) continue;
      const middle = (y + fromY) / 2;
      path.moveTo(fromX, fromY);
      path.lineTo(fromX, middle);
      path.lineTo(x, middle);
      path.lineTo(x, y);
    }
    for (const [from, to] of this.#links) {
      path.moveTo(places[from * STRIDE] as number, places[from * STRIDE + 1] as number);
      path.lineTo(places[to * STRIDE] as number, places[to * STRIDE + 1] as number);
    }
    return path;
  }

  /** The edges of the part of the map on the screen: left, top, right, bottom. */
  #window(): [number, number, number, number] {
    const { x, y, zoom } = this.#view;
    return [-x / zoom, -y / zoom, (innerWidth - x) / zoom, (innerHeight - y) / zoom];
  }
}
