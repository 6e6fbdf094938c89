import type { StoreErrorKind } from "../../adapters/storage/port.ts";
import { strings } from "../../core/strings/index.ts";
import type { Notices } from "../notices.ts";

/** Says why something that was asked for could not be stored. */
export function tellRefused(notices: Notices, kind: StoreErrorKind): void {
  notices.show(strings.refused.notDone(strings.refused.why[kind]));
}
