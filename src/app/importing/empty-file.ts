import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";

/** Says of a file without a byte that it is empty, and not that it breaks off. */
export function refuseEmpty(app: App, name: string): Promise<void> {
  return app.importing.refuse(name, { ok: false, reason: "broken", message: strings.formats.emptyFile });
}
