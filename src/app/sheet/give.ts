import { type Sheet, sheetOf } from "../../core/describe/sheet.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { PAGE, SHEET_STYLE, sheetBody } from "../../formats/sheet/html.ts";
import { markdownSheet } from "../../formats/sheet/markdown.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** The sheet of an aim as it is now. */
export function sheetNow({ document, host }: Workspace, aim: Id): Sheet | undefined {
  return sheetOf(document, aim, host.today());
}

/** Prints the sheet on one page: a long one is made smaller. */
export async function printSheet(tree: Workspace, app: App, aim: Id): Promise<void> {
  const sheet = sheetNow(tree, aim);
  if (!sheet) return;
  const { layPages } = await app.files.paper();
  layPages(sheetBody(sheet), SHEET_STYLE, PAGE);
  app.files.print();
}

export async function copySheet(tree: Workspace, app: App, aim: Id): Promise<void> {
  const sheet = sheetNow(tree, aim);
  if (!sheet) return;
  await app.files.copyText(markdownSheet(sheet));
  app.notices.show(strings.exporting.textCopied(strings.sheet.copied));
}
