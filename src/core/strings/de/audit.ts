import type { strings as english } from "../index.ts";
import { plural } from "../phrases.ts";

const findings = (count: number): string => plural(count, { one: "# Befund", other: "# Befunde" });

export const audit: typeof english.audit = {
  region: "Befunde",
  title: "Prüfung",
  shortHallmarks: { mechanism: "Mechanismus", cadence: "Rhythmus" },
  none: "Noch keine Befunde",
  clear: "Keine Befunde",
  count: findings,
  counts: (found, dismissed) => {
    const count = (severity: string): number => found.filter((finding) => finding.severity === severity).length;
    const said = [
      plural(count("error"), { "=0": "", one: "# Fehler", other: "# Fehler" }),
      plural(count("warning"), { "=0": "", one: "# Warnung", other: "# Warnungen" }),
      plural(count("info"), { "=0": "", one: "# Hinweis", other: "# Hinweise" }),
      dismissed > 0 ? `${dismissed} ausgeblendet` : "",
    ].filter((part) => part !== "");
    return said.length === 0 ? "Nichts fehlt" : said.join(", ");
  },
  fixOf: (title) => `„${title || "Ohne Titel"}“`,
  severities: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  close: "Befunde schließen",
  fixes: "So lässt er sich beheben",
  ruleHere: "Regel ansehen oder einstellen …",
  change: "Was sich ändert",
  dismissed: "Ausgeblendet",
  showAgain: "Wieder zeigen",
  until: (date) => `bis ${date}`,
  hallmarks: "Wie weit der Baum ist",
  of: (have, of) => `${have} von ${of}`,
  more: (count) => `und ${count} weitere`,
  caretOnly: "Nichts, bis etwas geschrieben oder gewählt ist.",
  dismiss: "Mit Begründung ausblenden …",
  reason: "Warum ist es hier in Ordnung?",
  reasonHint: "Steht mit dem heutigen Datum in der Datei",
  reasonShort: (left) => `Etwas mehr: noch ${plural(left, { one: "# Zeichen", other: "# Zeichen" })}.`,
  untilLabel: "Bis (falls nicht für immer)",
  dismissNow: "Ausblenden",
  caretThere: "Der Cursor springt dorthin, wo es hingehört.",
  caret: "Danach wartet der Cursor dort. Ein Schritt, der sich rückgängig machen lässt.",
  step: "Ein Schritt, der sich rückgängig machen lässt.",
};

export const auditing: typeof english.auditing = {
  by: "Gruppieren",
  groupings: { hallmark: "Nach Merkmal", branch: "Nach Zweig", owner: "Nach Person", rule: "Nach Regel" },
  nobody: "Niemand",
  noBranch: "Der ganze Baum",
  filter: "Filter",
  filterText: "In den Befunden suchen",
  severities: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
  withBaseline: "Auch den Altbestand",
  withDismissed: "Auch Ausgeblendetes",
  counts: (found, baseline, dismissed) =>
    [
      findings(found),
      ...(baseline > 0 ? [`${found} neu seit dem Altbestand`] : []),
      ...(dismissed > 0 ? [`${dismissed} ausgeblendet`] : []),
    ].join(", "),
  nothingLeft: "Auf keinen Befund trifft das alles zu.",
  inBaseline: "im Altbestand",
  baselineTaken: (count) =>
    plural(count, {
      one: "# Befund hingenommen. Spätere sind neu",
      other: "# Befunde hingenommen. Spätere sind neu",
    }),
  loop: "Kreislauf vollständig",
  loopOf: (aim, has, of) => `${aim}: Kreislauf zu ${has} von ${of} vollständig`,
  loopsOf: (whole, of) => `${whole} von ${of} Zielen`,
  moreLoops: (count) => `und ${count} weitere`,
  loopParts: {
    done: "Erfolgskriterium",
    mechanism: "Mechanismus mit einem Weil",
    proxy: "Ersatzmaß mit Zielwert",
    gate: "Meilenstein",
    guardrail: "Leitplanke",
    owner: "Verantwortliche mit Rhythmus",
  },
  missing: (parts) => `noch ohne ${parts.join(", ")}`,
  guided: "Geführte Prüfung",
  report: "Bericht",
  detail: "Der gewählte Befund",
  at: (at, of) => `${at} von ${of}`,
  choose: "Einen Befund wählen, um seine Regel zu sehen.",
  about: "Beispiele und wie es sich beheben lässt",
  wrong: "Was sie findet",
  right: "Wie es aussehen kann",
  change: "Was sich ändert",
  overlay: "Karte färben nach",
  overlays: { kind: "Art", signals: "Signale", findings: "Befunde", owner: "Person", status: "Status" },
  marks: {
    signals: { has: "Hat ein Signal", no: "Kein Signal", cut: "Nicht verbunden" },
    findings: { has: "", no: "Warnung", cut: "Fehler" },
    owner: { has: "Hat jemanden", no: "Niemand", cut: "" },
    status: { has: "Aktiv oder erledigt", no: "Idee", cut: "Gestoppt" },
    kind: { has: "", no: "", cut: "" },
  },
  noMarks: "Nichts zu färben",
};

export const lint: typeof import("../lint.ts").lint = {
  hallmarks: {
    connected: "Verbunden",
    necessary: "Notwendig",
    viable: "Tragfähig",
    sufficient: "Hinreichend",
    feedback: "Rückmeldung",
    mechanism: "Mechanismus und Ziel",
    cadence: "Rhythmus und Leitplanke",
    hygiene: "Ordnung",
  },
  unused: (rule, reason) =>
    `Die Regel ${rule} wurde hier ausgeblendet („${reason.trim()}“) und findet hier nichts mehr. Die Ausblendung entfernen, damit sie nichts Neues verdeckt.`,
  removeUnused: "Ausblendung entfernen",
  unusedBaseline: (count) =>
    plural(count, {
      one: "# Befund des Altbestands ist behoben. Aus dem Altbestand nehmen, damit dieselbe Lücke neu ist, wenn sie wiederkommt.",
      other:
        "# Befunde des Altbestands sind behoben. Aus dem Altbestand nehmen, damit dieselben Lücken neu sind, wenn sie wiederkommen.",
    }),
  pruneBaseline: (count) =>
    plural(count, { one: "Aus dem Altbestand nehmen", other: "Alle # aus dem Altbestand nehmen" }),
  own: {
    internal: {
      title: "Eine Regel ist gescheitert",
      checks: "Eine Regel brach beim Prüfen ab, die anderen liefen weiter.",
      fix: "Bitte melden: Am Baum liegt es nicht.",
    },
    "dismissal-unused": {
      title: "Eine Ausblendung ohne Befund",
      checks: "Ein Befund wurde ausgeblendet und wird nicht mehr gefunden.",
      fix: "Die Ausblendung entfernen, damit sie nichts Neues verdeckt.",
    },
  },
  failed: (rule, error) =>
    `Die Regel ${rule} konnte hier nicht geprüft werden (${error}). Alle anderen wurden es; der Baum ist nicht betroffen.`,
};

export const walks: typeof english.walks = {
  guided: "Geführte Prüfung",
  reading: "Vorlese-Rundgang",
  questions: {
    drop: {
      ask: "Was geht schief, wenn wir es lassen?",
      help: "Eine Tatsache, die auch falsch sein könnte. Geht nichts schief, weglassen.",
    },
    way: {
      ask: "Können wir es, und warum so?",
      help: "Warum es hier wirkt, warum es machbar ist und warum kein anderer Weg. Ein Grund je Zeile.",
    },
    enough: {
      ask: "Reichen die Schritte darunter zusammen?",
      help: "Wenn alle gelingen: Was könnte noch fehlen?",
    },
    signal: {
      ask: "Welche Kennzahl bewegt sich?",
      help: "Was nach spätestens zwei Wochen zu sehen ist, wenn es wirkt.",
    },
  },
  progress: (answered, of) => `${answered} von ${of} Fragen beantwortet`,
  at: (at, of) => `${at} von ${of}`,
  back: "Zurück",
  next: "Weiter",
  nextOpen: "Nächste offene Frage",
  findings: "Zurück zu den Befunden",
  done: "Jede Frage hat eine Antwort.",
  nobody: "Noch sagt es nichts.",
  empty: "Noch gibt es keine Taktik.",
  measured: "Zu sehen ist es an",
  choose: "Eine Kennzahl dieses Baums",
  measure: "Als Signal nehmen",
  newProxy: "Ein neues Ersatzmaß",
  addProxy: "Hinzufügen",
  group: (title) => `Die Schritte von ${title}`,
  step: (title) => title,
  nothing: "Hier steht nichts.",
  write: "Schreiben",
};

export const rulePages: typeof english.rulePages = {
  title: "Regeln",
  note: (on, of) => `${on} von ${of} sind in diesem Baum an`,
  list: "Alle Regeln",
  find: "Regel suchen",
  none: "Keine Regel heißt so.",
  checks: "Was sie prüft",
  why: "Warum es zählt",
  good: "Gutes Beispiel",
  bad: "Schlechtes Beispiel",
  fix: "Wie es sich beheben lässt",
  off: "Wann sie abgeschaltet werden kann",
  about: "Beispiele und wie es sich beheben lässt",
  says: "Sie sagt:",
  level: "In diesem Baum",
  levels: { off: "Aus", info: "Hinweis", warning: "Warnung", error: "Fehler" },
  own: (level) => `Wie vorgegeben: ${level}`,
  options: {
    sum: "Eine Summe darf fehlen um (Anteil)",
    product: "Ein Produkt darf fehlen um (Anteil)",
    short: "Darf zu kurz greifen um (Anteil)",
    share: "Mindestens dieser Anteil des Wegs",
    likeness: "Ähnlichkeit, ab der zwei Texte dasselbe sagen",
    words: "Wörter, die beide brauchen",
    attached: "Ab so vielen Kennzahlen zu viele",
    proxies: "Ab so vielen Ersatzmaßen zu viele",
    counts: "Anzahlen nebeneinander",
    outside: "Anteil, der außerhalb liegen darf",
    tactics: "Taktiken, ab denen sie spricht",
  },
  option: (name) =>
    ({ old: "Alt ab so vielen Rhythmen", older: "Sehr alt ab so vielen Rhythmen", times: "So viele Male" })[name] ??
    rulePages.options[name] ??
    name.replace(/([A-Z])/g, " $1").toLowerCase(),
  ownValue: (value) => `${value} wie vorgegeben`,
};
