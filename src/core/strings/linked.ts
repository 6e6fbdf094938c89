import { phrases } from "./phrases.ts";

/** Words of a tree that is written to a file on the disk. */
export const linked = phrases("linked", {
  tooLarge: "It is too large to be a tree.",
  used: (name: string) => `Saved to ${name}. Every change goes there too`,
  notUsed: "This file could not be used. Your tree is saved on this device",
  left: (name: string) => `Changes no longer go to ${name}. The file stays as it is`,
  leave: "Save to it no more",
  asks: (name: string) =>
    `Your changes are saved on this device. Before they go to ${name}, the browser asks you again.`,
  allow: "Allow",
  changed: (name: string) => `${name} was changed outside Aimtree. Nothing was overwritten.`,
  unreadable: (name: string, why: string) => `${name} was changed outside Aimtree and cannot be read as a tree: ${why}`,
  show: "Show what changed",
  merge: "Merge…",
  take: "Take over the file",
  taken: (name: string) => `The tree is as in ${name}. Undo brings back what was here`,
  keep: "Keep what is here",
  keepUnreadable: "Write what is here over it",
  kept: (name: string) => `${name} as it was changed outside`,
  keptUnread: (name: string) => `What was in ${name} is among your downloads`,
  missing: (name: string) => `${name} was moved or deleted. Everything is saved on this device.`,
  failed: (name: string) =>
    `${name} could not be written: the disk may be full, or the file in use. Everything is saved on this device; Aimtree tries again.`,
  again: "Try again",
} as const);
