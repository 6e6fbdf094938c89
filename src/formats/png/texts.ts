import { strFromU8, strToU8 } from "fflate";
import { type Chunk, latin1 } from "./chunks.ts";

/** Keyword of the chunk that holds the tree. */
export const TREE = "aimtree";
/** Keyword of PNG 1.2, 11.3.4.2 for when a picture was made. */
const CREATED = "Creation Time";

/**
 * The tree as compressed international text (PNG 1.2, 11.3.4.5): keyword, "compressed", method, no language, no
 * translated keyword, and UTF-8 text as a zlib stream.
 */
export function treeChunk(packed: Uint8Array): Chunk {
  const head = [...strToU8(TREE), 0, 1, 0, 0, 0];
  const data = new Uint8Array(head.length + packed.length);
  data.set(head);
  data.set(packed, head.length);
  return { type: "iTXt", data };
}

/** The zlib stream of the chunk that holds the tree; undefined for any other. */
export function treeIn({ type, data }: Chunk): Uint8Array | undefined {
  if (type !== "iTXt" || latin1(data.subarray(0, TREE.length + 1)) !== `${TREE}\u0000`) return undefined;
  const [compressed, method] = data.subarray(TREE.length + 1, TREE.length + 3);
  if (compressed !== 1 || method !== 0) return new Uint8Array(0);
  const language = data.indexOf(0, TREE.length + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? new Uint8Array(0) : data.subarray(translated + 1);
}

/** When the picture was made, as plain text that every viewer shows. */
export function createdChunk(at: string): Chunk {
  return { type: "tEXt", data: strToU8(`${CREATED}\u0000${at}`, true) };
}

export function createdIn({ type, data }: Chunk): string | undefined {
  if (type !== "tEXt" || data.length > 100) return undefined;
  const [keyword, text] = strFromU8(data, true).split("\u0000");
  return keyword === CREATED ? text : undefined;
}
