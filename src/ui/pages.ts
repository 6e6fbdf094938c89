import { use } from "react";
import { type HelpPages, spokenPages } from "../core/strings/languages.ts";
import { spoken } from "../core/strings/phrases.ts";

/** A text that is there in English at once, and in another language after a moment. */
export interface Told<T> {
  /** BCP 47, of what is shown. */
  readonly language: string;
  readonly text: T;
}

/** Each is fetched once a page. */
const fetched = new Map<string, Promise<Told<unknown>>>();

/**
 * What `fetch` brings, waited for by the nearest Suspense; `english` where the language that is spoken has no pages, or
 * where they cannot be fetched.
 */
function useTold<T>(name: string, english: T, fetch: (() => Promise<T>) | undefined): Told<T> {
  if (!fetch) return { language: "en", text: english };
  const known = fetched.get(name) as Promise<Told<T>> | undefined;
  const told = known ?? readyOr(fetch, english);
  fetched.set(name, told);
  return use(told);
}

async function readyOr<T>(fetch: () => Promise<T>, english: T): Promise<Told<T>> {
  try {
    return { language: spoken(), text: await fetch() };
  } catch (error) {
    console.error(error);
    return { language: "en", text: english };
  }
}

/** The pages of the rules by their ids. */
export function useRuleTexts(english: ReadonlyMap<string, string>): Told<ReadonlyMap<string, string>> {
  return useTold("rules", english, spokenPages()?.rules);
}

/** The pages of the help; undefined where they are the English ones. */
export function useHelpPages(): Told<HelpPages | undefined> {
  return useTold("help", undefined, spokenPages()?.help);
}
