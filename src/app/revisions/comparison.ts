import type { StoreApi } from "zustand/vanilla";
import { formatInstant } from "../../core/describe/format.ts";
import type { Document } from "../../core/document/document.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Shown } from "../../core/revisions/merge.ts";
import { revisionTitle } from "../../core/revisions/title.ts";
import { strings } from "../../core/strings/index.ts";
import type { Workspace } from "../workspace.ts";
import { type Compared, NOTHING, type Side } from "./compared.ts";
import type { Revisions } from "./revisions.ts";

const known = new WeakMap<Workspace, Comparison>();

/** The comparison of an open tree, always the same one. It comes with whoever compares: few trees ever are. */
export function comparisonOf(tree: Workspace): Comparison {
  const comparison = known.get(tree) ?? new Comparison(tree);
  known.set(tree, comparison);
  return comparison;
}

/** Two states of the open tree, and what lies between them. */
export class Comparison {
  readonly store: StoreApi<Compared>;
  readonly #document: Document;
  readonly #revisions: Revisions;
  readonly #tree: Workspace;
  #turn = 0;

  constructor(tree: Workspace) {
    const { compared, document, revisions } = tree;
    this.#tree = tree;
    this.store = compared;
    this.#document = document;
    this.#revisions = revisions;
    document.onChange(() => {
      const { from, to, state } = this.store.getState();
      if (state !== "nothing" && (from === "now" || to === "now")) void this.#compare();
    });
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
  show(chosen: Compared["chosen"]): void {
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
    return `${title}, ${formatInstant(revision.at, this.#tree.host.today(), this.#tree.language)}`;
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
      today: this.#tree.host.today(),
      language: this.#tree.language,
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
