import type { Draft } from "../../document/draft.ts";
import { connect, linksOf } from "../../edits/connect.ts";
import type { Host } from "../../host.ts";
import { inferLinkKind, type LinkEnds } from "../../query/infer-link.ts";
import type { Id } from "../../records/fields.ts";
import type { LinkExpression } from "../expression.ts";
import type { GrammarLoss } from "../losses.ts";
import type { References } from "../references.ts";

/** How a text is written: by a person at work, or as it stands in an outline. */
export interface WriteOptions {
  /** A node in the tray hangs itself under the target of its first `moves` link. */
  readonly hangStrays: boolean;
  /** Date for `created` of new nodes; absent: they carry none. */
  readonly created?: string | undefined;
}

/** Writes the links that stand at a node; one that is there already stays single. */
export function writeLinks(
  draft: Draft,
  id: Id,
  links: readonly LinkExpression[],
  references: References,
  host: Host,
  options: WriteOptions,
): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  for (const link of links) {
    const loss = (key: GrammarLoss["key"]): void => void losses.push({ key, text: link.title, node: id });
    const found = references.find(link);
    if (found.others > 0) loss("linkAmbiguous");
    if (found.id === undefined) loss("linkUnknown");
    else if (found.id === id) loss("linkToItself");
    else writeLink(draft, endsOf(draft, id, found.id, link), host, options);
  }
  return losses;
}

function endsOf(draft: Draft, id: Id, other: Id, { kind }: LinkExpression): LinkEnds {
  return kind === undefined ? inferLinkKind(draft, id, other) : { from: id, to: other, kind };
}

function writeLink(draft: Draft, { from, to, kind }: LinkEnds, host: Host, { hangStrays }: WriteOptions): void {
  const isThere = linksOf(draft, from).some((link) => link.from === from && link.to === to && link.kind === kind);
  const isEdge = kind === "moves" && draft.node(from)?.parent === to;
  if (isThere || (isEdge && hangStrays)) return;
  if (hangStrays) connect(draft, host, from, to, kind);
  else draft.put({ id: host.newId(), type: "link", from, to, kind });
}
