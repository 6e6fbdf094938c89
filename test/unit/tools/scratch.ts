import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** For tests that start compilers and test runners: on a busy machine each of these takes its time. */
export const STARTS_PROGRAMS = { timeout: 300_000 };

/**
 * A folder for one test, gone after it. It lies inside the repository, so that programs started in it find the
 * packages, and in a place that Git ignores.
 */
export function scratch(files: Readonly<Record<string, string>> = {}): string {
  mkdirSync(".vite", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".vite", "scratch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
