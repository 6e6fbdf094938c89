import { browserHost } from "../adapters/host/browser.ts";
import type { Host } from "../core/host.ts";

/** The instant, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** Runs something after so many ms; gives the way to stop it. */
export function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** What the core is lent by this device: ids, and the date where the person is. */
export const deviceHost: Host = browserHost();
