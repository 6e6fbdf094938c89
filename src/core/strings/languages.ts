import { speak, spoken } from "./phrases.ts";

/** Whole pages in a language, fetched when somebody reads one. */
export interface Pages {
  /** Those of the rules, by the ids of the rules, with the headings that `rulePages` has in this language. */
  readonly rules: () => Promise<ReadonlyMap<string, string>>;
  readonly help: () => Promise<HelpPages>;
}

/** Pages of the help that stand in files of the repository in English. */
export interface HelpPages {
  /** The accessibility statement, without its title. */
  readonly access: string;
  /** The entries of the changelog, in its order. */
  readonly news: string;
  /** What the changelog calls a group of entries, and a version that is still to come. */
  readonly headings: Readonly<Record<string, string>>;
}

/** A language of the interface. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** As those who speak it call it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Fetches its words; English needs none. */
  readonly words?: () => Promise<Readonly<Record<string, object>>>;
  /** English has them beside what they tell of. */
  readonly pages?: Pages;
}

const ENGLISH: Language = { tag: "en", name: "English", direction: "ltr" };

/** The languages that may be chosen. One more: a folder beside `de`, and an entry here. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  {
    tag: "de",
    name: "Deutsch",
    direction: "ltr",
    words: async () => (await import("./de/index.ts")).german,
    pages: {
      rules: async () => (await import("./de/rules/index.gen.ts")).DOCS,
      help: async () => (await import("./de/pages/index.ts")).help,
    },
  },
];

/** The pages of the language that is spoken; undefined where they are the English ones. */
export function spokenPages(): Pages | undefined {
  return LANGUAGES.find(({ tag }) => tag === spoken())?.pages;
}

/** English in disguise, to find words that are in no catalogue and places with too little room; never offered. */
const PSEUDO = { asked: "pseudo", tag: "en-XA" };

/** What was asked for, else what was chosen, else the first that the browser wants and we speak, else English. */
export function languageOf(asked: string | undefined, chosen: string, browser: readonly string[]): string {
  if (asked === PSEUDO.asked) return PSEUDO.tag;
  const known = (tag: string): string | undefined => LANGUAGES.find((one) => one.tag === tag.split("-")[0])?.tag;
  for (const tag of [asked ?? "", chosen, ...browser]) {
    const found = known(tag);
    if (found !== undefined) return found;
  }
  return ENGLISH.tag;
}

/**
 * Speaks a language from now on, once its words are here. Where they cannot be fetched it stays English, and `report` is
 * told why.
 */
export async function speakLanguage(tag: string, report: (error: unknown) => void): Promise<Language> {
  const language = LANGUAGES.find((one) => one.tag === tag) ?? ENGLISH;
  try {
    if (tag === PSEUDO.tag) {
      const { disguise } = await import("./pseudo.ts");
      speak(tag, (_, english) => disguise(english) as object);
      return { ...ENGLISH, tag };
    }
    const words = await language.words?.();
    if (words) speak(tag, (area) => words[area]);
    return language;
  } catch (error) {
    report(error);
    return ENGLISH;
  }
}
