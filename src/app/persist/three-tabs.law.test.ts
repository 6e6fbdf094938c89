import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../test/tools/laws.ts";
import { AT, byId, dexieBackends, newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { VERBS, type Verb, write } from "../../../test/tools/tab-edits.ts";
import { canonical, cellsOf, replayed, touchedAfter, valueAt } from "../../../test/tools/tabs-oracle.ts";
import { type Fate, type WatchedBackend, watched, wires } from "../../../test/tools/tabs-world.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import type { OpRow } from "../../adapters/storage/rows.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { Document } from "../../core/document/document.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { countsOf } from "./counts.ts";
import { type OpenTree, openTree, type Persistence } from "./open-tree.ts";
import { SILENCE } from "./silence.ts";
import { Unsaved } from "./unsaved.ts";

/** A run plays up to 45 actions in three tabs and costs half a second, so the full run has fewer of these. */
const RUNS = Math.min(runs(40), 2_000);
const START = treeOf(6);
/** Folding this often and keeping so few commits lets tabs fall behind what is kept. */
const KEPT_OPS = 1;

interface Action {
  readonly tab: number;
  readonly what: Verb | "undo" | "redo" | "fold" | "kill" | "leave" | "close" | "wake" | "fail";
  readonly at: number;
  readonly to: number;
  /** How long to wait before the next: not at all, a few turns of the event loop, or until the tab is idle. */
  readonly pause: number;
}

const action: fc.Arbitrary<Action> = fc.record({
  tab: fc.nat(2),
  what: fc.constantFrom<Action["what"]>(
    ...VERBS,
    ...VERBS,
    ...VERBS,
    ...([
      "title",
      "title",
      "title",
      "move",
      "move",
      "move",
      "undo",
      "undo",
      "redo",
      "fold",
      "fold",
      "kill",
      "leave",
      "close",
      "wake",
      "fail",
    ] as const),
  ),
  at: fc.nat(30),
  to: fc.nat(30),
  pause: fc.nat(9),
});

/** One browser tab. What it showed as saved, cell by cell, is what must not be lost. */
class BrowserTab {
  readonly id: string;
  readonly #to: Persistence;
  readonly #backend: WatchedBackend;
  readonly shown = new Map<string, { readonly value: unknown; readonly rev: number }>();
  readonly #mine = new Set<string>();
  #open: OpenTree | undefined;
  #values = 0;

  constructor(id: string, backend: WatchedBackend, channel: Persistence["channel"], alive: ReadonlySet<string>) {
    let ids = 0;
    this.id = id;
    this.#backend = backend;
    this.#to = {
      store: treeStore(backend, KEPT_OPS),
      tab: { id, alive: async () => alive },
      channel,
      unsaved: new Unsaved(() => () => undefined),
      newId: () => `${id}${++ids}`,
      now: () => AT,
      onWake: () => () => undefined,
      onLeave: () => () => undefined,
      after: (ms, run) => {
        // These disks always answer.
        if (ms === SILENCE) return () => undefined;
        const timer = setImmediate(run);
        return () => clearImmediate(timer);
      },
    };
  }

  get tree(): OpenTree {
    return this.#open as OpenTree;
  }

  async open(): Promise<this> {
    const opened = await openTree(this.#to, "t");
    if (opened.state !== "open") throw new Error(opened.state);
    this.#open = opened.tree;
    opened.tree.saver.subscribe(() => this.#note());
    return this;
  }

  act({ what, at, to }: Action): void {
    const { document, history, saver } = this.tree;
    if (what === "undo" || what === "redo") history[what]();
    else if (what === "fold") saver.fold();
    else if (what === "wake") saver.catchUp();
    else if (what === "fail") this.#backend.fates.push(...fates(at));
    else if (what === "leave" || what === "close") saver.leave();
    else if (what !== "kill") {
      const value = `${this.id}-${++this.#values}`;
      const merge = to % 3 === 0 ? { merge: what } : {};
      const change = document.commit(
        { key: what },
        (draft) => write(draft, what, at, to, value, this.#to.newId),
        merge,
      );
      for (const cell of cellsOf(change?.diff.updated ?? [])) this.#mine.add(cell);
    }
  }

  /** The screen says "saved": from here on these values may only give way to later commits. */
  #note(): void {
    const { document, saver } = this.tree;
    if (saver.state.kind !== "saved") return;
    for (const cell of this.#mine) this.shown.set(cell, { value: valueAt(document, cell), rev: saver.rev });
    this.#mine.clear();
  }
}

describe("three tabs with one tree", () => {
  it("end equal and whole, and lose nothing that was shown as saved", { timeout: RUNS * 2_000 + 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 15, maxLength: 45, size: "max" }), (actions) => play(actions)),
      { numRuns: RUNS },
    );
  });
});

async function play(actions: readonly Action[]): Promise<void> {
  const world = await newWorld();
  for (const one of actions) {
    world.tabs[one.tab]?.act(one);
    if (one.what === "kill" || one.what === "close") await world.replace(one.tab);
    await pause(one.pause, world.tabs[one.tab] as BrowserTab);
  }
  await settled(world.tabs);
  await check(world);
}

async function newWorld() {
  const connections = await dexieBackends(3);
  const log: OpRow[] = [];
  const backends: WatchedBackend[] = [];
  let posted = 0;
  const wire = wires(() => ++posted % 3 === 0);
  const store = treeStore(connections[0] as Backend, KEPT_OPS);
  await store.add(newTreeOf(START));
  const alive = new Set<string>();
  const all: BrowserTab[] = [];
  const make = async (n: number): Promise<BrowserTab> => {
    const id = `tab${all.length}`;
    alive.add(id);
    backends[n] = watched(connections[n] as Backend, log);
    const tab = await new BrowserTab(id, backends[n], wire(), alive).open();
    all.push(tab);
    return tab;
  };
  const tabs = [await make(0), await make(1), await make(2)];
  const replace = async (n: number): Promise<void> => {
    (backends[n] as WatchedBackend).dead = true;
    alive.delete((tabs[n] as BrowserTab).id);
    tabs[n] = await make(n);
  };
  return { tabs, all, log, replace, store };
}

async function pause(kind: number, { tree }: BrowserTab): Promise<void> {
  if (kind === 9) await tree.saver.flush();
  else for (let i = 0; i < kind - 3; i++) await new Promise((done) => setImmediate(done));
}

async function settled(tabs: readonly BrowserTab[]): Promise<void> {
  for (let round = 0; round < 20; round++) {
    for (const { tree } of tabs) {
      tree.saver.catchUp();
      while (!(await tree.saver.flush()));
    }
    if (new Set(tabs.map(({ tree }) => tree.saver.rev)).size === 1) return;
  }
  throw new Error("The tabs do not come to rest");
}

async function check({ tabs, all, log, store }: Awaited<ReturnType<typeof newWorld>>): Promise<void> {
  const opened = await store.open("t");
  if (!opened) throw new Error("The tree is gone");
  const stored = canonical(opened.records);
  expect(opened).toMatchObject({ damaged: [], missing: [] });

  const whole = new Document(opened.records);
  checkInvariants(
    whole,
    [...whole.all()].map(({ id }) => id),
  );
  expect(opened.row).toMatchObject({ title: treeTitle(whole), counts: countsOf(opened.records) });
  for (const { tree } of tabs) {
    expect(canonical(tree.document.all())).toBe(stored);
    expect(tree.saver.state).toEqual({ kind: "saved" });
    expect(shape(tree.document)).toEqual(shape(whole));
  }

  const revs = log.map(({ rev }) => rev).sort((a, b) => a - b);
  expect(revs).toEqual(revs.map((_, i) => i + 2));
  expect(opened.row.rev).toBe(revs.length + 1);
  expect(new Set(log.map(({ mark }) => mark)).size).toBe(log.length);
  expect(canonical(replayed(log, START))).toBe(stored);
  for (const { shown } of all) {
    for (const [cell, { value, rev }] of shown) {
      if (JSON.stringify(valueAt(whole, cell)) === JSON.stringify(value)) continue;
      expect(touchedAfter(log, cell, rev), `${cell} was shown as saved with ${value} at ${rev}`).toBe(true);
    }
  }
}

function shape(document: Document): unknown {
  return byId(document.all()).map(({ id }) => [id, document.children(id), [...document.attached(id)].sort()]);
}

/** What happens to the next writes. */
function fates(n: number): Fate[] {
  return n % 3 === 0
    ? ["refused", "refused"]
    : n % 3 === 1
      ? ["rejected but stored"]
      : ["done", "rejected but stored", "refused"];
}
