import { type Finding, SEVERITIES } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import { closeField } from "../field/open-field.ts";
import { goToGap } from "../sheet/gaps.ts";
import { commitTitle } from "../sketch/editor.ts";
import { jumpTo } from "../walk/jump.ts";
import { shownOf } from "../walk/shown.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Goes to the next or previous finding as the audit lists them, round the end. Goes on from the one visited last;
 * without one it starts at the gravest.
 */
export function goToFinding(tree: Workspace, step: 1 | -1): void {
  commitTitle(tree);
  closeField(tree);
  tree.findings.run();
  const all = shownOf(tree, tree.findings.all);
  if (all.length === 0) {
    tree.refuse(tree.findings.all.length === 0 ? "noFindings" : "noFindingsInBranch");
    return;
  }
  const { finding } = tree.session.getState();
  const at = all.findIndex(({ key }) => key === finding);
  const found = at < 0 ? gravest(all, step) : all[(at + step + all.length) % all.length];
  if (!found) return;
  showFinding(tree, found);
  const severity = strings.audit.severities[found.severity];
  tree.say(strings.said.finding(severity, found.message, all.indexOf(found) + 1, all.length));
}

function gravest(all: readonly Finding[], step: 1 | -1): Finding | undefined {
  if (step === -1) return all.at(-1);
  return SEVERITIES.map((severity) => all.find((finding) => finding.severity === severity)).find(Boolean);
}

/** What the keys for findings do: on a sheet they go to what it lacks, and to the findings once it lacks nothing. */
export function goOn(tree: Workspace, step: 1 | -1): void {
  const isOnSheet = tree.session.getState().view === "sheet";
  if (isOnSheet && goToGap(step)) return;
  const reason = isOnSheet ? whyNoFinding(tree) : undefined;
  if (reason) tree.refuse(reason);
  else goToFinding(tree, step);
}

/** Selects what a finding is about and brings it into view. */
export function showFinding(tree: Workspace, finding: Finding): void {
  const { view } = tree.session.getState();
  // Findings are shown beside the map and the outline.
  const isBeside = view === "map" || view === "outline" || view === "table";
  tree.session.setState({
    finding: finding.key,
    auditOpen: true,
    auditMode: "findings",
    view: isBeside ? view : "map",
  });
  if (finding.node === undefined || !tree.document.node(finding.node)) return;
  jumpTo(tree, finding.node);
}

/** Why there is no next or previous finding to go to. */
export function whyNotGo(tree: Workspace): RefusalKey | undefined {
  // A sheet may lack something that no rule speaks of.
  return tree.session.getState().view === "sheet" ? undefined : whyNoFinding(tree);
}

function whyNoFinding({ findings }: Workspace): RefusalKey | undefined {
  if (findings.waiting) return undefined;
  if (!findings.ready) return "noRules";
  return findings.all.length > 0 ? undefined : "noFindings";
}
