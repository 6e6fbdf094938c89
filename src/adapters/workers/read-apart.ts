import type { AnyRecord } from "../../core/records/records.ts";
import { spoken } from "../../core/strings/phrases.ts";
import type { ShapeChoices } from "../../formats/import/import-tree.ts";
import type { Looked, Looker, Order, Shown } from "../../formats/import/look.ts";
import { script } from "../scripts/scripts.ts";
import type { Answer, Question } from "./messages.ts";

/** How much of what was read is here. */
export type OnProgress = (records: number, of: number) => void;

/** Who waits for the next answer. */
interface Waiting {
  readonly found: (answer: Looked | Shown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Reads in a worker; undefined where none runs: an old browser, or one whose worker cannot be fetched. One question at a
 * time; ending answers the one that waits with nothing, for ever.
 */
export async function readApart(onProgress: OnProgress): Promise<Looker | undefined> {
  const worker = await running();
  return worker && new Apart(worker, onProgress);
}

async function running(): Promise<Worker | undefined> {
  try {
    const worker = new Worker(script("reader"), { type: "module", name: spoken() });
    const isHere = await new Promise<boolean>((found) => {
      worker.onmessage = () => found(true);
      worker.onerror = () => found(false);
    });
    if (isHere) return worker;
    worker.terminate();
  } catch (error) {
    console.error(error);
  }
  return undefined;
}

class Apart implements Looker {
  readonly #worker: Worker;
  readonly #onProgress: OnProgress;
  #records: AnyRecord[] = [];
  #waiting: Waiting | undefined;

  constructor(worker: Worker, onProgress: OnProgress) {
    this.#worker = worker;
    this.#onProgress = onProgress;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    worker.onerror = ({ message }) => this.#waiting?.failed(new Error(message));
  }

  async read(order: Order): Promise<Looked> {
    return (await this.#ask({ ask: "read", order })) as Looked;
  }

  async choose(choices: ShapeChoices): Promise<Shown> {
    return (await this.#ask({ ask: "choose", choices })) as Shown;
  }

  end(): void {
    this.#worker.terminate();
  }

  #ask(question: Question): Promise<Looked | Shown> {
    this.#records = [];
    return new Promise((found, failed) => {
      this.#waiting = { found, failed };
      this.#worker.postMessage(question);
    });
  }

  #hear(answer: Answer): void {
    if (answer.says === "records") {
      this.#records.push(...answer.records);
      this.#onProgress(this.#records.length, answer.of);
    } else if (answer.says === "looked") {
      const { looked } = answer;
      this.#waiting?.found(looked.ok ? { ...looked, shown: this.#whole(looked.shown) } : looked);
    } else if (answer.says === "shown") this.#waiting?.found(this.#whole(answer.shown));
    else if (answer.says === "fault") this.#waiting?.failed(new Error(answer.message));
  }

  #whole(shown: Shown): Shown {
    return { ...shown, records: this.#records };
  }
}
