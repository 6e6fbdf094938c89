import { spawn } from "node:child_process";
import { join } from "node:path";

/** The programs that the tools start, as files of their packages: `npx` is slower and leaves processes behind. */
export const PROGRAMS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vite: "node_modules/vite/bin/vite.js",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * How a program ended: its exit code (null when it was stopped), all that it printed, what of it on standard output.
 * @typedef {{ code: number | null, output: string, stdout: string, hung: boolean }} Ended
 * @typedef {{ env?: Record<string, string>, minutes?: number, show?: boolean, cwd?: string, input?: string }} RunOptions
 */

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs one of our scripts or programs under this Node.
 * @param {string} script path from the root
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNode(script, args = [], options = {}) {
  return runProgram(process.execPath, [join(process.cwd(), script), ...args], options);
}

/**
 * Runs a program to its end. `show` prints its words as they come; else they are only kept. A program that is not done
 * after `minutes` is stopped with everything that it started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<Ended>}
 */
export function runProgram(program, args, { env = {}, minutes = 8, show = false, cwd, input } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    // A group of its own, so that what it started can be stopped with it.
    detached: process.platform !== "win32",
  });
  running.add(child);
  child.stdin.end(input);
  /** @type {{ chunk: Buffer, out: boolean }[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ chunk) => {
      printed.push({ chunk, out: stream === child.stdout });
      if (show) process.stdout.write(chunk);
    });
  }
  const text = (/** @type {typeof printed} */ parts) => Buffer.concat(parts.map(({ chunk }) => chunk)).toString("utf8");
  return new Promise((resolve) => {
    let hung = false;
    const guard = setTimeout(() => {
      hung = true;
      stop(child);
    }, minutes * 60_000);
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(guard);
      running.delete(child);
      resolve({ code, output: text(printed), stdout: text(printed.filter(({ out }) => out)), hung });
    };
    child.on("error", (error) => {
      printed.push({ chunk: Buffer.from(`${error.message}\n`), out: false });
      end(null);
    });
    child.on("close", end);
  });
}

/** @param {import("node:child_process").ChildProcess} child */
function stop(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    for (const child of running) stop(child);
    process.exit(130);
  });
}
