import { type DecisionSaid, tellLog } from "../../core/describe/decisions.ts";
import { formatDate } from "../../core/describe/format.ts";
import { titleOf } from "../../core/describe/gate.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import { lastReviewBefore } from "../../core/loop/review.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { markdownLog } from "../../formats/review/log.ts";
import { markdownNote, type ReviewNote } from "../../formats/review/note.ts";
import { logPages, notePages, REVIEW_STYLE } from "../../formats/review/pages.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import { aimsOf } from "../sheet/show.ts";
import type { Workspace } from "../workspace.ts";
import { changesSinceDay } from "./changes.ts";
import { nextDates } from "./next-date.ts";
import { reviewedToday, reviewNow, tellingOf } from "./show.ts";

const MARKDOWN = "text/markdown";

/** What today's review came to: the aims that were looked at, and what was changed since the review before. */
export async function noteOf(tree: Workspace): Promise<ReviewNote> {
  const { today, language } = tellingOf(tree);
  const reviews = reviewedToday(tree);
  const aims = aimsOf(tree).flatMap((id) => {
    const said = reviews.has(id) ? reviewNow(tree, id) : undefined;
    return said ? [{ said, believed: reviews.get(id)?.believed }] : [];
  });
  const last = lastBefore(tree, today);
  const changes = last === undefined ? "not-kept" : await changesSinceDay(tree, last);
  const [next] = nextDates(tree);
  return {
    tree: tree.title || strings.app.untitled,
    date: formatDate(today, undefined, language),
    aims,
    changes: changes === "not-kept" ? undefined : changes,
    next: next === undefined ? "" : formatDate(next.date, today, language),
  };
}

/** The newest review of any aim before a day. */
function lastBefore(tree: Workspace, day: string): string | undefined {
  const { document } = tree;
  const days = aimsOf(tree).flatMap((id) => {
    const aim = document.node(id);
    return (aim && lastReviewBefore(aimLoop(document, aim), day)) ?? [];
  });
  return days.sort().at(-1);
}

export async function copyNote(app: App, note: ReviewNote): Promise<void> {
  await app.files.copyText(markdownNote(note));
  app.notices.show(strings.exporting.textCopied(strings.review.copied));
}

export function saveNote(tree: Workspace, app: App, note: ReviewNote): void {
  const name = fileName(`${note.tree} review ${tree.host.today()}`, "review", "md");
  saveText(app, name, markdownNote(note));
}

export function printNote(app: App, note: ReviewNote): Promise<void> {
  return print(app, notePages(note));
}

/** The log as it is now, of one aim or of all. */
export function logNow(tree: Workspace, aim: Id | undefined): DecisionSaid[] {
  return tellLog(tree.document, tellingOf(tree), aim);
}

/** Entries of the log as they are shown: what was searched for, of the aim that was chosen. */
export interface ShownLog {
  readonly entries: readonly DecisionSaid[];
  readonly aim: Id | undefined;
}

export async function copyLog(tree: Workspace, app: App, shown: ShownLog): Promise<void> {
  await app.files.copyText(logAsMarkdown(tree, shown));
  app.notices.show(strings.exporting.textCopied(strings.decisions.copied));
}

export function saveLog(tree: Workspace, app: App, shown: ShownLog): void {
  const name = fileName(strings.decisions.file(tree.title || strings.app.untitled), "decisions", "md");
  saveText(app, name, logAsMarkdown(tree, shown));
}

export function printLog(tree: Workspace, app: App, { entries, aim }: ShownLog): Promise<void> {
  return print(app, logPages(entries, tree.title || strings.app.untitled, titleOfAim(tree, aim)));
}

async function print(app: App, markup: string): Promise<void> {
  const { layPages } = await app.files.paper();
  layPages(markup, REVIEW_STYLE);
  app.files.print();
}

function logAsMarkdown(tree: Workspace, { entries, aim }: ShownLog): string {
  return markdownLog(entries, tree.title || strings.app.untitled, titleOfAim(tree, aim));
}

function titleOfAim({ document }: Workspace, aim: Id | undefined): string {
  const node = aim === undefined ? undefined : document.node(aim);
  return node ? titleOf(node) : "";
}

function saveText(app: App, name: string, text: string): void {
  app.files.save(name, MARKDOWN, text);
  app.notices.show(strings.app.savedFile(name));
}
