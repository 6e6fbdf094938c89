import type { strings as english } from "../index.ts";
import { plural } from "../phrases.ts";

export const said: typeof english.said = {
  finding: (severity, message, at, of) => `${severity}: ${message} ${at} von ${of}`,
  duplicated: (count) => `${count} Knoten verdoppelt`,
  cut: (count) => `${count} Knoten ausgeschnitten`,
  chosen: (count) => `${count} Knoten gewählt`,
  turned: (direction) => (direction === "right" ? "Von links nach rechts" : "Von oben nach unten"),
  fields: (all) => (all ? "Alle fünf Felder werden gezeigt" : "Die fünf Felder sind verborgen"),
  levels: (count) => plural(count, { one: "# Ebene gezeigt", other: "# Ebenen gezeigt" }),
  spotlight: (on) => (on ? "Scheinwerfer auf den gewählten Zweig" : "Scheinwerfer aus"),
  big: (on) => (on ? "Große Schrift" : "Ganze Karten"),
};
