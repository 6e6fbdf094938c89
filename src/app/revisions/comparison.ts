import { createStore, type StoreApi } from "zustand/vanilla";
import type { Sentence } from "../../core/describe/describe.ts";
import { formatInstant } from "../../core/describe/format.ts";
import type { Document } from "../../core/document/document.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Merged, Shown } from "../../core/revisions/merge.ts";
import { revisionTitle } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import type { Revisions } from "./revisions.ts";

/** One side of a comparison: a kept state, the tree as it is, or a file. */
export type Side = number | "now" | "file";

interface ComparedFile {
  readonly name: string;
  readonly records: readonly AnyRecord[];
}

export interface Compared {
  readonly from: Side | undefined;
  readonly to: Side;
  readonly file: ComparedFile | undefined;
  /** unreadable: a kept state is gone or damaged. */
  readonly state: "nothing" | "reading" | "ready" | "unreadable";
  readonly merged: Merged | undefined;
  readonly sentences: readonly Sentence[];
  /** The node that a sentence was chosen for; it may be gone by now. */
  readonly chosen: Id | undefined;
  readonly shown: Shown;
}

interface Words {
  readonly today: () => string;
  readonly language: string;
}

const NOTHING = { state: "nothing", merged: undefined, sentences: [], chosen: undefined } as const;

/** Two states of the open tree, and what lies between them. */
export class Comparison {
  readonly store: StoreApi<Compared> = createStore<Compared>(() => ({
    ...NOTHING,
    from: undefined,
    to: "now",
    file: undefined,
    shown: "both",
  }));
  readonly #document: Document;
  readonly #revisions: Revisions;
  readonly #words: Words;
  readonly #stop: () => void;
  #turn = 0;

  constructor(document: Document, revisions: Revisions, words: Words) {
    this.#document = document;
    this.#revisions = revisions;
    this.#words = words;
    this.#stop = document.onChange(() => {
      const { from, to, state } = this.store.getState();
      if (state !== "nothing" && (from === "now" || to === "now")) void this.#compare();
    });
  }

  close(): void {
    this.#stop();
  }

  /** Compares the newest kept state with the present, unless two sides were chosen before. */
  async open(): Promise<void> {
    await this.#revisions.ready();
    const { list } = this.#revisions.store.getState();
    const { from, to } = this.store.getState();
    const isThere = (side: Side | undefined): boolean => typeof side !== "number" || list.some(({ n }) => n === side);
    if (from !== undefined && isThere(from) && isThere(to)) await this.#compare();
    else if (list[0]) await this.choose(list[0].n, "now");
    else this.store.setState({ ...NOTHING, from: undefined, to: "now" });
  }

  /** Forgets what was read, so that edits elsewhere do not compare again and again. */
  leave(): void {
    this.#turn += 1;
    this.store.setState(NOTHING);
  }

  /** Compares two sides. */
  async choose(from: Side, to: Side): Promise<void> {
    this.store.setState({ from, to });
    await this.#compare();
  }

  /** Compares a kept state, or the present, with records of a file. */
  async chooseFile(name: string, records: readonly AnyRecord[]): Promise<void> {
    const { from } = this.store.getState();
    this.store.setState({ file: { name, records: this.#asThisTree(records) } });
    await this.choose(from === undefined || from === "file" ? "now" : from, "file");
  }

  /** Compares the present with records of a file. */
  async compareNow(name: string, records: readonly AnyRecord[]): Promise<void> {
    this.store.setState({ from: "now" });
    await this.chooseFile(name, records);
  }

  /** Shows the node of a sentence. */
  show(chosen: Id | undefined): void {
    this.store.setState({ chosen });
  }

  setShown(shown: Shown): void {
    this.store.setState({ shown });
  }

  /** What a side is called. */
  titleOf(side: Side | undefined): string {
    if (side === "now" || side === undefined) return strings.revisions.now;
    if (side === "file") return strings.revisions.file(this.store.getState().file?.name ?? "");
    const revision = this.#revisions.store.getState().list.find(({ n }) => n === side);
    if (!revision) return "";
    const title = revisionTitle(revision);
    if (revision.name !== undefined) return title;
    return `${title}, ${formatInstant(revision.at, this.#words.today(), this.#words.language)}`;
  }

  /** The records of a side; undefined if it cannot be read. */
  async records(side: Side): Promise<readonly AnyRecord[] | undefined> {
    if (side === "now") return [...this.#document.all()];
    if (side === "file") return this.store.getState().file?.records;
    try {
      return await this.#revisions.read(side);
    } catch (error) {
      if ((error as { readonly kind?: string }).kind === "damaged") return undefined;
      throw error;
    }
  }

  async #compare(): Promise<void> {
    const { from, to } = this.store.getState();
    if (from === undefined) return;
    this.#turn += 1;
    const turn = this.#turn;
    if (this.store.getState().state === "nothing") this.store.setState({ state: "reading" });
    const [before, after, { compare }] = await Promise.all([
      this.records(from),
      this.records(to),
      import("./compare.ts"),
    ]);
    if (turn !== this.#turn) return;
    if (!before || !after) {
      this.store.setState({ ...NOTHING, state: "unreadable" });
      return;
    }
    const { merged, sentences } = compare(before, after, {
      today: this.#words.today(),
      language: this.#words.language,
    });
    const { chosen } = this.store.getState();
    const isThere = chosen !== undefined && (merged.after.node(chosen) ?? merged.before.node(chosen)) !== undefined;
    this.store.setState({ state: "ready", merged, sentences, chosen: isThere ? chosen : undefined });
  }

  /** A copy that was opened as a tree of its own has its own id; to compare, it counts as this one. */
  #asThisTree(records: readonly AnyRecord[]): AnyRecord[] {
    const { id } = this.#document.tree;
    return records.map((record) => (isRecord(record, "tree") ? Object.freeze({ ...record, id }) : record));
  }
}
