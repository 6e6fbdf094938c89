import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { Ledger } from "../tools/running/ledger.mjs";
import { serve } from "../tools/serve.mjs";
import { crash, prepare } from "./crash/typing.mjs";

export const title = "The browser is killed while somebody types; what was shown as saved must be there";

/** About how long it takes on two cores. */
export const minutes = 30;

/** Both ways in which Chromium stores IndexedDB; the second one is to become the default. */
export const BACKENDS = [
  { name: "LevelDB", args: [] },
  { name: "SQLite", args: ["--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout"] },
];

/** `CRASH_RUNS` asks for another number of kills a backend; `RESUME=1` goes on where a run was interrupted. */
export async function run() {
  const runs = Number(process.env.CRASH_RUNS ?? 100);
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const server = await serve({ folder: "dist", port: 0, strict: true });
  /** @type {Ledger<Kill>} */
  const ledger = new Ledger("crash");
  try {
    const results = [];
    for (const backend of BACKENDS) results.push(await killMany({ address: server.address, runs, ledger }, backend));
    return {
      passed: results.reduce((sum, { kills }) => sum + kills.filter(isGood).length, 0),
      failures: results.flatMap(({ name, kills }) =>
        kills.filter((kill) => !isGood(kill)).map((kill) => faultOf(name, kill)),
      ),
      skipped: [],
      head: HEAD,
      rows: results.map(({ name, kills }) => rowOf(name, kills)),
    };
  } finally {
    await server.close();
  }
}

/**
 * @typedef {import("./crash/typing.mjs").Kill} Kill
 * @param {{ address: string, runs: number, ledger: Ledger<Kill> }} wish
 * @param {{ name: string, args: readonly string[] }} backend
 */
async function killMany({ address, runs, ledger }, { name, args }) {
  const profile = mkdtempSync(join(tmpdir(), "aimtree-crash-"));
  /** @type {Kill[]} */
  const kills = [];
  try {
    const tree = await prepare({ profile, args, address });
    for (let i = 0; i < runs; i++) {
      const kill = await ledger.once(`${name} ${i}`, () => crash({ profile, args, address: tree }, i));
      kills.push(kill);
      console.log(
        `${name} ${i + 1}/${runs}: ${kill.typed.length} typed, ${kill.shown.length} shown as saved, ${kill.found.length} found`,
      );
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { name, kills };
}

/** @param {Kill} kill */
export function isGood(kill) {
  return !isLost(kill) && !isTorn(kill);
}

/**
 * What was shown as saved is no part of what is there.
 * @param {Kill} kill
 */
function isLost({ shown, found }) {
  return !found.startsWith(shown);
}

/**
 * What is there is neither what was there before nor the beginning of what was typed.
 * @param {Kill} kill
 */
function isTorn({ before, typed, found }) {
  return found !== before && !typed.startsWith(found);
}

/**
 * @param {string} backend
 * @param {Kill} kill
 */
export function faultOf(backend, { typed, shown, found }) {
  return { name: `${backend}: typed “${typed}”, shown as saved “${shown}”, found “${found}”` };
}

export const HEAD = [
  "backend",
  "kills",
  "letters typed",
  "shown as saved",
  "lost though shown as saved",
  "torn",
  "most letters lost",
  "oldest loss",
];

/**
 * @param {string} name
 * @param {readonly Kill[]} kills
 */
export function rowOf(name, kills) {
  const sum = (/** @type {(kill: Kill) => number} */ of) => kills.reduce((total, kill) => total + of(kill), 0);
  const most = (/** @type {(kill: Kill) => number} */ of) => Math.max(0, ...kills.map(of));
  return [
    name,
    String(kills.length),
    String(sum(({ typed }) => typed.length)),
    String(sum(({ shown }) => shown.length)),
    String(kills.filter(isLost).length),
    String(kills.filter(isTorn).length),
    String(most(lettersLost)),
    `${Math.round(
      most(({ typed, times, found, killedAt, before }) => {
        const first = found === before ? 0 : found.length;
        return first < typed.length ? killedAt - (times[first] ?? killedAt) : 0;
      }),
    )} ms`,
  ];
}

/** @param {Kill} kill */
function lettersLost({ typed, found, before }) {
  return typed.length - (found === before ? 0 : found.length);
}
