import { BASELINE, dismiss, isBaseline } from "../../core/lint/dismissals.ts";
import type { Severity } from "../../core/lint/rule.ts";
import { isRecord } from "../../core/records/records.ts";
import type { TreeRecord } from "../../core/records/tree.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { keepBefore } from "../revisions/keep-before.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";

/** Accepts every finding that is there now: what is found later is new. One undo step. */
export function acceptAll(tree: Workspace, app: App): void {
  const { all } = tree.findings;
  keepBefore(tree, app, "fix", all.length);
  tree.document.commit({ key: "baseline", subject: tree.title }, (draft) => {
    dismiss(draft, tree.host, all, BASELINE);
  });
  tree.history.seal();
  tree.findings.run();
  offerUndo(app, tree, strings.auditing.baselineTaken(all.length));
}

/** Forgets the baseline: everything that it held is shown again; what it held of what is mended goes, too. */
export function forgetBaseline(tree: Workspace): void {
  const held = [...tree.document.all()].filter((record) => isRecord(record, "dismissal") && isBaseline(record));
  tree.document.commit({ key: "noBaseline", subject: tree.title }, (draft) => {
    for (const { id } of held) draft.remove(id);
  });
  tree.history.seal();
  tree.findings.run();
}

type Setting = NonNullable<TreeRecord["lint"]>[string];
export type Level = Severity | "off";

/** Sets how grave the findings of a rule are in this tree; undefined for what the rule says itself. */
export function setLevel(tree: Workspace, rule: string, level: Level | undefined): void {
  const options = optionsIn(tree.document.tree.lint?.[rule]);
  set(tree, rule, options && level !== undefined ? [level, options] : level);
}

/** Sets one number of a rule in this tree; undefined for its own. `level` is what counts for the rule now. */
export function setOption(tree: Workspace, rule: string, level: Level, name: string, value: number | undefined): void {
  const { [name]: _before, ...others } = optionsIn(tree.document.tree.lint?.[rule]) ?? {};
  const options = value === undefined ? others : { ...others, [name]: value };
  set(tree, rule, Object.keys(options).length === 0 ? level : [level, options]);
}

function optionsIn(setting: Setting | undefined): Record<string, unknown> | undefined {
  return Array.isArray(setting) ? setting[1] : undefined;
}

function set(tree: Workspace, rule: string, setting: Setting | undefined): void {
  const { document } = tree;
  document.commit({ key: "rule", subject: rule }, (draft) => {
    const { [rule]: _before, ...others } = document.tree.lint ?? {};
    const lint = setting === undefined ? others : { ...others, [rule]: setting };
    draft.patch<TreeRecord>(draft.tree.id, { lint: Object.keys(lint).length === 0 ? undefined : lint });
  });
  tree.history.seal();
  tree.findings.run();
}
