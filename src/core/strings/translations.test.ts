import { describe, expect, it } from "vitest";
import { LANGUAGES } from "./languages.ts";
import { speak } from "./phrases.ts";

const files = {
  ...import.meta.glob("./*.ts"),
  ...import.meta.glob("../lint/**/*.ts"),
  ...import.meta.glob("../../formats/names.ts"),
};
for (const [path, load] of Object.entries(files)) if (!/\.test\.ts$|tester/.test(path)) await load();

/** Every area with its English words, as they were registered. */
const areas = new Map<string, object>();
speak("en", (area, english) => {
  areas.set(area, english);
  return undefined;
});
// The command line speaks English only.
for (const area of ["cli", "cliMerging"]) areas.delete(area);

/** What may be as in English: words that are the same in both, and places that programs read or that show what to type. */
const SAME: Readonly<Record<string, { readonly words: ReadonlySet<string>; readonly places: RegExp }>> = {
  de: {
    words: new Set(
      "Aimtree Definition Details Filter Form Format Index JSON Letter Markdown Name Objective Review SARIF Signal Status Text Zoom in min".split(
        " ",
      ),
    ),
    places:
      /^formats\.(baselineResult|ownerRole|stakeholder)$|^(EXPRESSIONS|FURTHER_LINES)\.\d+\.0$|xample$|^formatNames\.[\w-]+\.title$|^sketch\.hints\.\w+\.1$|^report\.(columns|statuses)\./,
  },
};

/** Stands between what is given, or what is no word of any language. */
const NO_WORDS = /§[^§]+§|true|NaN|\b(?:px|KB|MB)\b|[^\p{L} ]/gu;

type Same = (typeof SAME)[string];

const MARKS = ["§eins§", "§zwei§", "§drei§", "§vier§", "§fünf§", "§sechs§"];
const NUMBERS = [41, 42, 43, 44, 45, 46];

/** Ways to call a sentence: all texts, all numbers, and mixtures; those that it cannot take throw, or say nothing. */
function calls(count: number): unknown[][] {
  const mixtures = Array.from({ length: 2 ** Math.min(count, 5) }, (_, bits) =>
    Array.from({ length: count }, (_, i) => ((bits >> i) & 1 ? NUMBERS[i] : MARKS[i])),
  );
  return [
    ...mixtures,
    Array.from({ length: count }, () => 0),
    Array.from({ length: count }, () => 1),
    Array.from({ length: count }, (_, i) => (i === 0 ? [MARKS[0], MARKS[1]] : MARKS[i])),
    Array.from({ length: count }, (_, i) => (i === 0 ? 41 : true)),
  ];
}

function said(sentence: unknown, given: readonly unknown[]): string | undefined {
  try {
    const text = (sentence as (...given: unknown[]) => unknown)(...given);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with the words of a language beside the English ones, each by its place. */
function faults(place: string, english: unknown, word: unknown, same: Same): string[] {
  if (typeof english !== typeof word) return [`${place}: ${word === undefined ? "is missing" : "is of another kind"}`];
  if (typeof english === "string") return textFaults(place, english, String(word), same);
  if (typeof english === "function") return sentenceFaults(place, english, word as () => unknown, same);
  if (typeof english !== "object" || english === null || english instanceof Map) return [];
  const here = Object.keys(english).sort();
  const there = Object.keys(word as object).sort();
  if (here.join() !== there.join()) {
    const without = here.filter((key) => !there.includes(key));
    const more = there.filter((key) => !here.includes(key));
    return [`${place}: lacks [${without}], has more [${more}]`];
  }
  return here.flatMap((key) =>
    faults(`${place}.${key}`, Reflect.get(english, key), Reflect.get(word as object, key), same),
  );
}

function textFaults(place: string, english: string, word: string, same: Same): string[] {
  const left = english.replaceAll(NO_WORDS, "").trim();
  const isSame = english === word && /\p{L}{2}/u.test(left);
  return [
    ...(isSame && !same.places.test(place) && !same.words.has(left) ? [`${place}: is English, “${word}”`] : []),
    ...((english === "") !== (word === "") ? [`${place}: one says nothing, the other does`] : []),
    ...(/”|"|'/.test(word) || word.split("„").length !== word.split("“").length
      ? /["']/.test(english)
        ? []
        : [`${place}: has other quotes than „…“: ${word}`]
      : []),
  ];
}

function sentenceFaults(
  place: string,
  english: { readonly length: number },
  word: { readonly length: number },
  same: Same,
): string[] {
  const found = calls(Math.max(english.length, 1)).flatMap((given) => {
    const here = said(english, given);
    if (here === undefined) return [];
    const there = said(word, given);
    // It was given something else than it takes.
    if (there?.includes("NaN")) return [];
    if (there === undefined) return [`${place}: says nothing of ${JSON.stringify(given)}`];
    const shown = [...MARKS, ...NUMBERS.map(String)].filter((mark) => here.includes(mark) && !there.includes(mark));
    return [
      ...shown.map((mark) => `${place}: does not say ${mark} of ${JSON.stringify(given)}: ${there}`),
      ...textFaults(place, here, there, same),
    ];
  });
  return [...new Set(found)];
}

describe.each(LANGUAGES.flatMap(({ tag, words }) => (words ? [[tag, words] as const] : [])))("%s", (tag, fetch) => {
  it("says all that English says, with all that it is given, in its own words and quotes", async () => {
    const words = await fetch();
    const wrong = [...areas].flatMap(([area, english]) => faults(area, english, words[area], SAME[tag] as Same));
    expect(wrong).toEqual([]);
  });

  it("has no words for what is not asked", async () => {
    expect(Object.keys(await fetch()).filter((area) => !areas.has(area))).toEqual([]);
  });
});
