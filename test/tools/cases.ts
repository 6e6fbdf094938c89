import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folder of real trees by other people, which are not part of the repository. */
const FOLDER = process.env.AIMTREE_CASES;

/** Why a test with one of the real trees cannot run here; undefined if it can. */
export function whyNoCase(name: string): string | undefined {
  if (!FOLDER) return "AIMTREE_CASES does not name the folder of real trees";
  return existsSync(join(FOLDER, name)) ? undefined : `${name} is not in the folder of real trees`;
}

export function casePath(name: string): string {
  return join(FOLDER ?? "", name);
}

export function caseBytes(name: string): Uint8Array {
  return readFileSync(casePath(name));
}

/** Why nothing can be counted with Python here; undefined if it can. */
export function whyNoPython(): string | undefined {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch (error) {
    return `python3 does not run here: ${String(error)}`;
  }
}

/** What a counting script in this folder prints about a file, or about several that belong together, as JSON. */
export function countWithPython(script: string, paths: string | readonly string[]): unknown {
  const words = [new URL(script, import.meta.url).pathname, ...[paths].flat()];
  const output = execFileSync("python3", words, { encoding: "utf8" });
  return JSON.parse(output);
}
