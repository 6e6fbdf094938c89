import { describeDiff, type Sentence } from "../../core/describe/describe.ts";
import { Draft } from "../../core/document/draft.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { applyParsed } from "../../core/grammar/apply.ts";
import { parseNode } from "../../core/grammar/node.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { Workspace } from "../workspace.ts";

/** An aim is a change in what somebody does: who, what differently, and how much by when (Seiden; essay). */
export interface Outcome {
  readonly who: string;
  readonly what: string;
  /** As it is typed into a title: `22% -> 40% by 2026-12-31`. May be empty. */
  readonly howMuch: string;
}

/** The outcome as one typed line; undefined until it says who does what. */
export function lineOf({ who, what, howMuch }: Outcome): string | undefined {
  const [first, second] = [who.trim(), what.trim()];
  return first === "" || second === "" ? undefined : [first, second, howMuch.trim()].filter(Boolean).join(" ");
}

/** What saying the aim so would change, found out on a copy. */
export function previewOutcome(tree: Workspace, aim: Id, outcome: Outcome): Sentence[] {
  const line = lineOf(outcome);
  if (line === undefined) return [];
  const draft = new Draft(new RecordStore(tree.document.all()));
  write(tree, draft, aim, line);
  return describeDiff(draft.diff(), draft);
}

/** Says the aim so, as one undo step. Does nothing until it says who does what. */
export function sayOutcome(tree: Workspace, aim: Id, outcome: Outcome): void {
  const line = lineOf(outcome);
  if (line === undefined) return;
  tree.document.commit({ key: "rename", subject: `${outcome.who.trim()} ${outcome.what.trim()}` }, (draft) =>
    write(tree, draft, aim, line),
  );
  tree.history.seal();
  tree.findings.run();
}

function write(tree: Workspace, draft: Draft, aim: Id, line: string): void {
  const parsed = parseNode(line, { today: tree.host.today(), face: "aim", isNew: false });
  draft.patch<NodeRecord>(aim, { title: line });
  applyParsed(draft, aim, parsed, tree.host);
}
