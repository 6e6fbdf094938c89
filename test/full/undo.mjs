import { sample } from "fast-check";
import { createServer } from "vite";

export const title = "Undo and redo, byte by byte, over random operations and across reloads";

/** About how long it takes on two cores. */
export const minutes = 25;

const OPERATIONS = Number(process.env.UNDO_OPERATIONS ?? 600_000);
/** Operations on one tree before the next one begins. */
const EACH = 600;
const SEEDS = 10;

/**
 * Plays edits, undos, redos and reloads on one tree after the other and compares every state with the list of states
 * that it should be in. A reload goes through the text in which steps are stored. `UNDO_OPERATIONS` asks for another number.
 */
export async function run() {
  const server = await createServer({
    server: { middlewareMode: true, ws: false },
    logLevel: "error",
    appType: "custom",
  });
  try {
    const load = (/** @type {string} */ path) => server.ssrLoadModule(path);
    const [documents, histories, ops, edits, canon] = await Promise.all(
      [
        "/src/core/document/document.ts",
        "/src/core/document/history.ts",
        "/src/adapters/storage/ops.ts",
        "/test/tools/random-edits.ts",
        "/test/tools/canonical.ts",
      ].map(load),
    );
    const tools = { ...documents, ...histories, ...ops, ...edits, ...canon };
    const rows = Array.from({ length: SEEDS }, (_, seed) => play(tools, seed + 1, Math.ceil(OPERATIONS / SEEDS)));
    const wrong = rows.filter(({ differences }) => differences > 0);
    return {
      passed: rows.length - wrong.length,
      failures: wrong.map(({ seed }) => ({ name: `seed ${seed}`, text: "A state differs from what it was" })),
      skipped: [],
      head: ["seed", "operations", "edits", "undos", "redos", "reloads", "differences"],
      rows: rows.map((row) => Object.values(row).map(String)),
    };
  } finally {
    await server.close();
  }
}

/**
 * @param {Record<string, any>} tools
 * @param {number} seed
 * @param {number} operations
 */
function play(tools, seed, operations) {
  const row = { seed, operations: 0, edits: 0, undos: 0, redos: 0, reloads: 0, differences: 0 };
  while (row.operations < operations) {
    const count = Math.min(EACH, operations - row.operations);
    playTree(tools, sample(tools.randomEdit, { numRuns: count, seed: seed * 100_003 + row.operations }), row);
  }
  return row;
}

/**
 * @param {Record<string, any>} tools
 * @param {readonly any[]} acts
 * @param {Record<"operations" | "edits" | "undos" | "redos" | "reloads" | "differences", number>} row
 */
function playTree({ Document, History, startRecords, countingIds, commit, canonical, stepJson, stepOf }, acts, row) {
  let document = new Document(startRecords());
  let history = new History(document);
  const newId = countingIds("u");
  /** @type {string[]} */
  const past = [];
  /** @type {string[]} */
  const future = [];
  const stored = new Map();
  let now = canonical(document.all());
  for (const act of acts) {
    row.operations += 1;
    const dice = (act.at * 41 + act.to) % 20;
    if (dice < 6) {
      row.undos += 1;
      history.undo();
      const before = past.pop();
      if (before !== undefined) future.push(now);
      now = before ?? now;
    } else if (dice < 9) {
      row.redos += 1;
      history.redo();
      const after = future.pop();
      if (after !== undefined) past.push(now);
      now = after ?? now;
    } else if (dice === 9) {
      row.reloads += 1;
      const { position, steps } = history.takeUnsaved();
      for (const [n, step] of steps) step ? stored.set(n, stepJson(step)) : stored.delete(n);
      document = new Document(JSON.parse(JSON.stringify([...document.all()])));
      history = new History(document, { position, steps: new Map([...stored].map(([n, json]) => [n, stepOf(json)])) });
    } else {
      row.edits += 1;
      history.seal();
      if (commit(document, act, newId)) {
        past.push(now);
        // What is older than the list cannot be undone.
        if (past.length > 500) past.shift();
        future.length = 0;
        now = canonical(document.all());
      }
    }
    if (canonical(document.all()) !== now) {
      row.differences += 1;
      now = canonical(document.all());
    }
  }
}
