import type { Linter } from "../../core/lint/run.ts";

/**
 * Fetches the rules once `pictured` comes back: behind the first picture. While they are not there, or cannot be had, there
 * are no findings.
 */
export function loadLinter(pictured: Promise<void>, report: (error: unknown) => void): () => Promise<Linter> {
  const loading = pictured.then(() => import("../../core/lint/run.ts"));
  return () => new Promise((found) => void loading.then(({ Linter }) => found(new Linter()), report));
}
