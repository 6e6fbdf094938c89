import { fields } from "../../core/strings/fields.ts";
import { importing as words } from "../../core/strings/importing.ts";
import { FIELD_KINDS } from "../../formats/csv/columns.ts";
import type { Meaning } from "../../formats/import/table.ts";

type Group = keyof typeof words.meaningGroups;

const of = (names: string): readonly Meaning[] => names.split(" ").map((name): Meaning => `field:${name}`);

const NAMED: Readonly<Partial<Record<Group, readonly Meaning[]>>> = {
  place: ["title", "indented", "level", "parent", "id", "depth", "order"],
  kind: ["kind", "role", ...of("owner status tags text because done")],
  number: ["value", "valueDate", ...of("unit baseline baselineDate target targetDate better definition source")],
  step: of("na strategy pa tactic sa evidence alternatives"),
};
const SAID = new Set<string>(Object.values(NAMED).flat());
/** What a column of its own says. */
const ROLES = new Set(["kind", "role", "title", "parent", "order"]);

/** Everything that a column can hold, as a person chooses it. */
export const MEANINGS: readonly (readonly [Group, readonly Meaning[]])[] = [
  ["none", ["other", "ignored"]],
  ...(Object.entries(NAMED) as [Group, readonly Meaning[]][]),
  ["rest", of([...FIELD_KINDS.keys()].filter((field) => !SAID.has(`field:${field}`) && !ROLES.has(field)).join(" "))],
];

export function meaningName(meaning: Meaning): string {
  if (!isField(meaning)) return words.meanings[meaning];
  const name = fields[meaning.slice("field:".length)] ?? meaning;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isField(meaning: Meaning): meaning is `field:${string}` {
  return meaning.startsWith("field:");
}
