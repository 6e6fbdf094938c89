import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { press as words } from "../../core/strings/press.ts";
import { markdownPress, PRESS_STYLE, pressPages } from "../../formats/press/press.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** Which of the five questions are not asked yet. */
export function unasked({ faq = [] }: NodeRecord): readonly string[] {
  return words.prompts.filter((prompt) => !faq.some(({ question }) => question.trim() === prompt));
}

/** Adds the questions that are not asked yet, without an answer, as one step. */
export function askAll(tree: Workspace, aim: Id): void {
  const node = tree.document.node(aim);
  if (!node) return;
  const added = unasked(node).map((question) => ({ question, answer: "" }));
  if (added.length === 0) return;
  tree.document.commit({ key: "set:faq", subject: node.title }, (draft) =>
    draft.patch<NodeRecord>(aim, { faq: [...(node.faq ?? []), ...added] }),
  );
  tree.history.seal();
}

export async function printPress(app: App, aim: NodeRecord): Promise<void> {
  const { layPages } = await app.files.paper();
  layPages(pressPages(aim), PRESS_STYLE);
  app.files.print();
}

export async function copyPress(app: App, aim: NodeRecord): Promise<void> {
  await app.files.copyText(markdownPress(aim));
  app.notices.show(strings.exporting.textCopied(words.copied));
}
