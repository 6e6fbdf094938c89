import * as fc from "fast-check";

/** Words that mean something to some reader: ours, Markdown's, or a spreadsheet's. */
const WORDS = [
  ..."-> → >= <= > < ≥ ≤ ? 20% 5 1,200 2.5 €5 € 12k -5 2024 2025 teams s by 2030 2026-12-31 wk2 Q3 2026-W53".split(" "),
  ..."@maya @ @田中 #proxy #aim #tag #1 C# # ## ~weekly ~10d [[A]] [[ ]] [[A|n1]] | measures moves because".split(" "),
  ...String.raw`\ \x \\y \@maya \because C:\new ! * - + • 1. 2) > >> --- === *** ├─ │ └── ╰─ |-- +-- """" " ''`.split(
    " ",
  ),
  ..."``` ~~~ ```js ` **b** __b__ *i* _i_ ~~s~~ `c` [t](u) ![a](b) snake_case 2*3 ** _ <b> &amp;".split(" "),
  ..."gate: guard: done: learn: how: because: title:: owner:: id:: name:: comment:: {} [1] true null else in".split(
    " ",
  ),
  ..."שלום مرحبا 日本語 🎯 👩‍💻 é é ﬁ İ ß １２３ ＞ ％ naïve a b c Setup Retention %".split(" "),
  "We believe",
  "will move",
  "continue if",
  "why needed:",
  "in 2 weeks",
  '@"Maya Li"',
  "10 teams -> 20 teams",
] as const;

const GAPS = [" ", " ", " ", " ", " ", "  ", "", "\u00a0", "\t"] as const;
const BREAKS = ["\n", "\n\n", "\r\n", "\u2028", "\u0085", "\v", "\ufeff", "\n  ", "\n\t", " \n"] as const;

const words = fc.constantFrom(...WORDS);
const gaps = fc.constantFrom(...GAPS);

function joined(gap: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.tuple(words, gap), { minLength: 1, maxLength }).map((parts) => parts.flat().join("").trimEnd());
}

/** Text that looks like everything: words of any grammar in any order, on one line or several, and plain noise; never empty. */
export function nastyText(): fc.Arbitrary<string> {
  const texts = fc.oneof(
    { weight: 4, arbitrary: joined(gaps, 8) },
    { weight: 2, arbitrary: joined(fc.oneof(gaps, fc.constantFrom(...BREAKS)), 8) },
    { weight: 2, arbitrary: words },
    { weight: 1, arbitrary: fc.tuple(gaps, joined(gaps, 3), gaps).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
    { weight: 1, arbitrary: fc.lorem({ maxCount: 5 }) },
  );
  return texts.filter((text) => text !== "");
}

/** Units that a line can say, and some that it cannot. */
export function someUnits(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "%",
    "‰",
    "s",
    "teams",
    "€",
    "$",
    "k",
    "M",
    "by",
    "because",
    "moves",
    "€/month",
    "日",
    "in 2",
    "％",
  );
}
