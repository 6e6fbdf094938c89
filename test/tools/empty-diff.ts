import type { Diff } from "../../src/core/document/diff.ts";

/** Nothing changed. */
export const EMPTY_DIFF: Diff = { added: new Map(), updated: new Map(), removed: new Map() };
