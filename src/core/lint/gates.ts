import { formatDate, formatValue } from "../describe/format.ts";
import { nameOf } from "../describe/name.ts";
import type { View } from "../document/view.ts";
import type { AimLoop } from "../loop/aim-loop.ts";
import { isDecided } from "../loop/gates.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import { cards } from "../strings/cards.ts";
import { fieldValues } from "../strings/fields.ts";
import { spokenFor } from "../strings/phrases.ts";

type Said = Pick<GateRecord, "comparator" | "value" | "date">;

/** The gates of an aim that still wait for what follows from them, the next one first. */
export function undecided({ gates, decisions }: AimLoop): GateRecord[] {
  return gates.filter((gate) => !isDecided(gate, decisions));
}

/** `“Setups” ≥ 40 % by 27 March`, as far as it is said. */
export function sayGate(view: View, gate: Said & Pick<GateRecord, "metric">, today: string): string {
  const language = spokenFor(view.tree.language);
  const metric = gate.metric === undefined ? undefined : view.node(gate.metric);
  const number =
    gate.value === undefined
      ? ""
      : `${fieldValues.comparator?.[gate.comparator ?? ""] ?? ""} ${formatValue(gate.value, metric?.unit, language)}`.trimStart();
  const by = gate.date === undefined ? "" : cards.by(formatDate(gate.date, today, language));
  return [metric ? nameOf(metric) : "", number, by].filter((part) => part !== "").join(" ");
}

/** Several ids as one value that an offer can give along. */
export function listOf(records: readonly { readonly id: Id }[]): string {
  return records.map(({ id }) => id).join(" ");
}

/** The ids again. */
export function idsIn(list: string | number | undefined): Id[] {
  return String(list ?? "").split(" ");
}
