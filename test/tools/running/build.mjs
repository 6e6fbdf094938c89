import { existsSync } from "node:fs";
import { PROGRAMS, runNode } from "./process.mjs";

/**
 * The builds of the repository: the app, and the command line where there is one.
 * @returns {[name: string, script: string, args: string[]][]}
 */
export function buildTargets() {
  /** @type {[string, string, string[]][]} */
  const targets = [["build of the app", PROGRAMS.vite, ["build"]]];
  if (existsSync("src/cli/main.ts")) {
    targets.push(["build of the command line", PROGRAMS.vite, ["build", "--mode", "cli"]]);
  }
  return targets;
}

/**
 * Builds the app, for a part that starts from the built one.
 * @returns {Promise<string | undefined>} what the build said, if it failed
 */
export async function buildApp() {
  for (const [name, script, args] of buildTargets().slice(0, 1)) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) return `The ${name} failed:\n${output}`;
  }
  return undefined;
}
