import { strings } from "../core/strings/index.ts";
import { type Language, languageOf, speakLanguage } from "../core/strings/languages.ts";
import { spoken } from "../core/strings/phrases.ts";
import type { App } from "./app.ts";
import { createSettings, type SettingsPort } from "./settings/preferences.ts";

/** Before anything is said: what was asked for in the address, what was chosen, or what the browser wants. */
export async function speakChosen(settings: SettingsPort): Promise<void> {
  const asked = new URLSearchParams(location.search).get("language") ?? undefined;
  const { language } = createSettings(settings).store.getState();
  const { tag, direction } = await speakLanguage(languageOf(asked, language, navigator.languages), console.error);
  Object.assign(document.documentElement, { lang: tag, dir: direction });
}

/** Dates and numbers are as the interface where nothing else was chosen, in the kind of it that the browser names. */
export function languageOfDates(chosen: string): string {
  return chosen || (navigator.languages.find((tag) => tag.split("-")[0] === spoken()) ?? spoken());
}

/** Keeps the choice and loads the page anew in that language, once everything is stored. */
export async function changeLanguage(app: App, { tag }: Language): Promise<void> {
  const isSaved = await app.library.persistence.unsaved.flush();
  if (!isSaved) {
    app.notices.show(strings.settings.notChanged);
    return;
  }
  app.settings.set({ language: tag });
  location.reload();
}
