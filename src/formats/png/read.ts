import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { checkSize } from "../limits.ts";
import { readPacked } from "../payload/pack.ts";
import { chunksOf, isPng } from "./chunks.ts";
import { createdIn, treeIn } from "./texts.ts";

const OURS = new Set(["iTXt", "tEXt"]);

/** The tree that one of our pictures carries; its pixels are not looked at. */
export function read({ bytes }: ReadInput, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  if (!isPng(bytes)) return broken(strings.formats.notOurs("PNG"));
  let created: string | undefined;
  let tree: ReadResult | undefined;
  let ended = false;
  for (const chunk of chunksOf(bytes, OURS)) {
    const packed = treeIn(chunk);
    if (chunk.state === "cut" && (packed || !tree)) return broken(strings.formats.pictureCutOff);
    if (packed && chunk.state === "damaged") return broken(strings.formats.treeDamaged);
    created ??= createdIn(chunk);
    if (packed) tree ??= readPacked(packed, created, host);
    ended = chunk.type === "IEND" && chunk.state === "whole";
  }
  if (!tree) return broken(ended ? strings.formats.noTreeInside : strings.formats.pictureCutOff);
  if (!tree.ok || ended) return tree;
  const missing = { severity: "repaired", what: strings.formats.cutOffAfterTree, count: 1 } as const;
  return { ...tree, repairs: [...tree.repairs, missing] };
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
