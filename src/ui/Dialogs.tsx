import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useStore } from "zustand";
import type { App as Application } from "../app/app.ts";
import { useApp } from "./app-context.ts";

const parts = {
  palette: () => import("./palette/Palette.tsx"),
  help: () => import("./help/Help.tsx"),
  import: () => import("./importing/ImportDialog.tsx"),
  brief: () => import("./brief/BriefDialog.tsx"),
  export: () => import("./exporting/ExportDialog.tsx"),
  share: () => import("./exporting/ShareDialog.tsx"),
  readings: () => import("./readings/ReadingsDialog.tsx"),
  restore: () => import("./backup/RestoreDialog.tsx"),
  rename: () => import("./shell/RenameDialog.tsx"),
  name: () => import("./history/NameDialog.tsx"),
  revision: () => import("./history/RevisionDialog.tsx"),
  storage: () => import("./recovery/StorageDialog.tsx"),
  settings: () => import("./settings/SettingsDialog.tsx"),
  merge: () => import("./merging/MergeDialog.tsx"),
  trash: () => import("./home/TrashDialog.tsx"),
  rules: () => import("./audit/RulesDialog.tsx"),
  report: () => import("./audit/ReportDialog.tsx"),
  coverage: () => import("./audit/CoverageDialog.tsx"),
  press: () => import("./press/PressDialog.tsx"),
  work: () => import("./shell/WorkDialog.tsx"),
};
const Palette = lazy(parts.palette);
const Help = lazy(parts.help);
const ImportDialog = lazy(parts.import);
const BriefDialog = lazy(parts.brief);
const ExportDialog = lazy(parts.export);
const ShareDialog = lazy(parts.share);
const ReadingsDialog = lazy(parts.readings);
const RestoreDialog = lazy(parts.restore);
const RenameDialog = lazy(parts.rename);
const NameDialog = lazy(parts.name);
const RevisionDialog = lazy(parts.revision);
const StorageDialog = lazy(parts.storage);
const SettingsDialog = lazy(parts.settings);
const MergeDialog = lazy(parts.merge);
const TrashDialog = lazy(parts.trash);
const RulesDialog = lazy(parts.rules);
const ReportDialog = lazy(parts.report);
const CoverageDialog = lazy(parts.coverage);
const PressDialog = lazy(parts.press);
const WorkDialog = lazy(parts.work);

/** Milliseconds after the first screen until the dialogs are loaded, so that the first that is wanted opens at once. */
const LOAD_AFTER = 1_000;

/** One by one, in moments in which nothing else is to be done: all at once they would stop the page. */
async function loadAll({ device, updates, report }: Application): Promise<void> {
  for (const load of Object.values(parts)) {
    await device.rest();
    // The newer build has its own, and takes over only when nothing is being loaded.
    if (updates.state === "update-waiting") return;
    await load().catch(report);
  }
}

/** The one dialog that is open. Their code is not part of the first load. */
export function Dialogs(): ReactNode {
  const app = useApp();
  const dialog = useStore(app.screen, (state) => state.dialog);
  useEffect(() => {
    const timer = setTimeout(() => void loadAll(app).catch(app.report), LOAD_AFTER);
    return () => clearTimeout(timer);
  }, [app]);
  if (!dialog) return null;
  return (
    <Suspense fallback={null}>
      {dialog.name === "palette" && <Palette ask={dialog.ask ?? ""} entered={dialog.entered ?? false} />}
      {dialog.name === "help" && <Help page={dialog.page} />}
      {dialog.name === "import" && <ImportDialog />}
      {dialog.name === "brief" && <BriefDialog />}
      {dialog.name === "export" && <ExportDialog />}
      {dialog.name === "share" && <ShareDialog />}
      {dialog.name === "readings" && <ReadingsDialog node={dialog.node} text={dialog.text} />}
      {dialog.name === "restore" && <RestoreDialog bytes={dialog.bytes} />}
      {dialog.name === "rename" && <RenameDialog {...dialog} />}
      {dialog.name === "name" && <NameDialog {...dialog} />}
      {dialog.name === "revision" && <RevisionDialog n={dialog.n} ask={dialog.ask} />}
      {dialog.name === "storage" && <StorageDialog />}
      {dialog.name === "settings" && <SettingsDialog />}
      {dialog.name === "merge" && <MergeDialog merging={dialog.merging} />}
      {dialog.name === "trash" && <TrashDialog />}
      {dialog.name === "rules" && <RulesDialog rule={dialog.rule} />}
      {dialog.name === "report" && <ReportDialog />}
      {dialog.name === "coverage" && <CoverageDialog />}
      {dialog.name === "work" && <WorkDialog work={dialog.work} />}
      {dialog.name === "press" && <PressDialog aim={dialog.aim} />}
    </Suspense>
  );
}
