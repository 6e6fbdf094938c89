import { nanoid } from "nanoid";
import type { Host } from "../core/host.ts";

/** Ids begin with a letter or digit; nanoid may begin with `-` or `_`. */
export function newId(): string {
  const id = nanoid(12);
  return /^[-_]/.test(id) ? `n${id.slice(1)}` : id;
}

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
export const deviceHost: Host = { newId, today: () => localDate(new Date()) };

function localDate(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
