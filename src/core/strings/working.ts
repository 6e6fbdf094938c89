import { number, phrases, plural } from "./phrases.ts";

/** Work that takes a while, and says how far it is. */
export const working = phrases("working", {
  bringing: (nodes: number) => plural(nodes, { one: "Bringing in # node", other: "Bringing in # nodes" }),
  undoing: "Undoing",
  redoing: "Redoing",
  count: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  share: (percent: number) => `${number(percent)} % done`,
  stopping: "Putting everything back…",
  cancel: "Cancel",
} as const);
