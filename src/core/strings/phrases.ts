/**
 * One mechanism for all words: an area is registered by name where it is written in English, and who speaks another
 * language puts its words in the place of the English ones, in the same objects. So `const words = strings.sheet` at
 * the top of a file stays right, and an area that comes with a later part of the page speaks the language at once.
 */

/** The same words in another language: any text for a text, and sentences that take the same. */
export type Translation<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translation<Said>
    : T extends ReadonlyMap<infer K, infer V>
      ? ReadonlyMap<K, Translation<V>>
      : { readonly [K in keyof T]: Translation<T[K]> };

/** The words of an area in another language, given its name and the English ones; undefined leaves it in English. */
export type Speaker = (area: string, english: object) => object | undefined;

/** Counted forms by the category of the language, and `=0` for none; `#` is the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule | "=0", string>>> & { readonly other: string };

const areas = new Map<string, object>();
let speaker: Speaker | undefined;
let tag = "en";
let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** Registers the English words of an area. Its words may be read when something is said, never while files load. */
/* @__NO_SIDE_EFFECTS__ */
export function phrases<T extends object>(area: string, english: T): Translation<T> {
  areas.set(area, english);
  const words = speaker?.(area, english);
  if (words) replace(english, words);
  return english as unknown as Translation<T>;
}

/** From now on this language is spoken. Once a page, before anything is said: nobody says again what was said. */
export function speak(language: string, words: Speaker): void {
  tag = language;
  speaker = words;
  rules = undefined;
  numbers = undefined;
  for (const [area, english] of areas) {
    const own = words(area, english);
    if (own) replace(english, own);
  }
}

/** BCP 47 tag of the language that is spoken, for dates and numbers inside its sentences. */
export function spoken(): string {
  return tag;
}

/**
 * The language of dates and numbers of a tree inside sentences: of a translation always its own, in the kind that the tree
 * names; English sentences take those of any tree, as its files do.
 */
export function spokenFor(tree: string | undefined): string {
  if (tag === "en") return tree || tag;
  return tree !== undefined && tree.split("-")[0] === tag ? tree : tag;
}

/** A number as it is written in the language that is spoken. */
export function number(value: number): string {
  numbers ??= new Intl.NumberFormat(tag);
  return numbers.format(value);
}

/** What is counted, in the form that the language has for this number: `plural(3, { one: "# tree", other: "# trees" })`. */
export function plural(count: number, forms: Forms): string {
  rules ??= new Intl.PluralRules(tag);
  const form = (count === 0 ? forms["=0"] : undefined) ?? forms[rules.select(count)] ?? forms.other;
  return form.replace("#", number(count));
}

function replace(english: object, words: object): void {
  for (const [key, word] of Object.entries(words)) {
    const place = english as Record<string, unknown>;
    const here = place[key];
    if (typeof here === "object" && here !== null && typeof word === "object" && word !== null) replace(here, word);
    else place[key] = word;
  }
}
