import { edgeMarks } from "../../core/card/edge-marks.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { Refused } from "../../core/edits/refused.ts";
import { setLinkKind } from "../../core/edits/set-link-kind.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkKind, LinkRecord } from "../../core/records/link.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { chooseLink, chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/** The link that is chosen. */
export function chosenLink({ document, session }: Workspace): LinkRecord | undefined {
  const { link } = session.getState();
  const record = link === undefined ? undefined : document.get(link);
  return isRecord(record, "link") ? record : undefined;
}

/** The links of the chosen node, or of the node where the chosen link starts. */
export function linksHere(tree: Workspace): LinkRecord[] {
  const id = tree.focused?.id ?? chosenLink(tree)?.from;
  return id === undefined ? [] : linksOf(tree.document, id);
}

/** Chooses the first link of the node, or the one after the chosen link; both ends are brought into view. */
export function chooseNextLink(tree: Workspace): void {
  const links = linksHere(tree);
  const now = chosenLink(tree)?.id;
  const next = links[(links.findIndex(({ id }) => id === now) + 1) % links.length];
  if (!next) return;
  chooseLink(tree.session, next.id);
  tree.reveal(next.to);
  tree.reveal(next.from);
  tree.session.setState({ pane: "map", view: "map" });
}

/** From a link back to the node where it starts. */
export function leaveLink(tree: Workspace): void {
  const link = chosenLink(tree);
  if (!link) return;
  chooseOnly(tree.session, link.from);
  tree.reveal(link.from);
}

/** Takes the chosen link away; what it started from is chosen then. */
export function removeLink(tree: Workspace): void {
  const link = chosenLink(tree);
  if (!link) return;
  chooseOnly(tree.session, link.from);
  tree.document.commit({ key: "unlink", subject: titleOf(tree, link.from) }, (draft) => draft.remove(link.id));
}

/** Changes what the chosen link says; tells why if there is such a link already. */
export function changeLinkKind(tree: Workspace, kind: LinkKind): void {
  const link = chosenLink(tree);
  if (!link) return;
  try {
    tree.document.commit({ key: "linkKind", subject: titleOf(tree, link.to) }, (draft) =>
      setLinkKind(draft, link.id, kind),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tree.refuse(error.reason);
  }
}

/** The link as a sentence. */
export function sayLink(tree: Workspace, link: LinkRecord): string {
  const said = strings.link.said(titleOf(tree, link.from), strings.link.kinds[link.kind], titleOf(tree, link.to));
  return [said, edgeMarks(link)].filter(Boolean).join(", ");
}

function titleOf({ document }: Workspace, id: Id): string {
  return document.node(id)?.title || strings.cards.noTitle;
}
