import type { Sentence } from "../../core/describe/describe.ts";
import { nearestAim } from "../../core/query/reach.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Merged } from "../../core/revisions/merge.ts";
import { strings } from "../../core/strings/index.ts";
import { type Answer, readAnswer } from "../../formats/brief/answer.ts";
import { writeBrief } from "../../formats/brief/write.ts";
import type { App } from "../app.ts";
import { compare } from "../revisions/compare.ts";
import type { Workspace } from "../workspace.ts";

export const SCOPES = ["tree", "aim", "branch"] as const;
export type BriefScope = (typeof SCOPES)[number];

/** The top node of a scope; undefined for the whole tree, or where nothing is chosen. */
export function rootOf({ document, session }: Workspace, scope: BriefScope): Id | undefined {
  const { focus } = session.getState();
  if (scope === "tree" || focus === undefined) return undefined;
  return scope === "branch" ? focus : nearestAim(document, focus);
}

const rootsOf = (root: Id | undefined): readonly Id[] | undefined => (root === undefined ? undefined : [root]);

function briefOf({ document, host }: Workspace, root: Id | undefined, ask: string): string {
  return writeBrief(document, { roots: rootsOf(root), ask, today: host.today() });
}

export async function copyBrief(tree: Workspace, app: App, root: Id | undefined, ask: string): Promise<void> {
  await app.files.copyText(briefOf(tree, root, ask));
  app.notices.show(strings.exporting.textCopied(strings.brief.copied));
}

export function saveBrief(tree: Workspace, app: App, root: Id | undefined, ask: string): void {
  app.files.save(
    `${strings.brief.file(tree.title || strings.app.untitled)}.md`,
    "text/markdown",
    briefOf(tree, root, ask),
  );
}

export type Looked =
  | {
      readonly answer: Extract<Answer, { readonly ok: true }>;
      readonly sentences: readonly Sentence[];
      /** The tree as it is and as it would be, in one. */
      readonly merged: Merged;
    }
  | { readonly message: string };

/** What an answer would change in the tree as it is now. */
export function lookAtAnswer(tree: Workspace, language: string, root: Id | undefined, text: string): Looked {
  const { document, host } = tree;
  const answer = readAnswer(document, text, host, rootsOf(root));
  if (!answer.ok) return { message: answer.message };
  return { answer, ...compare(document.all(), answer.after, { today: host.today(), language }) };
}

/** Takes an answer over as one step that can be undone; the state before it is kept. */
export function takeAnswer(
  tree: Workspace,
  { answer, sentences }: Exclude<Looked, { readonly message: string }>,
): void {
  tree.revisions.keepBefore("import", sentences.length);
  tree.history.seal();
  tree.document.apply({ key: "brief" }, answer.diff);
  tree.history.seal();
}
