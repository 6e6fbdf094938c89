import type { Finding, Fix } from "../../core/lint/rule.ts";
import { chooseOnly } from "../session.ts";
import { commitTitle, openEditor } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { showFinding } from "./go-to-finding.ts";

/** Opens the menu of ways to close the finding of the chosen node, beginning with the one visited last. */
export function openFixMenu(tree: Workspace): void {
  commitTitle(tree);
  const { focus, finding } = tree.session.getState();
  if (focus === undefined) return;
  const here = tree.findings.of(focus);
  const found = here.find(({ key }) => key === finding) ?? here[0];
  if (found) openFixMenuFor(tree, found);
}

/** Opens the menu for one finding, on its node. */
export function openFixMenuFor(tree: Workspace, finding: Finding): void {
  showFinding(tree, finding);
  tree.session.setState({ fixMenu: finding.key });
}

/** Does a fix as one undo step; the caret then goes where the fix says. */
export function applyFix(tree: Workspace, finding: Finding, fix: Fix): void {
  tree.session.setState({ fixMenu: undefined });
  let focus = fix.focus;
  if (fix.edit) {
    const { edit } = fix;
    tree.document.commit({ key: "fix", subject: finding.node && tree.document.node(finding.node)?.title ? (tree.document.node(finding.node)?.title ?? "") : "" }, (draft) => {
      focus = edit(draft, tree.host) ?? focus;
    });
    tree.history.seal();
  }
  tree.findings.run();
  if (focus) goToField(tree, focus);
}

/** Puts the caret where a fix or a finding wants it. */
function goToField(tree: Workspace, { node, field }: { readonly node: string; readonly field?: string }): void {
  if (!tree.document.node(node)) return;
  chooseOnly(tree.session, node);
  tree.reveal(node);
  if (field === "title") openEditor(tree, node, { pane: tree.session.getState().pane });
  else if (field === "parent") tree.session.setState({ linkPick: { from: node, whileTyping: false } });
  else tree.takeKeyboard();
}

export interface PreviewLine { readonly sign: "+" | "-" | "~"; readonly text: string }
export function previewOf(_tree: Workspace, _fix: Fix): PreviewLine[] { return []; }
export function dismiss(_tree: Workspace, _finding: Finding, _reason: string): void {}
