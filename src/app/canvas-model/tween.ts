import type { Id } from "../../core/records/fields.ts";
import type { Point, Rect } from "./geometry.ts";

/** What moving needs of the outside: a clock in ms and the next frame. `duration` 0 stands for reduced motion. */
export interface Motion {
  now(): number;
  nextFrame(run: () => void): void;
  /** ms; 180 at most. */
  duration(): number;
}

/** Moves nodes from where they were to where they belong, all with one easing. */
export class Tween {
  readonly #motion: Motion;
  #from = new Map<Id, Point>();
  #began = 0;
  #lasts = 0;
  #turn = 0;

  constructor(motion: Motion) {
    this.#motion = motion;
  }

  get running(): boolean {
    return this.#from.size > 0;
  }

  /** Begins at these places; `step` runs at each frame and once more at the end. */
  start(from: Map<Id, Point>, step: () => void): void {
    this.#lasts = this.#motion.duration();
    this.#from = this.#lasts > 0 ? from : new Map();
    this.#began = this.#motion.now();
    this.#turn += 1;
    if (this.running) this.#frame(this.#turn, step);
  }

  /** Where a node that belongs at `to` is drawn now. */
  at(id: Id, to: Rect): Rect {
    const from = this.#from.get(id);
    if (!from) return to;
    const t = ease(Math.min(1, (this.#motion.now() - this.#began) / this.#lasts));
    return { ...to, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  }

  #frame(turn: number, step: () => void): void {
    this.#motion.nextFrame(() => {
      if (turn !== this.#turn) return;
      if (this.#motion.now() - this.#began >= this.#lasts) this.#from = new Map();
      step();
      if (this.running) this.#frame(turn, step);
    });
  }
}

/** Quick away, gently in: close to the stylesheet's cubic-bezier(.2, 0, 0, 1). */
function ease(t: number): number {
  return 1 - (1 - t) ** 3;
}
