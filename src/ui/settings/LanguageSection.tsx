import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { changeLanguage, languageOfDates } from "../../app/language.ts";
import { formatDate, formatNumber } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { LANGUAGES } from "../../core/strings/languages.ts";
import { spoken } from "../../core/strings/phrases.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./settings.module.css";

const words = strings.settings;

/** Languages that many write in; the interface may add one. */
const DATES = [
  "en-GB",
  "en-US",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pt",
  "pl",
  "cs",
  "sv",
  "tr",
  "uk",
  "ru",
  "ar",
  "he",
  "hi",
  "ja",
  "ko",
  "zh",
];

/** In which language the interface speaks, and how it writes dates and numbers. */
export function LanguageSection(): ReactNode {
  return (
    <section className={styles.part}>
      <h3>{words.language}</h3>
      <Interface />
      <Dates />
    </section>
  );
}

function Interface(): ReactNode {
  const app = useApp();
  return (
    <label className={styles.language}>
      {words.interface}
      <select
        value={spoken()}
        onChange={({ target }) => {
          const chosen = LANGUAGES.find(({ tag }) => tag === target.value);
          if (chosen) void changeLanguage(app, chosen).catch(app.report);
        }}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Dates(): ReactNode {
  const app = useApp();
  const { dates } = useStore(app.settings.store);
  const [isOther, setOther] = useState(false);
  const language = languageOfDates(dates);
  const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return (
    <>
      <label className={styles.language}>
        {words.dates}
        <select
          value={dates}
          onChange={(event) => {
            app.settings.set({ dates: event.target.value });
            setOther(languageOfDates(event.target.value) !== app.language);
          }}
        >
          <option value="">{words.asInterface(nameOf(languageOfDates("")))}</option>
          {DATES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
        <span>{words.sample(formatDate(app.host.today(), undefined, language), formatNumber(1234.5, language))}</span>
      </label>
      {isOther && (
        <p className={styles.note} role="status">
          {words.reloadNote}
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => location.reload()}>
            {words.reload}
          </button>
        </p>
      )}
    </>
  );
}
