import type { Finding } from "../../core/lint/rule.ts";
import { closeField } from "../field/open-field.ts";
import { chooseOnly } from "../session.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";

/** Goes to the next or previous finding, round the end; starts at the first, or after the last one visited. */
export function goToFinding(tree: Workspace, step: 1 | -1): void {
  commitTitle(tree);
  closeField(tree);
  tree.findings.run();
  const { all } = tree.findings;
  if (all.length === 0) return;
  const { finding } = tree.session.getState();
  const at = all.findIndex(({ key }) => key === finding);
  const next = at < 0 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  const found = all[next];
  if (found) showFinding(tree, found);
}

/** Selects what a finding is about and brings it into view. */
export function showFinding(tree: Workspace, finding: Finding): void {
  tree.session.setState({ finding: finding.key, auditOpen: true });
  if (finding.node === undefined || !tree.document.node(finding.node)) return;
  chooseOnly(tree.session, finding.node);
  tree.reveal(finding.node);
}
