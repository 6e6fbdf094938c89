import { connect, whyNotConnect } from "../../core/edits/connect.ts";
import { inferLinkKind } from "../../core/query/infer-link.ts";
import { searchNodes } from "../../core/query/search.ts";
import type { Id } from "../../core/records/fields.ts";
import { LINK_KINDS, type LinkKind } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import { chooseOnly } from "../session.ts";
import { openEditor, typeTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";

const LIMIT = 8;

/** `[[` in a title opens the picker; what was typed before it stays. */
export function startLinkWhileTyping(tree: Workspace, field: HTMLTextAreaElement): void {
  const { editing, linkPick } = tree.session.getState();
  if (!editing || linkPick) return;
  const end = field.selectionStart;
  if (field.value.slice(end - 2, end) !== "[[" || field.value.charAt(end - 3) === "\\") return;
  const title = field.value.slice(0, end - 2) + field.value.slice(end);
  typeTitle(tree, title.trimEnd());
  tree.session.setState({ linkPick: { from: editing.id, whileTyping: true } });
}

/** Nodes that can be linked to, best match first; never the node itself. */
export function linkTargets(tree: Workspace, from: Id, asked: string): Id[] {
  const hits = asked.trim() === "" ? [] : searchNodes(tree.document, asked);
  return hits.filter((id) => id !== from).slice(0, LIMIT);
}

interface LinkToMake {
  readonly from: Id;
  readonly to: Id;
  readonly kind: LinkKind;
  /** Why it cannot be made, for instance because the two are linked so already. */
  readonly refused?: RefusalKey | undefined;
}

/** The link that would be made; `turn` steps through its other possible kinds. */
export function linkBetween(tree: Workspace, start: Id, end: Id, turn: number): LinkToMake {
  const { from, to, kind: inferred } = inferLinkKind(tree.document, start, end);
  const at = LINK_KINDS.indexOf(inferred) + turn;
  const kind = LINK_KINDS[((at % LINK_KINDS.length) + LINK_KINDS.length) % LINK_KINDS.length] as LinkKind;
  return { from, to, kind, refused: whyNotConnect(tree.document, from, to, kind) };
}

/** Makes the link and goes back to where the picker was opened; if it cannot be made, says why and stays. */
export function makeLink(tree: Workspace, to: Id, turn: number): void {
  const { linkPick, editing } = tree.session.getState();
  if (!linkPick) return;
  const link = linkBetween(tree, linkPick.from, to, turn);
  if (link.refused) {
    tree.refuse(link.refused);
    return;
  }
  const subject = tree.document.node(to)?.title ?? "";
  tree.document.commit({ key: "link", subject }, (draft) => connect(draft, tree.host, link.from, link.to, link.kind));
  leavePicker(tree);
  const title = (id: Id): string => tree.document.node(id)?.title || strings.cards.noTitle;
  tree.say(strings.link.said(title(link.from), strings.link.kinds[link.kind], title(link.to)));
  if (linkPick.whileTyping && !editing) chooseOnly(tree.session, linkPick.from);
}

/** Closes the picker and gives the keyboard back to where it was opened. */
export function leavePicker(tree: Workspace): void {
  closePicker(tree);
  if (!tree.session.getState().editing) tree.takeKeyboard();
}

/** Closes the picker only; the title that is being typed stays open. */
export function closePicker(tree: Workspace): void {
  const { linkPick, editing, pane } = tree.session.getState();
  tree.session.setState({ linkPick: undefined });
  if (linkPick?.whileTyping && !editing) openEditor(tree, linkPick.from, { pane });
}
