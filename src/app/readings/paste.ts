import { putReadings } from "../../core/edits/readings.ts";
import { takeUnit } from "../../core/edits/set-number.ts";
import type { Id } from "../../core/records/fields.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { planReadings, type ReadingPlan, rhythmOf } from "../../formats/readings/plan.ts";
import { readReadings, type TableOptions } from "../../formats/readings/table.ts";
import type { App } from "../app.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";

/** How tables are read for a tree: where they do not tell themselves, as its language writes. */
export function tableOptions(tree: Workspace, app: App): TableOptions {
  return { today: tree.host.today(), language: tree.document.tree.language || app.language };
}

/** True for a text that is dates with their values and nothing else: on a number it can only mean its readings. */
export function isDatedTable(tree: Workspace, app: App, text: string): boolean {
  const table = readReadings(text, tableOptions(tree, app));
  if ("unclosed" in table || !table.dated || table.named || table.lines.length === 0) return false;
  return table.lines.every(({ date, value }) => date !== undefined && value !== undefined);
}

/**
 * Takes readings out of a text at once where everything in it is clear; else shows what it would become, and what is wrong with
 * the rest, before anything changes.
 */
export function pasteReadings(tree: Workspace, app: App, metric: Id, text: string): void {
  const table = readReadings(text, tableOptions(tree, app));
  const isClear = !("unclosed" in table) && table.dated && !table.orderUnclear && !table.decimalUnclear;
  const plan = isClear ? planReadings(tree.document, metric, table, rhythmOf(tree.document, metric, "")) : undefined;
  if (plan && plan.ready.length > 0 && plan.left.length === 0) addPlanned(tree, app, metric, plan);
  else app.openDialog({ name: "readings", node: metric, text });
}

/** Adds what a plan says, as one step with a way back on the toast. */
export function addPlanned(tree: Workspace, app: App, metric: Id, { ready, unit }: ReadingPlan): void {
  const title = tree.document.node(metric)?.title ?? "";
  tree.document.commit({ key: "addReading", subject: title }, (draft) => {
    putReadings(
      draft,
      tree.host,
      metric,
      ready.map(({ reading }) => reading),
    );
    takeUnit(draft, metric, unit);
  });
  tree.history.seal();
  offerUndo(app, tree, words.added(ready.length, title));
}
