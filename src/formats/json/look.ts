import { isObject } from "./parse.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A text, or a number or flag as one; undefined for all else and for what is empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The objects of a list, or of an object that names them. */
export function objectsOf(value: unknown): JsonObject[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter(isObject);
}

/** The texts of a list, or a single one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? []);
}
