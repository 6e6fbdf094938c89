import { nameOf } from "../../describe/name.ts";
import type { gapParts as english, GapWords } from "../../lint/metric-gaps.ts";
import { plural } from "../phrases.ts";

export const gapParts: typeof english = {
  nor: (below) =>
    plural(below, { "=0": "", one: ", # Kennzahl darunter auch nicht", other: ", # Kennzahlen darunter auch nicht" }),
  and: (below) => plural(below, { "=0": "", one: " und # weiter unten", other: " und # weiter unten" }),
};

/** What rules say of metrics that lack the same field. */
export const gaps: Readonly<Record<string, GapWords>> = {
  "gap:baseline-missing": {
    one: (node, below) =>
      `${nameOf(node)} hat einen Zielwert und keinen Ausgangswert${gapParts.nor(below)}: Fortschritt lässt sich nicht erkennen. Schreiben, wo es heute steht.`,
    many: (parent, count, below) =>
      `${count} Kennzahlen unter ${nameOf(parent)}${gapParts.and(below)} haben einen Zielwert und keinen Ausgangswert: Fortschritt lässt sich nicht erkennen. Schreiben, wo jede heute steht.`,
    fix: "Schreiben, wo es steht …",
    fixFirst: "Schreiben, wo die erste steht …",
  },
  "gap:metric-no-definition": {
    one: (node, below) =>
      `${nameOf(node)} hat keine Definition${gapParts.nor(below)}: Zwei Menschen werden zweierlei zählen. Schreiben, was gezählt wird, wovon und in welcher Zeit.`,
    many: (parent, count, below) =>
      `${count} Kennzahlen unter ${nameOf(parent)}${gapParts.and(below)} haben keine Definition: Zwei Menschen werden zweierlei zählen. Für jede schreiben, was gezählt wird, wovon und in welcher Zeit.`,
    fix: "Schreiben, was gezählt wird …",
    fixFirst: "Schreiben, was die erste zählt …",
  },
  "gap:owner-or-cadence-missing": {
    one: (node, below) =>
      `Niemand ist für ${nameOf(node)} verantwortlich, noch für das, worunter es hängt${gapParts.nor(below)}: Eine Zahl ohne Verantwortliche driftet. Sagen, wer sie misst.`,
    many: (parent, count, below) =>
      `Niemand ist für ${count} Kennzahlen unter ${nameOf(parent)}${gapParts.and(below)} verantwortlich: Zahlen ohne Verantwortliche driften. Sagen, wer sie misst.`,
    fix: "Eine Person nennen …",
    fixFirst: "Für die erste eine Person nennen …",
  },
  "gap:target-missing": {
    one: (node, below) =>
      `${nameOf(node)} hat keinen Zielwert${gapParts.nor(below)}: Niemand kann erkennen, ob eine Änderung reicht. Die Zahl setzen, die reichen würde.`,
    many: (parent, count, below) =>
      `${count} Kennzahlen unter ${nameOf(parent)}${gapParts.and(below)} haben keinen Zielwert: Niemand kann erkennen, ob eine Änderung reicht. Für die, die sich zuerst bewegt, einen setzen.`,
    fix: "Einen Zielwert setzen …",
    fixFirst: "Für die erste einen Zielwert setzen …",
  },
};
