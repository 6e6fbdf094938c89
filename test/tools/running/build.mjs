import { existsSync } from "node:fs";
import { PROGRAMS } from "./process.mjs";

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
