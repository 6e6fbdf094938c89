import { describeDiff, type Sentence } from "../../core/describe/describe.ts";
import { Draft } from "../../core/document/draft.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { type Dismissed, dismiss as dismissFindings } from "../../core/lint/dismissals.ts";
import type { Finding, Fix, Focus } from "../../core/lint/rule.ts";
import { openField } from "../field/open-field.ts";
import { selectWord } from "../page-focus.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { showFinding } from "./go-to-finding.ts";

/** What a fix would change, found out on a copy; nothing for one that only moves the caret. */
export function previewOf(tree: Workspace, { edit }: Fix): Sentence[] {
  if (!edit) return [];
  const draft = new Draft(new RecordStore(tree.document.all()));
  edit(draft, { ...tree.host, newId: countedIds() });
  return describeDiff(draft.diff(), draft);
}

/** Does a fix as one undo step; the caret then goes where the fix says. */
export function applyFix(tree: Workspace, finding: Finding, fix: Fix): void {
  tree.session.setState({ fixMenu: undefined });
  let focus = fix.focus;
  const { edit } = fix;
  if (edit) {
    tree.document.commit({ key: "fix", subject: titleOf(tree, finding) }, (draft) => {
      focus = edit(draft, tree.host) ?? focus;
    });
    tree.history.seal();
    tree.findings.run();
  }
  if (focus) goToField(tree, focus);
  else tree.takeKeyboard();
}

/** Accepts a finding with a reason, for good or until a day; it stays in the file and is not shown again before. */
export function dismiss(tree: Workspace, finding: Finding, reason: string, until?: string): void {
  tree.document.commit({ key: "dismiss", subject: titleOf(tree, finding) }, (draft) => {
    dismissFindings(draft, tree.host, [finding], reason.trim(), until);
  });
  tree.findings.run();
}

/** Takes a dismissal back: the finding is shown again. */
export function showAgain(tree: Workspace, { finding, dismissal }: Dismissed): void {
  tree.document.commit({ key: "showAgain", subject: titleOf(tree, finding) }, (draft) => draft.remove(dismissal.id));
  tree.findings.run();
}

/** Chooses what a finding is about, shows it, and puts the caret into the field at fault. */
export function openFinding(tree: Workspace, finding: Finding): void {
  showFinding(tree, finding);
  if (finding.node === undefined) return;
  goToField(tree, { node: finding.node, ...(finding.field === undefined ? {} : { field: finding.field }) });
}

/** Puts the caret where a fix or a finding wants it. */
export function goToField(tree: Workspace, { node, field, select, asks }: Focus): void {
  if (!tree.document.node(node)) return;
  chooseOnly(tree.session, node);
  tree.reveal(node);
  if (asks === "outcome") tree.session.setState({ outcome: node });
  else if (field === "review" || field === "decision")
    void import("../review/show.ts").then(({ showReview }) => showReview(tree, node));
  else if (field === "link") tree.session.setState({ linkPick: { from: node, whileTyping: false } });
  else if (field !== undefined) openField(tree, node, field);
  else tree.takeKeyboard();
  if (select !== undefined) selectWord(select);
}

function titleOf(tree: Workspace, { node }: Finding): string {
  return node === undefined ? tree.title : (tree.document.node(node)?.title ?? "");
}

function countedIds(): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `preview-${next}`;
  };
}
