import type { Host } from "../../src/core/host.ts";

/** A host whose ids count up and whose day stands still. */
export function fixedHost(today = "2026-06-01"): Host {
  let count = 0;
  return { newId: () => `new${++count}`, today: () => today };
}
