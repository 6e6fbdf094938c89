import { describe, expect, it } from "vitest";
import { CLEAN_DAY, cleanTree } from "../../../test/tools/clean-tree.ts";
import { runs } from "../../../test/tools/laws.ts";
import { GAPS } from "../../../test/tools/seeded-gaps.ts";
import type { Gap } from "../../../test/tools/seeded-ground.ts";
import { RULES } from "./rules/index.gen.ts";
import { lint } from "./run.ts";

type Named = readonly [name: string, gap: Gap];

/** What is found, once each: the rule, and the title that its node had before. */
function foundWith(...gaps: readonly Named[]): string[] {
  const { document, aim, id } = cleanTree();
  const before = new Map([...document.all()].map((record) => [record.id, record.title]));
  const inOrder = [...gaps].sort(([, a], [, b]) => Number(a.late ?? false) - Number(b.late ?? false));
  for (const [, { put }] of inOrder) {
    document.commit({ key: "gap" }, (draft) => put({ document, draft, aim, id }));
  }
  const found = lint(document, { today: CLEAN_DAY });
  const titleOf = (node = ""): unknown => before.get(node) ?? document.node(node)?.title;
  return [...new Set(found.map(({ rule, node }) => `${rule} of “${titleOf(node)}”`))].sort();
}

const saysOf = ({ says }: Gap): string[] =>
  Object.entries(says).flatMap(([rule, titles]) => [titles].flat().map((title) => `${rule} of “${title}”`));
const all: readonly Named[] = Object.entries(GAPS);
const together = all.filter(([, { alone }]) => !alone);
const pairs = together.flatMap((one, i) => together.slice(i + 1).map((other) => [one, other] as const));

describe("a clean tree into which gaps are put", () => {
  it("has 40 nodes and no finding before", () => {
    const { document } = cleanTree();
    expect([...document.all()].filter(({ type }) => type === "node")).toHaveLength(40);
    expect(lint(document, { today: CLEAN_DAY }).map(({ key, message }) => `${key} ${message}`)).toEqual([]);
  });

  it("gets a gap of every rule", () => {
    const seeded = new Set(all.flatMap(([, { says }]) => Object.keys(says)));
    expect(RULES.map(({ id }) => id).filter((id) => !seeded.has(id))).toEqual([]);
  });

  it.each(all)("says all of it and nothing else: %s", (name, gap) => {
    expect(foundWith([name, gap])).toEqual(saysOf(gap).sort());
  });

  it("says of two gaps all that neither hides, and nothing else", () => {
    const wrong = spread(pairs, runs(120)).flatMap(([one, other]) => {
      const found = foundWith(one, other);
      const missed = expectedOf(one, other).filter((line) => !found.includes(line));
      const extra = found.filter((line) => ![...saysOf(one[1]), ...saysOf(other[1])].includes(line));
      return missed.length + extra.length === 0 ? [] : `${one[0]} + ${other[0]}: missed ${missed}, extra ${extra}`;
    });
    expect(wrong).toEqual([]);
  });
});

/** As many of a list, evenly: each gap comes in some pairs, and `LAW_RUNS` asks for all. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, i) => i % step === 0);
}

function expectedOf(one: Named, other: Named): string[] {
  const shown = ([name, gap]: Named, [, { hides = [] }]: Named): string[] =>
    hides.includes(name) ? [] : saysOf(gap).filter((line) => !hides.some((hidden) => line.startsWith(`${hidden} of`)));
  return [...shown(one, other), ...shown(other, one)];
}
