import type { strings as english } from "../index.ts";
import { type Forms, plural } from "../phrases.ts";

const nodes = (count: number): string => plural(count, { one: "# Knoten", other: "# Knoten" });

const COUNTED: Readonly<Record<string, Forms>> = {
  reading: { one: "# Messwert", other: "# Messwerte" },
  decision: { one: "# Entscheidung", other: "# Entscheidungen" },
  review: { one: "# Review", other: "# Reviews" },
  comment: { one: "# Kommentar", other: "# Kommentare" },
  dismissal: { one: "# Ausblendung", other: "# Ausblendungen" },
  link: { one: "# Verknüpfung", other: "# Verknüpfungen" },
};

export const describe: typeof english.describe = {
  quoted: (words) => `„${words}“`,
  untitled: (face) => `${face} ohne Titel`,
  theUntitled: (face) => `${face} ohne Titel`,
  unknown: "etwas, das es nicht mehr gibt",
  spoken: { added: "Hinzugekommen:", removed: "Entfernt:", changed: "Geändert:", moved: "Verschoben:" },

  below: (parent) => ` unter ${parent}`,
  from: (parent) => ` von ${parent}`,
  withBelow: (count) => `, mit ${nodes(count)} darunter`,
  wasCalled: (title) => `hieß ${title || "noch nicht"}`,
  wasFace: (face) => `war vorher: ${face}`,
  renamed: (before, after) => `${before} heißt jetzt ${after}`,
  moved: (from, to) => `verschoben von ${from} nach ${to}`,
  noParent: "„Nicht verbunden“",
  top: "ganz oben",
  reordered: "hat den Platz unter seinen Geschwistern gewechselt",

  set: (field, value) => `${field} ${value}`,
  changedTo: (field, before, after) => `${field} ${before} → ${after}`,
  cleared: (field) => `${field} geleert`,
  written: (field, words) => `${field}, ${plural(words, { one: "# Wort", other: "# Wörter" })} geschrieben`,
  rewritten: (field) => `${field} neu geschrieben`,
  yes: "ja",
  no: "nein",
  days: (count) => plural(count, { one: "# Tag", other: "# Tage" }),
  every: (count) => plural(count, { one: "jeden Tag", other: "alle # Tage" }),

  linkKinds: {
    moves: "bewegt",
    measures: "misst",
    guards: "schützt",
    supports: "unterstützt",
    feedsBack: "wirkt zurück auf",
    dependsOn: "hängt ab von",
  },
  mechanism: (aim) => `Mechanismus von ${aim}`,
  sentence: (x, y, z) => `Wir glauben: ${x || "…"} wird ${y || "…"} bewegen, weil ${z || "…"}`,
  gate: (of) => `Meilenstein von ${of}`,
  reading: (metric, value, date) => `Messwert von ${metric}: ${value} am ${date}`,
  decision: (aim, outcome, why) => `Entscheidung zu ${aim}: ${outcome}${why && `, ${why}`}`,
  review: (aim, date) => `Review von ${aim} am ${date}`,
  comment: (node, text) => `Kommentar zu ${node}: ${text}`,
  dismissal: (rule, node, reason) => `${rule} ausgeblendet${node && ` bei ${node}`}: ${reason}`,
  tree: "der Baum",
  later: (type) => `Eintrag einer späteren Version, ${type}`,
  gateNumber: (metric, comparator, value, date) =>
    [metric, comparator, value, date && `bis ${date}`].filter(Boolean).join(" "),

  counted: (type, count) => plural(count, COUNTED[type] ?? { one: "# Eintrag", other: "# Einträge" }),
  deleteBranch: (subject, count) => `Zweig löschen: ${subject && `„${subject}“, `}${nodes(count)}`,
  andNodes: (step, count) => `${step}, ${nodes(count)}`,
};

const CADENCES: ReadonlyMap<number, string> = new Map([
  [7, "jede Woche"],
  [14, "alle zwei Wochen"],
  [30, "jeden Monat"],
  [91, "jedes Quartal"],
]);

export const grammar: typeof english.grammar = {
  chips: {
    pair: (from, to) => `${from} auf ${to}`,
    target: (to) => `auf ${to}`,
    compare: {
      ">=": (value) => `mindestens ${value}`,
      ">": (value) => `mehr als ${value}`,
      "<=": (value) => `höchstens ${value}`,
      "<": (value) => `weniger als ${value}`,
    },
    by: (date) => `bis ${date}`,
    owner: (name) => `verantwortlich ${name}`,
    face: {
      aim: "Ziel",
      outcome: "Ergebnis",
      leading: "Frühindikator",
      proxy: "Ersatzmaß",
      guardrail: "Leitplanke",
      tactic: "Taktik",
      note: "Notiz",
    },
    tag: (name) => `Schlagwort ${name}`,
    cadence: (days) => CADENCES.get(days) ?? plural(days, { one: "jeden Tag", other: "alle # Tage" }),
    link: (title) => `verknüpft mit ${title}`,
    linkOf: {
      moves: (title) => `bewegt ${title}`,
      measures: (title) => `misst ${title}`,
      guards: (title) => `schützt ${title}`,
      supports: (title) => `unterstützt ${title}`,
      feedsBack: (title) => `wirkt zurück auf ${title}`,
      dependsOn: (title) => `hängt ab von ${title}`,
    },
    because: "der Grund",
  },
  further: {
    because: "der Grund",
    done: "erreicht, wenn",
    na: "warum nötig",
    strategy: "wozu",
    pa: "warum so",
    tactic: "wie",
    sa: "warum es reicht",
    gate: "Meilenstein",
    learn: "was der Meilenstein lehrt",
    guard: "Leitplanke",
    mechanism: "Mechanismus",
    named: (name) => name,
  },
  losses: {
    linkUnknown: (title) => `Kein Knoten heißt „${title}“; die Verknüpfung fiel weg`,
    linkAmbiguous: (title) => `Mehrere Knoten heißen „${title}“; die Verknüpfung geht zum ersten`,
    linkToItself: (title) => `„${title}“ lässt sich nicht mit sich selbst verknüpfen`,
    gateUnknown: (title) => `Kein Knoten heißt „${title}“; der Meilenstein hat keine Kennzahl`,
    gateAmbiguous: (title) => `Mehrere Knoten heißen „${title}“; der Meilenstein gilt dem ersten`,
    gateUnit: (sentence) => `Der Meilenstein hat eine andere Einheit als seine Kennzahl: „${sentence}“`,
    mechanismUnknown: (title) => `Kein Knoten heißt „${title}“; der Mechanismus behält die Wörter`,
    mechanismAmbiguous: (title) => `Mehrere Knoten heißen „${title}“; der Mechanismus nennt den ersten`,
    mechanismHomeless: (sentence) => `Über diesem Mechanismus ist kein Ziel; er steht im Text: „${sentence}“`,
    recordUnknown: (name) => `„${name}“ nennt einen Knoten, den es nicht gibt; es fiel weg`,
    aimIsRoot: (title) => `Ein Ziel steht ganz oben: „${title}“ jetzt auch`,
    onlyNotesBelow: (title) =>
      `Unter einer Leitplanke oder Notiz hängen nur Notizen: „${title}“ hängt eine Ebene höher`,
    kindRefused: (title) => `„${title}“ behält seine Art: Eine andere darf hier nicht stehen`,
    headIgnored: (line) => `„${line}“ gilt einem ganzen Baum; dieser Baum behält seines`,
    titleCut: (title) => `Ein Titel über 10.000 Zeichen; der Rest steht im Text: „${title}“`,
  },
};
