/**
 * A bug that somebody could make: in `file` the one place of `find` becomes `plant`. `tests`: files that should see it.
 * `journey`: they run in a browser.
 * @typedef {{ what: string, file: string, find: string, plant: string, tests: readonly string[], journey?: true }} Bug
 */

const SAVER = "src/app/persist/saver.ts";

/** @type {readonly Bug[]} */
export const BUGS = [
  {
    what: "Edits are stored after a pause instead of at once",
    file: SAVER,
    find: "options.now());\n      this.#run();",
    plant: "options.now());\n      setTimeout(() => this.#run(), 300);",
    tests: ["src/app/persist/saver.test.ts"],
  },
  {
    what: "Commits are complete before they are on the disk",
    file: "src/adapters/dexie/database.ts",
    find: 'chromeTransactionDurability: "strict"',
    plant: 'chromeTransactionDurability: "relaxed"',
    tests: ["src/adapters/dexie/open-store.test.ts"],
  },
  {
    what: "An old tab does not give the database up to a newer build",
    file: "src/adapters/dexie/open-store.ts",
    find: "void Promise.race([Promise.resolve(onOutdated?.()), late]).then(gate.shut, gate.shut);",
    plant: "void late;",
    tests: ["src/adapters/dexie/open-store.test.ts"],
  },
  {
    what: "An old build opens a newer database",
    file: "src/adapters/dexie/open-store.ts",
    find: 'if (db.backendDB().version > NATIVE_VERSION) throw new StoreError("outdated");',
    plant: "void db.backendDB;",
    tests: ["src/adapters/dexie/open-store.test.ts"],
  },
  {
    what: "What other tabs stored meanwhile is not taken in inside the transaction",
    file: SAVER,
    find: "    this.#takeIn(missed);\n    this.#sent =",
    plant: "    this.#rev = missed.rev;\n    this.#sent =",
    tests: ["src/app/persist/three-tabs.law.test.ts", "src/app/persist/open-tree.test.ts"],
  },
  {
    what: "The bar says “saved” while a transaction is on its way",
    file: SAVER,
    find: 'return why ? { kind: "not-saved", why } : { kind: "saving" };',
    plant: 'return why ? { kind: "not-saved", why } : { kind: "saved" };',
    tests: ["src/app/persist/saver.test.ts", "src/app/persist/truth.law.test.ts"],
  },
  {
    what: "A full disk makes the app forget what it could not store",
    file: SAVER,
    find: "    if (this.#sent) history.giveBack(this.#sent.history);\n",
    plant: "    if (this.#sent) this.#pending.drop(this.#sent.ops);\n",
    tests: ["src/app/persist/saver.test.ts"],
  },
  {
    what: "A failed write is never tried again",
    file: SAVER,
    find: "HOPELESS.has(this.#trouble) ? () => undefined : after(wait, () => this.retry())",
    plant: "HOPELESS.has(this.#trouble) || wait < 0 ? () => undefined : () => undefined",
    tests: ["src/app/persist/saver.test.ts"],
  },
  {
    what: "A page that goes away lays nothing aside",
    file: SAVER,
    find: "if (this.#held || this.#pending.size === 0) return;\n    const { store, tab, onError }",
    plant: "if (!this.#held || this.#pending.size === 0) return;\n    const { store, tab, onError }",
    tests: ["src/app/persist/page-leaves.test.ts"],
  },
  {
    what: "A move may close a circle",
    file: "src/core/document/invariants.ts",
    find: 'if (path.has(at)) throw new InvariantError("cycle", start);',
    plant: "if (path.has(at)) return;",
    tests: ["src/core/document/invariants.test.ts", "src/core/document/document.test.ts"],
  },
  {
    what: "Two moves in two tabs leave a circle",
    file: "src/core/document/settle.ts",
    find: "  breakCycles(store, queue, before, put);\n}",
    plant: "  void before;\n  void breakCycles;\n}",
    tests: ["src/core/document/settle.test.ts", "src/core/document/settle.law.test.ts"],
  },
  {
    what: "Undo does not bring deleted records back",
    file: "src/core/document/diff.ts",
    find: "return { added: diff.removed, updated, removed: diff.added };",
    plant: "return { added: new Map(), updated, removed: diff.added };",
    tests: ["src/core/document/diff.law.test.ts", "src/core/document/history.test.ts"],
  },
  {
    what: "An empty database is taken for a first visit",
    file: "src/app/recovery/recovery.ts",
    find: "return lost.length > 0;",
    plant: "return lost.length < 0;",
    tests: ["src/app/recovery/recovery.test.ts"],
  },
  {
    what: "A damaged snapshot is taken for a good one",
    file: "src/adapters/snapshots/shelf.ts",
    find: "return text !== undefined && hashOf(text) === namedBy(name)?.hash ? text : undefined;",
    plant: "return text;",
    tests: ["src/adapters/snapshots"],
  },
  {
    what: "Older snapshots go before the new one is known to be there",
    file: "src/adapters/snapshots/shelf.ts",
    find: "if ((await textOf(folder, name)) === undefined)\n        throw",
    plant: 'if (name === "")\n        throw',
    tests: ["src/adapters/snapshots"],
  },
  {
    what: "Names that reach the prototype of an object come in with a file",
    file: "src/formats/json/parse.ts",
    find: "if (FORBIDDEN.has(name)) {",
    plant: 'if (FORBIDDEN.has(name) && name === "") {',
    tests: ["src/formats/json", "src/formats/aimtree"],
  },
  {
    what: "A spreadsheet runs a title as a formula",
    file: "src/formats/csv/csv-text.ts",
    find: "return formula || PROTECTED.test(text)",
    plant: "return PROTECTED.test(text)",
    tests: ["src/formats/csv/write.test.ts"],
  },
  {
    what: "An archive that unpacks to far more than it says is unpacked whole",
    file: "src/formats/archive/unzip.ts",
    find: "content?.length === size && crc32(content) === crc ? content : undefined",
    plant: "content",
    tests: ["src/formats/archive"],
  },
  {
    what: "A linked file is written over although somebody else changed it",
    file: "src/app/linked/file-link.ts",
    find: "const isOurs = found.digest === digest || known.includes(found.digest);",
    plant: "const isOurs = found.digest !== digest || known.includes(found.digest);",
    tests: ["src/app/linked"],
  },
  {
    what: "A tab that slept puts its file back",
    file: "src/app/linked/file-link.ts",
    find: "    open.saver.catchUp();\n",
    plant: "",
    tests: ["src/app/linked"],
  },
  {
    what: "A new build takes over without being asked",
    file: "src/adapters/service-worker/worker/sw.ts",
    find: "event.waitUntil(install())",
    plant: "event.waitUntil(install().then(() => self.skipWaiting()))",
    tests: ["e2e/offline"],
    journey: true,
  },
  {
    what: "A build that lacks a file is installed all the same",
    file: "src/adapters/service-worker/worker/sw.ts",
    find: "if (!response.ok || response.redirected) throw new Error",
    plant: "if (response.type === 'error') throw new Error",
    tests: ["e2e/offline"],
    journey: true,
  },
];
