import { formatList } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { type Composed, composedNumber } from "../../../loop/composition.ts";
import type { NodeRecord } from "../../../records/node.ts";
import type { ReadingRecord } from "../../../records/reading.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { composed } from "../../components.ts";
import { newestReadings } from "../../readings.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:unit-mismatch", {
  units: (name: string, units: string) =>
    `${name} adds parts in ${units}, which cannot be added. Call those that do not belong an influence, or give them one unit.`,
  types: (name: string, types: string) =>
    `${name} adds parts of different kinds (${types}), which cannot be added. Call those that do not belong an influence.`,
  percents: (name: string) =>
    `${name} adds percentages, and they do not add up: each is a share of something else. Call them influences, or add the counts.`,
  influence: "Call them influences",
});

/** Parts of a sum in different units or of different kinds, or percentages that are no shares of one whole. */
export const rule: TreeRule = {
  id: "unit-mismatch",
  hallmark: "hygiene",
  severity: "error",
  tier: "tree",

  check({ fact, view }, report) {
    for (const one of fact(composed)) {
      if (one.formula !== "sum" || one.parts.length < 2) continue;
      const language = spokenFor(view.tree.language);
      const found = oddOf(one) ?? addedPercents(one, fact(newestReadings));
      if (!found) continue;
      const list = formatList(found.of, language);
      report({
        node: one.whole.id,
        field: "formula",
        message: words[found.says](nameOf(one.whole), list),
        fixes: [
          { id: "influence", title: words.influence, given: { parts: found.parts.map(({ id }) => id).join(" ") } },
        ],
      });
    }
  },

  fixes: {
    influence: (draft, _host, { given }) => {
      for (const id of String(given.parts).split(" ")) draft.patch<NodeRecord>(id, { relation: "influence" });
      return undefined;
    },
  },
};

interface Odd {
  readonly says: "units" | "types" | "percents";
  readonly of: readonly string[];
  /** The parts that do not belong. */
  readonly parts: readonly NodeRecord[];
}

/** Where units or kinds differ: those that are not like the whole, or like the first part where it has none. */
function oddOf({ whole, parts }: Composed): Odd | undefined {
  for (const [says, field] of [
    ["units", "unit"],
    ["types", "valueType"],
  ] as const) {
    const known = parts.filter((part) => part[field] !== undefined);
    const names = [...new Set(known.map((part) => part[field] as string))];
    if (names.length < 2) continue;
    const own = names.includes(whole[field] ?? "") ? whole[field] : names[0];
    return { says, of: names, parts: known.filter((part) => part[field] !== own) };
  }
  return undefined;
}

/** Percentages may be shares of one whole: then what was read, or is aimed at, adds up. */
function addedPercents(one: Composed, newest: ReadonlyMap<string, ReadingRecord>): Odd | undefined {
  if (!one.parts.every(isPercent)) return undefined;
  const numbers: readonly ((node: NodeRecord) => number | undefined)[] = [
    ({ id }) => newest.get(id)?.value,
    ({ baseline }) => baseline,
    ({ target }) => target,
  ];
  const addsUp = numbers.some((numberOf) => {
    const own = numberOf(one.whole);
    const parts = one.parts.flatMap((part) => numberOf(part) ?? []);
    if (own === undefined || parts.length < one.parts.length) return false;
    const sum = composedNumber(one, parts) ?? Number.NaN;
    return Math.abs(sum - own) <= THRESHOLDS["component-mismatch"].sum * Math.abs(own);
  });
  return addsUp && isPercent(one.whole) ? undefined : { says: "percents", of: [], parts: one.parts };
}

function isPercent({ unit, valueType }: NodeRecord): boolean {
  return unit === "%" || valueType === "percent";
}
