import { useEffect, useState } from "react";
import type { ImportJob } from "../../app/importing/importing.ts";
import { type Kin, kinOf } from "../../app/merging/kin.ts";
import { useApp, useOptionalTree } from "../app-context.ts";

/** The tree on this device that the file grew from, once it is found. Only a whole tree can be merged. */
export function useKin(job: ImportJob): Kin | undefined {
  const app = useApp();
  const tree = useOptionalTree();
  const [found, setFound] = useState<{ readonly of: unknown; readonly kin: Kin | undefined }>();
  const records = job.state === "ready" && job.told?.isWhole && !job.pasted ? job.shown?.records : undefined;
  useEffect(() => {
    if (!records) return;
    let isWanted = true;
    kinOf(app, tree, records)
      .then((kin) => isWanted && setFound({ of: records, kin }))
      .catch(app.report);
    return () => {
      isWanted = false;
    };
  }, [app, tree, records]);
  return records && found?.of === records ? found.kin : undefined;
}
