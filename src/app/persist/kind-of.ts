import type { StoreError, StoreErrorKind } from "../../adapters/storage/port.ts";

/** The kind of an error that a store rejected with; unknown for any other. */
export function kindOf(error: unknown): StoreErrorKind {
  const { kind } = (error ?? {}) as Partial<StoreError>;
  return error instanceof Error && kind ? kind : "unknown";
}
