import type { Draft } from "../document/draft.ts";
import type { Id } from "../records/fields.ts";
import type { LinkKind, LinkRecord } from "../records/link.ts";
import { isRecord } from "../records/records.ts";
import { whyNotConnect } from "./connect.ts";
import { Refused } from "./refused.ts";

/** Changes what a link means. Its ends and its other fields stay. */
export function setLinkKind(draft: Draft, id: Id, kind: LinkKind): void {
  const link = draft.get(id);
  if (!isRecord(link, "link")) throw new Refused("noLink");
  if (link.kind === kind) return;
  // The link is there already, so only a second one like it is refused: even one that should not be can be turned.
  const reason = whyNotConnect(draft, link.from, link.to, kind);
  if (reason === "linkedAlready") throw new Refused(reason);
  draft.patch<LinkRecord>(id, { kind });
}
