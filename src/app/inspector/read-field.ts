import { unitFits } from "../../core/edits/set-number.ts";
import {
  printCadenceText,
  printQuantityText,
  readCadenceText,
  readConfidenceText,
  readDateText,
  readDaysText,
  readMinutesText,
  readQuantityText,
  readTimeText,
} from "../../core/grammar/field-text.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { readings } from "../../core/strings/readings.ts";
import { readDateCell } from "../../formats/readings/dates.ts";
import { orderIn } from "../../formats/readings/table.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** What a text in a field says, or the message that tells why it says nothing. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** A field whose value is typed as text: how it is written, and how it is read. `kept` is the text that stays. */
export interface TypedField<T> {
  print(value: T): string;
  read(text: string, kept: string): Read<T>;
}

const words = strings.inspector;

function typed<T>(
  print: (value: T) => string,
  read: (text: string) => T | undefined,
  problem: (text: string, kept: string) => string,
): TypedField<T> {
  return {
    print,
    read(text, kept) {
      const value = read(text);
      return value === undefined ? { problem: problem(text.trim(), words.kept(kept)) } : { value };
    },
  };
}

export function dateField({ host }: Workspace): TypedField<string> {
  return typed(
    (date) => date,
    (text) => readDateText(text, host.today()),
    words.noDate,
  );
}

/** The day of a reading, in whatever notation; one that is still to come is none. */
export function readingDateField({ host, document }: Workspace, app: App): TypedField<string> {
  return {
    print: (date) => date,
    read(text, kept) {
      const today = host.today();
      const order = orderIn(document.tree.language || app.language);
      const date = readDateCell(text, today, order) ?? readDateText(text, today);
      if (date === undefined) return { problem: `${readings.noDate(text.trim())} ${words.kept(kept)}` };
      return date > today ? { problem: `${readings.future(date)} ${words.kept(kept)}` } : { value: date };
    },
  };
}

export const cadenceField: TypedField<number> = typed(printCadenceText, readCadenceText, (...said) =>
  words.noCadence(...said),
);
export const daysField: TypedField<number> = typed(
  (days) => `${days} d`,
  readDaysText,
  (...said) => words.noDays(...said),
);
export const timeField: TypedField<string> = typed(
  (time) => time,
  readTimeText,
  (...said) => words.noTime(...said),
);
export const minutesField: TypedField<number> = typed(String, readMinutesText, (...said) => words.noMinutes(...said));
export const confidenceField: TypedField<number> = typed(String, readConfidenceText, (...said) =>
  words.noConfidence(...said),
);

/** A number in the unit of the node `of`: another unit is refused, because it would change what its other numbers mean. */
export function quantityField({ document }: Workspace, of: Id | undefined): TypedField<Quantity> {
  const plain = typed<Quantity>(printQuantityText, readQuantityText, words.noNumber);
  return {
    print: ({ value }) => plain.print({ value, ...unitOf() }),
    read(text, kept) {
      const found = plain.read(text, kept);
      if ("problem" in found || of === undefined || unitFits(document, of, found.value.unit)) return found;
      return { problem: words.otherUnit(document.node(of)?.unit ?? "", words.kept(kept)) };
    },
  };

  function unitOf(): { unit?: string } {
    const unit = of === undefined ? undefined : document.node(of)?.unit;
    return unit === undefined ? {} : { unit };
  }
}
