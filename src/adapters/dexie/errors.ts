import type { StoreErrorKind } from "../storage/port.ts";
import { StoreError } from "../storage/port.ts";

const KINDS: Readonly<Record<string, StoreErrorKind>> = {
  QuotaExceededError: "quota",
  NoAnswer: "silent",
  DatabaseClosedError: "closed",
  InvalidStateError: "closed",
  OpenFailedError: "closed",
  TransactionInactiveError: "closed",
};

/** What Dexie or the browser threw, as the error of the store. The reason often lies one level down. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  for (const cause of causes(error)) {
    if (cause instanceof StoreError) return cause;
    const kind = KINDS[cause.name];
    if (kind) return new StoreError(kind, error);
  }
  return new StoreError("unknown", error);
}

/** The error and those inside it: Dexie hides a full disk in the `inner` of an AbortError or in `failures`. */
function* causes(error: unknown, depth = 0): Generator<{ readonly name: string }> {
  if (typeof error !== "object" || error === null || depth > 4) return;
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  if (typeof name === "string") yield { name };
  for (const next of [inner, cause, ...(Array.isArray(failures) ? failures : [])]) yield* causes(next, depth + 1);
}
