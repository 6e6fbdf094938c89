import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { canonical, indexesOf, rebuiltIndexes } from "../../../test/tools/canonical.ts";
import { law, MANY } from "../../../test/tools/laws.ts";
import { commit, countingIds, randomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { Document } from "./document.ts";
import { History, type HistoryRows, type Step } from "./history.ts";

describe("laws of undo and redo", () => {
  law(
    "undoing everything and redoing everything gives byte-equal states at every step, twice",
    fc.property(randomEdits(30), (edits) => {
      const document = new Document(startRecords());
      const history = new History(document);
      const newId = countingIds("e");
      const states = [canonical(document.all())];
      for (const edit of edits) {
        history.seal();
        if (commit(document, edit, newId)) states.push(canonical(document.all()));
      }
      for (let round = 0; round < 2; round++) {
        expect(walk(document, () => history.undo())).toEqual(states.slice(0, -1).reverse());
        expect(indexesOf(document)).toBe(rebuiltIndexes(document));
        expect(walk(document, () => history.redo())).toEqual(states.slice(1));
        expect(indexesOf(document)).toBe(rebuiltIndexes(document));
      }
    }),
    MANY,
  );

  law(
    "edits, merging, sealing, undo, redo, saving and reloading in any order do what a list of states does",
    fc.property(fc.array(action, { minLength: 5, maxLength: 60, size: "max" }), (actions) => {
      const app = new App();
      const model = new Model(app.state);
      const newId = countingIds("e");
      for (const act of actions) {
        if (typeof act === "string") {
          app[act]();
          model[act]();
        } else {
          commit(app.document, act, newId);
          model.edit(app.state, act.merge === 0 ? undefined : act.merge);
        }
        expect(app.state).toBe(model.now);
        expect(app.history.undoable !== undefined).toBe(model.past.length > 0);
        expect(app.history.redoable !== undefined).toBe(model.future.length > 0);
      }
    }),
    MANY,
  );
});

const action = fc.oneof(
  { weight: 6, arbitrary: randomEdit },
  {
    weight: 5,
    arbitrary: fc.constantFrom("undo", "undo", "undo", "redo", "redo", "seal", "save", "saveFails", "reload"),
  },
);

function walk(document: Document, step: () => unknown): string[] {
  const states: string[] = [];
  while (step()) states.push(canonical(document.all()));
  return states;
}

/** A tab: the document, its history, and what of the history is stored. */
class App {
  document = new Document(startRecords());
  history = new History(this.document);
  readonly #stored = new Map<number, Step>();
  #position = 0;

  get state(): string {
    return canonical(this.document.all());
  }
  undo(): void {
    this.history.undo();
  }
  redo(): void {
    this.history.redo();
  }
  seal(): void {
    this.history.seal();
  }
  save(): void {
    this.#store(this.history.takeUnsaved());
  }
  saveFails(): void {
    this.history.giveBack(this.history.takeUnsaved());
  }
  /** Nothing of the objects in memory is left afterwards. */
  reload(): void {
    this.save();
    const rows = structuredClone({ position: this.#position, steps: this.#stored });
    this.document = new Document(structuredClone([...this.document.all()]));
    this.history = new History(this.document, rows);
  }

  #store({ position, steps }: HistoryRows): void {
    this.#position = position;
    for (const [n, step] of steps) {
      if (step) this.#stored.set(n, step);
      else this.#stored.delete(n);
    }
  }
}

/** What the history should do, in terms of whole states. */
class Model {
  now: string;
  past: { state: string; merge: number | undefined }[] = [];
  future: string[] = [];
  #mayMerge = false;

  constructor(now: string) {
    this.now = now;
  }

  edit(state: string, merge: number | undefined): void {
    if (state === this.now) return;
    const top = this.past.at(-1);
    const merges = this.#mayMerge && merge !== undefined && top?.merge === merge;
    if (!merges) this.past.push({ state: this.now, merge });
    this.now = state;
    this.future = [];
    this.#mayMerge = true;
    if (!merges || top.state !== state) return;
    this.past.pop();
    this.#mayMerge = false;
  }
  undo(): void {
    const step = this.past.pop();
    if (!step) return;
    this.#mayMerge = false;
    this.future.push(this.now);
    this.now = step.state;
  }
  redo(): void {
    const state = this.future.pop();
    if (state === undefined) return;
    this.#mayMerge = false;
    this.past.push({ state: this.now, merge: undefined });
    this.now = state;
  }
  seal(): void {
    this.#mayMerge = false;
  }
  reload(): void {
    this.#mayMerge = false;
  }
  save(): void {
    // Nobody can see it.
  }
  saveFails(): void {
    // Nobody can see that either.
  }
}
