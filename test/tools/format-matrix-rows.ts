import { formatMatrix } from "./format-matrix.ts";

/** The rows as this module is loaded: whoever loads it may be gone before a promise answers. */
export const rows = await formatMatrix();
