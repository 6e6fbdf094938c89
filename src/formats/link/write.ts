import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { toBase64 } from "../payload/base64.ts";
import { pack } from "../payload/pack.ts";
import { recordsOf } from "../scene/scope.ts";
import { LENGTHS, linkTo } from "./address.ts";

export interface LinkOptions {
  /** Where Aimtree is found, without `#`; the link is then only what follows it. */
  readonly address?: string;
  /** The instant, ISO 8601, at which it is made. */
  readonly drawnAt?: string;
  /** The nodes that go along; all without. */
  readonly nodes?: ReadonlySet<Id> | undefined;
  /** Nothing of what happened so far goes along. */
  readonly planOnly?: boolean;
}

/** What happened so far, in contrast to what is planned. */
const PAST: ReadonlySet<string> = new Set(["reading", "decision", "review", "comment"]);

/** The tree as a link that opens as a tree of its own. */
export function write(view: View, options: WriteOptions): WriteResult {
  const { address = "", drawnAt, nodes, planOnly = false } = options as LinkOptions;
  const losses = new LossList();
  if (nodes) losses.add("dropped", strings.sharing.outside);
  const records: AnyRecord[] = [];
  for (const record of nodes ? recordsOf(view, nodes) : view.all()) {
    if (planOnly && PAST.has(record.type)) losses.add("dropped", strings.sharing.leftOut(record.type));
    else records.push(record);
  }
  const made = drawnAt === undefined ? undefined : Math.ceil(Date.parse(drawnAt) / 1000);
  const link = linkTo(address, made, toBase64(pack(writeAimtree(records))));
  if (link.length > LENGTHS.most) {
    return { ok: false, message: strings.sharing.refused(link.length, LENGTHS.most) };
  }
  return { ok: true, content: link, losses: losses.toLosses() };
}
