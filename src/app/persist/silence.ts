/** ms after which a transaction that has not come back is called silent. It goes on: nobody knows what it will do. */
export const SILENCE = 3_000;

/** Notices that a job takes so long that it cannot be called saving any more. */
export class Silence {
  readonly #after: (ms: number, run: () => void) => () => void;
  readonly #onSilent: () => void;
  #waiting: (() => void)[] = [];
  /** The job that is watched has become silent. */
  now = false;

  constructor(after: (ms: number, run: () => void) => () => void, onSilent: () => void) {
    this.#after = after;
    this.#onSilent = onSilent;
  }

  async watch(job: () => Promise<void>): Promise<void> {
    const stop = this.#after(SILENCE, () => {
      this.now = true;
      for (const wake of this.#waiting.splice(0)) wake();
      this.#onSilent();
    });
    try {
      await job();
    } finally {
      stop();
      this.now = false;
    }
  }

  /** Comes back when the job has become silent. */
  begun(): Promise<void> {
    return new Promise((wake) => this.#waiting.push(wake));
  }
}

export function afterTimeout(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
