import { useEffect, useState } from "react";
import type { Copy } from "../../app/recovery/recovery.ts";
import type { Id } from "../../core/records/fields.ts";
import { useApp } from "../app-context.ts";

/** The newest good copy of each tree, or of these; undefined until they are read. */
export function useCopies(trees?: readonly Id[]): readonly Copy[] | undefined {
  const app = useApp();
  const [copies, setCopies] = useState<readonly Copy[]>();
  const wanted = trees?.join(" ");
  useEffect(() => {
    let here = true;
    const ids = wanted === undefined ? undefined : wanted.split(" ");
    app.recovery
      .copies(ids)
      .then((found) => here && setCopies(found))
      .catch(app.report);
    return () => {
      here = false;
    };
  }, [app, wanted]);
  return copies;
}
