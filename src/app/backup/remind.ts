import { formatInstant } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { runCommand } from "../commands/registry.ts";
import { outsideOf } from "./outside.ts";

/** Says, once until the next copy, that much of what was made is in this browser only. Rejects with `StoreError`. */
export async function remindOfBackup(app: App): Promise<void> {
  const { device, notices, host, language, library, keeping } = app;
  if (device.reminded() || keeping.getState().memoryOnly) return;
  const trees = (await library.persistence.store.list()).filter(({ trashedAt }) => trashedAt === undefined);
  const { last, matters } = outsideOf(trees, device.copies(), device.now());
  if (!matters) return;
  device.noteReminded();
  const run = (): void => void runCommand("app.backup", { app, tree: app.tree() }).catch(app.report);
  const when = last && formatInstant(last, host.today(), language);
  notices.show(strings.backup.remind(when), { title: strings.backup.all, run });
}
