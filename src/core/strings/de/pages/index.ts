/// <reference path="../../../lint/doc-text.d.ts" />
import type { HelpPages } from "../../languages.ts";
import access from "./access.md?raw";
import news from "./news.md?raw";

/** The pages of the help in German. */
export const help: HelpPages = {
  access,
  news,
  headings: {
    Added: "Neu",
    Changed: "Geändert",
    Deprecated: "Läuft aus",
    Removed: "Entfernt",
    Fixed: "Behoben",
    Security: "Sicherheit",
    Unreleased: "noch nicht veröffentlicht",
  },
};
