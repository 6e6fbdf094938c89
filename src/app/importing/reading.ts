import type { StoreApi } from "zustand/vanilla";
import type { Host } from "../../core/host.ts";
import { importing } from "../../core/strings/importing.ts";
import type { ShapeChoices } from "../../formats/import/import-tree.ts";
import { Look, type Looked, type Looker, type Order } from "../../formats/import/look.ts";
import type { Source } from "../../formats/import/read-any.ts";
import type { TableChoice } from "../../formats/import/table.ts";
import { FORMATS } from "../../formats/index.gen.ts";
import type { From, ImportJob, ImportState, ReadingOutside } from "./importing.ts";

export const NOTHING: ImportJob = {
  name: "",
  parts: [],
  state: "reading",
  format: undefined,
  told: undefined,
  failure: undefined,
  shown: undefined,
  choices: {},
  isBehind: false,
  progress: undefined,
  pasted: undefined,
  origin: undefined,
};

/** Bytes or letters from which on reading would stop the page for longer than a person notices. */
const APART_FROM = 50_000;

/** Reads sources into the job that the preview shows, here or apart, and lets it follow the answers. */
export class Reading {
  readonly #store: StoreApi<ImportState>;
  readonly #host: Host;
  readonly #outside: ReadingOutside;
  #looker: Looker | undefined;
  /** Counts what was begun and ended: what answers later is of no interest. */
  #turn = 0;
  /** What is asked next; only the newest counts. */
  #next: (() => Promise<void>) | undefined;
  #isAsking = false;
  /** What was said of tables, by their columns, until the page is left. */
  readonly #tables = new Map<string, TableChoice>();
  #table = "";

  constructor(store: StoreApi<ImportState>, host: Host, outside: ReadingOutside) {
    this.#store = store;
    this.#host = host;
    this.#outside = outside;
  }

  /** What belongs to what the preview shows already is added to it. */
  async read(given: readonly Source[], { pasted, origin }: From): Promise<ImportJob> {
    const shown = this.#store.getState().job;
    const before = shown?.state === "ready" ? shown : undefined;
    const job: ImportJob = { ...NOTHING, name: given[0]?.fileName ?? "", pasted, origin };
    this.end();
    const turn = this.#turn;
    this.#store.setState({ job });
    try {
      const done = await this.#readNow(given, job, before);
      if (turn === this.#turn) this.#store.setState({ job: done });
      return done;
    } catch (error) {
      // A fault of ours, or a part of the app that cannot be fetched: the preview must not wait for ever.
      if (turn === this.#turn) this.#store.setState({ job: { ...job, ...FAULT } });
      throw error;
    }
  }

  async #readNow(given: readonly Source[], job: ImportJob, before: ImportJob | undefined): Promise<ImportJob> {
    const order = { before: before?.parts ?? [], given };
    const looker = await this.#lookerFor(order);
    const looked = await this.#look(looker, order);
    const all = [...order.before, ...order.given];
    const parts = looked.parts.flatMap((place) => all[place] ?? []);
    const name = parts.flatMap(({ fileName }) => fileName || []).join(", ");
    const format = FORMATS.find(({ id }) => id === looked.format);
    const named = { ...job, name, parts, format };
    if (looked.ok) return { ...named, state: "ready", ...followed(looked) };
    const { failure } = looked;
    // What is there already does not go because one more part is broken.
    const stays = before?.parts.some((part) => parts.includes(part)) ? before : undefined;
    return stays ? { ...stays, failure } : { ...named, state: "failed", failure };
  }

  /** A table is read as the person said of another one with these columns. */
  async #look(looker: Looker, order: Order): Promise<Looked> {
    const looked = await looker.read(order);
    this.#table = (looked.ok && looked.told.table?.key) || "";
    const table = this.#tables.get(this.#table);
    if (!table) return looked;
    const again = await looker.read({ ...order, table });
    return again.ok ? again : looked;
  }

  async #lookerFor({ before, given }: Order): Promise<Looker> {
    const turn = this.#turn;
    const size = [...before, ...given].reduce((sum, { bytes, text }) => sum + Math.max(bytes.length, text.length), 0);
    const onProgress = (records: number, of: number): void => {
      if (turn === this.#turn) this.#change({ progress: { records, of } });
    };
    const apart = size < APART_FROM ? undefined : await this.#outside.apart(onProgress);
    const looker = apart ?? new Look(this.#host);
    if (turn === this.#turn) this.#looker = looker;
    else looker.end();
    return looker;
  }

  choose(choices: ShapeChoices): Promise<void> {
    // What was pasted was read for one place; what the person says holds for any.
    this.#change({ choices, pasted: undefined });
    return this.#ask(async (looker) => {
      const shown = await looker.choose(choices);
      return { shown, choices: shown.choices };
    });
  }

  chooseTable(table: TableChoice): Promise<void> {
    const { job } = this.#store.getState();
    if (!job?.told?.table) return Promise.resolve();
    this.#tables.set(this.#table, table);
    this.#change({ told: { ...job.told, table: { ...job.told.table, ...table } }, pasted: undefined });
    return this.#ask(async (looker) => {
      const looked = await looker.read({ before: [], given: job.parts, table });
      return looked.ok ? { ...followed(looked), failure: undefined } : { failure: looked.failure };
    });
  }

  /** Asks one thing at a time; of what is asked meanwhile the newest. */
  async #ask(question: (looker: Looker) => Promise<Partial<ImportJob>>): Promise<void> {
    const looker = this.#looker;
    if (!looker) return;
    this.#change({ isBehind: true });
    this.#next = async () => {
      const answer = await question(looker);
      if (looker === this.#looker && !this.#next) this.#change({ ...answer, isBehind: false });
    };
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let next = this.#taken(); next && looker === this.#looker; next = this.#taken()) await next();
    } catch (error) {
      if (looker === this.#looker) this.#change({ ...FAULT, isBehind: false });
      throw error;
    } finally {
      if (looker === this.#looker) this.#isAsking = false;
    }
  }

  /** What is asked next, which is then asked. */
  #taken(): (() => Promise<void>) | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }

  #change(change: Partial<ImportJob>): void {
    const { job } = this.#store.getState();
    if (job) this.#store.setState({ job: { ...job, ...change } });
  }

  /** Nobody waits for an answer any more. */
  end(): void {
    this.#turn += 1;
    this.#looker?.end();
    this.#looker = undefined;
    this.#next = undefined;
    this.#isAsking = false;
  }
}

const FAULT = {
  state: "failed",
  failure: { ok: false, reason: "broken", message: importing.fault },
} as const;

function followed({
  told,
  shown,
}: Extract<Looked, { readonly ok: true }>): Pick<ImportJob, "told" | "shown" | "choices"> {
  return { told, shown, choices: shown.choices };
}
