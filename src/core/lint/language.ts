import type { Fact } from "./facts.ts";
import { nodesInOrder } from "./facts.ts";

/** Frequent short words; each stands for one language only. */
const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "the",
    "of",
    "and",
    "to",
    "for",
    "with",
    "that",
    "is",
    "are",
    "by",
    "from",
    "on",
    "not",
    "because",
    "we",
    "will",
  ],
  de: ["der", "die", "das", "und", "für", "mit", "nicht", "ist", "wird", "von", "zu", "bei", "auf", "werden", "eine"],
  fr: ["le", "la", "les", "des", "et", "pour", "est", "dans", "une", "du", "aux", "sur", "pas", "avec", "qui"],
  es: ["el", "los", "las", "del", "y", "para", "una", "con", "por", "que", "es", "más", "como", "sus"],
  it: ["il", "gli", "della", "delle", "di", "che", "per", "sono", "nel", "più", "non", "con", "alla"],
  pt: ["os", "das", "dos", "uma", "não", "em", "para", "mais", "são", "pelo", "pela", "ao", "com"],
  nl: ["het", "een", "en", "van", "voor", "niet", "zijn", "met", "op", "worden", "bij", "naar"],
};

/** Nodes that are enough to guess from. */
const SAMPLE = 500;

/** G4: the tree's own language, or a guess: English, unless stop words or the script say otherwise. */
export const isEnglish: Fact<boolean> = (view, fact) => {
  const { language } = view.tree;
  if (language !== undefined && language !== "") return /^en\b/i.test(language);
  const words: string[] = [];
  for (const { id } of fact(nodesInOrder).slice(0, SAMPLE)) {
    const node = view.node(id);
    words.push(...`${node?.title ?? ""} ${node?.text ?? ""}`.toLowerCase().split(/[^\p{L}]+/u));
  }
  return readsAsEnglish(words.filter((word) => word !== ""));
};

function readsAsEnglish(words: readonly string[]): boolean {
  const foreign = words.filter((word) => /[^\p{Script=Latin}]/u.test(word)).length;
  if (foreign * 2 > words.length) return false;
  const count = (language: string): number => words.filter((word) => STOP_WORDS[language]?.includes(word)).length;
  const english = count("en");
  return Object.keys(STOP_WORDS).every((language) => language === "en" || count(language) <= english);
}
