import { sheetNow } from "../../app/sheet/give.ts";
import type { Sheet } from "../../core/describe/sheet.ts";
import type { Id } from "../../core/records/fields.ts";
import { useTold } from "../use-told.ts";

/** The sheet of an aim; renders again when something in the tree changes. */
export function useSheet(aim: Id | undefined): Sheet | undefined {
  return useTold(aim, sheetNow);
}
