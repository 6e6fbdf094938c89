import type { Finding } from "../../core/lint/rule.ts";
import { closeField } from "../field/open-field.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { showFinding } from "./go-to-finding.ts";

/** Opens the menu of ways to close the finding of the chosen node, beginning with the one visited last. */
export function openFixMenu(tree: Workspace): void {
  commitTitle(tree);
  closeField(tree);
  const { focus, finding } = tree.session.getState();
  if (focus === undefined) return;
  const here = tree.findings.of(focus);
  const found = here.find(({ key }) => key === finding) ?? here[0];
  if (found) openFixMenuFor(tree, found);
}

/** Opens the menu for one finding, on its node; `asks` for the reason of a dismissal at once. */
export function openFixMenuFor(tree: Workspace, finding: Finding, asks = false): void {
  showFinding(tree, finding);
  tree.session.setState({ fixMenu: finding.key, fixAsks: asks });
}
