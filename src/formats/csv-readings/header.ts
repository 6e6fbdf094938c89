/** The first row of a table that we write; it is known by it. */
export const HEADER = ["metric", "title", "unit", "date", "value", "note", "confidence"] as const;
