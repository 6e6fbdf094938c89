import { readDayText } from "../../core/describe/day-text.ts";
import { formatDate } from "../../core/describe/format.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { dateField, type TypedField } from "../inspector/read-field.ts";
import type { Workspace } from "../workspace.ts";

/** A date as it is said in a sentence: `27 March`. It reads that, and every other form of a date. */
export function dayField(tree: Workspace): TypedField<string> {
  const { document, host } = tree;
  const language = spokenFor(document.tree.language);
  const written = dateField(tree);
  return {
    print: (date) => formatDate(date, host.today(), language),
    read(text, kept) {
      const day = readDayText(text, host.today(), language);
      return day === undefined ? written.read(text, kept) : { value: day };
    },
  };
}
