import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { type Thumbnail, thumbnailOf } from "../scene/thumbnail.ts";
import { branchDepth } from "./measure.ts";

/** What comes in, at a glance. */
export interface Outlook {
  /** Its title, or what stands at its top. */
  readonly title: string;
  readonly picture: Thumbnail;
  /** How many levels it has. */
  readonly depth: number;
  /** Its first lines. */
  readonly lines: readonly OutlookLine[];
}

export interface OutlookLine {
  readonly depth: number;
  readonly face: Face;
  readonly title: string;
  /** Siblings after it that the lines leave out. */
  readonly more: number;
}

/** Lines that a person takes in at once. */
const MOST = 8;
/** Children of one node that are enough to see what they are. */
const SIBLINGS = 3;

export function outlookOf(records: readonly AnyRecord[]): Outlook {
  const view = new RecordStore(records);
  const [top] = view.children(undefined);
  return {
    title: view.tree.title || (view.node(top ?? "")?.title ?? ""),
    picture: thumbnailOf(view),
    depth: branchDepth(records),
    lines: linesOf(view),
  };
}

/** From the top down the first way to a leaf, and some of what stands beside it. */
function linesOf(view: View): OutlookLine[] {
  const lines: OutlookLine[] = [];
  const waiting: { readonly id: Id; readonly depth: number; readonly more: number }[] = [];
  const enter = (ids: readonly Id[], depth: number): void => {
    const shown = ids.slice(0, SIBLINGS);
    const more = ids.length - shown.length;
    waiting.push(...shown.map((id, at) => ({ id, depth, more: at === shown.length - 1 ? more : 0 })).reverse());
  };
  enter(view.children(undefined), 0);
  for (let next = waiting.pop(); next && lines.length < MOST; next = waiting.pop()) {
    const node = view.node(next.id);
    if (!node) continue;
    lines.push({ depth: next.depth, face: faceOf(node), title: node.title, more: next.more });
    enter(view.children(next.id), next.depth + 1);
  }
  return lines;
}
