import type { Motion } from "../../src/app/canvas-model/tween.ts";

/** A clock that stands still until a test moves it, and frames that come when it does. */
export class TestMotion implements Motion {
  #time = 0;
  #frames: (() => void)[] = [];
  readonly #lasts: number;

  /** `lasts` in ms; 0 stands for reduced motion. */
  constructor(lasts = 180) {
    this.#lasts = lasts;
  }

  /** Frames that were asked for and have not come. */
  get waiting(): number {
    return this.#frames.length;
  }

  now(): number {
    return this.#time;
  }
  nextFrame(run: () => void): void {
    this.#frames.push(run);
  }
  duration(): number {
    return this.#lasts;
  }

  /** Lets time go by and one frame come. */
  frame(ms = 16): void {
    this.#time += ms;
    const due = this.#frames;
    this.#frames = [];
    for (const run of due) run();
  }

  /** Lets everything come to rest. */
  rest(): void {
    for (let i = 0; this.waiting > 0 && i < 1000; i++) this.frame();
  }
}
