import type { Linter } from "../../core/lint/run.ts";

/** Fetches the rules beside the tree; while they are not there, or cannot be had, there are no findings. */
export function loadLinter(report: (error: unknown) => void): () => Promise<Linter> {
  const loading = import("../../core/lint/run.ts");
  return () => new Promise((found) => void loading.then(({ Linter }) => found(new Linter()), report));
}
