import { createStore, type StoreApi } from "zustand/vanilla";
import { askConflict, type Question } from "../../core/describe/conflict.ts";
import { describeDiff, type Sentence } from "../../core/describe/describe.ts";
import { between } from "../../core/document/diff.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { PastState } from "../../core/merge/ancestor.ts";
import type { Choice } from "../../core/merge/conflict.ts";
import { mergeThree } from "../../core/merge/three-way.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { merge as inOne, type Merged, type Shown } from "../../core/revisions/merge.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { type AncestorSide, findAncestor, readKept } from "./ancestors.ts";

/** What comes in from somebody else. */
export interface Incoming {
  readonly name: string;
  readonly records: readonly AnyRecord[];
  /** What is done once it is merged. */
  readonly onMerged?: () => Promise<void>;
}

export interface MergeState {
  readonly state: "reading" | "ready";
  readonly ancestor: AncestorSide;
  /** The ancestor was found, not named by the person. */
  readonly isFound: boolean;
  readonly past: PastState | undefined;
  readonly file: { readonly name: string; readonly records: readonly AnyRecord[] } | undefined;
  /** What the person chose; the others are ours. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly questions: readonly Question[];
  /** What comes in from theirs without a question. */
  readonly automatic: readonly Sentence[];
  /** How many sentences tell what changed here since both began. */
  readonly mine: number;
  /** The tree as it is and as it would be. */
  readonly picture: Merged | undefined;
  readonly result: readonly AnyRecord[];
  /** The node that a question or sentence was chosen for. */
  readonly node: Id | undefined;
  readonly shown: Shown;
}

/** A file that is about to be merged into the open tree: what is chosen, and what would come of it. */
export class Merging {
  readonly store: StoreApi<MergeState> = createStore<MergeState>(() => ({
    state: "reading",
    ancestor: "none",
    isFound: true,
    past: undefined,
    file: undefined,
    choices: new Map(),
    questions: [],
    automatic: [],
    mine: 0,
    picture: undefined,
    result: [],
    node: undefined,
    shown: "both",
  }));
  readonly tree: Workspace;
  readonly incoming: Incoming;
  readonly #app: App;
  readonly #stop: () => void;
  #base: readonly AnyRecord[] | undefined;
  #turn = 0;

  constructor(tree: Workspace, app: App, incoming: Incoming) {
    this.tree = tree;
    this.incoming = incoming;
    this.#app = app;
    this.#stop = tree.document.onChange(() => this.store.getState().state === "ready" && this.#merge());
  }

  /** Finds the state that both began with, and merges from there. */
  async begin(): Promise<void> {
    const turn = ++this.#turn;
    const { side, past } = await findAncestor(this.tree, this.incoming.records);
    if (turn !== this.#turn) return;
    this.store.setState({ past });
    await this.#from(side, true);
  }

  close(): void {
    this.#turn += 1;
    this.#stop();
  }

  /** Merges from another state that both are said to have begun with. */
  async choose(side: AncestorSide): Promise<void> {
    await this.#from(side, false);
  }

  /** Merges from the state of a file. */
  async chooseFile(name: string, records: readonly AnyRecord[]): Promise<void> {
    this.store.setState({ file: { name, records } });
    await this.#from("file", false);
  }

  /** Says whose state holds for one question. */
  answer(key: string, choice: Choice): void {
    this.store.setState(({ choices }) => ({ choices: new Map(choices).set(key, choice) }));
    this.#merge();
  }

  /** Says it for all questions that there are. */
  answerAll(choice: "ours" | "theirs"): void {
    const { questions } = this.store.getState();
    this.store.setState({ choices: new Map(questions.map(({ key }) => [key, choice])) });
    this.#merge();
  }

  show(node: Id | undefined): void {
    this.store.setState({ node });
  }

  setShown(shown: Shown): void {
    this.store.setState({ shown });
  }

  async #from(side: AncestorSide, isFound: boolean): Promise<void> {
    const turn = ++this.#turn;
    const base = await this.#records(side);
    if (turn !== this.#turn) return;
    this.#base = base;
    const ancestor = base ? side : "none";
    this.store.setState({ ancestor, isFound: isFound && ancestor === side, choices: new Map() });
    this.#merge();
  }

  async #records(side: AncestorSide): Promise<readonly AnyRecord[] | undefined> {
    const { past, file } = this.store.getState();
    if (side === "none") return undefined;
    if (side === "past") return past?.records;
    return side === "file" ? file?.records : readKept(this.tree, side);
  }

  #merge(): void {
    const { choices, node } = this.store.getState();
    const base = this.#base;
    const ours = [...this.tree.document.all()];
    const states = { base, ours, theirs: this.incoming.records };
    const { records, conflicts } = mergeThree(states, { of: choices });
    const usual = choices.size === 0 ? records : mergeThree(states).records;
    const wording = { today: this.#app.host.today(), language: this.#app.language };
    const view = new RecordStore(usual);
    const views = {
      base: base && new RecordStore(base),
      ours: this.tree.document,
      theirs: new RecordStore(states.theirs),
    };
    const picture = inOne(ours, records);
    const isThere = node !== undefined && (picture.after.node(node) ?? picture.before.node(node)) !== undefined;
    this.store.setState({
      state: "ready",
      result: records,
      questions: conflicts.map((conflict) => askConflict(conflict, views, wording)),
      automatic: describeDiff(between(ours, usual), view, wording),
      mine: base ? describeDiff(between(asTree(base, ours), ours), this.tree.document, wording).length : 0,
      picture,
      node: isThere ? node : undefined,
    });
  }
}

/** The state under the id that the tree has here: a copy has one of its own. */
function asTree(records: readonly AnyRecord[], ours: readonly AnyRecord[]): AnyRecord[] {
  const id = ours.find(({ type }) => type === "tree")?.id;
  return records.map((record) => (record.type === "tree" && id !== undefined ? { ...record, id } : record));
}
