import type { strings as english } from "../index.ts";
import { number, plural } from "../phrases.ts";
import { fields, record } from "./fields.ts";
import { megabytes, SAFE } from "./safe.ts";

const trees = (count: number): string => plural(count, { one: "# Baum", other: "# Bäume" });
const treesDative = (count: number): string => plural(count, { one: "# Baum", other: "# Bäumen" });
const nodes = (count: number): string => plural(count, { one: "# Knoten", other: "# Knoten" });
const states = (count: number): string => plural(count, { one: "# gesicherter Stand", other: "# gesicherte Stände" });
const kilobytes = (characters: number): string => `${number(Math.ceil(characters / 100) / 10)} kB`;

export const backup: typeof english.backup = {
  file: (date) => `aimtree-sicherung-${date}`,
  made: (count, name) => `${trees(count)} gesichert als ${name}`,
  nothing: "Noch gibt es nichts zu sichern.",
  leftOut: (unread, old) =>
    [
      unread > 0 &&
        plural(unread, {
          one: "# Baum ließ sich nicht lesen und ist nicht dabei",
          other: "# Bäume ließen sich nicht lesen und sind nicht dabei",
        }),
      old > 0 &&
        plural(old, {
          one: "für # älteren Stand war kein Platz",
          other: "für # ältere Stände war kein Platz",
        }),
    ]
      .filter((part) => part !== false)
      .join("; "),
  broken: "Diese Sicherung ist beschädigt: Ihr Verzeichnis ist nicht lesbar. Deine Bäume sind unverändert.",
  tooNew:
    "Diese Sicherung stammt von einem neueren Aimtree. Erst aktualisieren, dann öffnen. Deine Bäume sind unverändert.",
  tooManyEntries: (count, limit) =>
    `Dieses Archiv enthält ${number(count)} Dateien; erlaubt sind ${number(limit)}. Deine Bäume sind unverändert.`,
  title: "Aus einer Sicherung zurückholen",
  note: (when) => `Erstellt ${when}`,
  safe: "Auf diesem Gerät wird nichts überschrieben.",
  looking: "Wird mit den Bäumen auf diesem Gerät verglichen …",
  none: "Darin ist kein Baum.",
  facts: (count, kept, when) =>
    [nodes(count), kept > 0 && states(kept), when && `zuletzt bearbeitet ${when}`]
      .filter((part) => part !== false && part !== "")
      .join(", "),
  verdicts: {
    new: "Nicht auf diesem Gerät",
    same: "Gleich wie auf diesem Gerät",
    states: "Gleich wie auf diesem Gerät, aber hier fehlen gesicherte Stände: Sie kommen zurück",
    trashed: "Derselbe liegt hier im Papierkorb und kommt heraus",
    differs: (count) =>
      `Weicht in ${plural(count, { one: "einer Änderung", other: "# Änderungen" })} vom hiesigen ab: kommt als eigener Baum dazu`,
    unreadable: "Der hiesige ist nicht lesbar: kommt als eigener Baum dazu",
    damaged: "In dieser Sicherung beschädigt: lässt sich nicht zurückholen",
  },
  take: (count) => (count === 0 ? "Zurückholen" : `${trees(count)} zurückholen`),
  cancel: "Abbrechen",
  close: "Schließen",
  tookAs: (title, date) => `${title} (Sicherung vom ${date})`,
  took: (count) => plural(count, { one: "# Baum ist wieder da", other: "# Bäume sind wieder da" }),
  failed: (count) =>
    plural(count, {
      one: "# Baum konnte nicht gespeichert werden. Die anderen sind wieder da",
      other: "# Bäume konnten nicht gespeichert werden. Die anderen sind wieder da",
    }),
  all: "Alles sichern",
  never: "noch keine Kopie außerhalb dieses Browsers",
  lastAt: (ago) => `letzte Kopie außerhalb dieses Browsers: ${ago}`,
  remind: (when) =>
    when === undefined
      ? "Noch liegt nichts davon außerhalb dieses Browsers. Eine Sicherung ist eine einzige Datei."
      : `Die letzte Kopie außerhalb dieses Browsers ist von ${when}, und vieles hat sich geändert. Eine Sicherung ist eine einzige Datei.`,
};

export const linked: typeof english.linked = {
  tooLarge: "Für einen Baum ist sie zu groß.",
  used: (name) => `Gespeichert in ${name}. Jede Änderung kommt auch dorthin`,
  notUsed: "Diese Datei lässt sich nicht verwenden. Der Baum ist auf diesem Gerät gespeichert",
  left: (name) => `Änderungen kommen nicht mehr in ${name}. Die Datei bleibt, wie sie ist`,
  leave: "Nicht mehr dort speichern",
  asks: (name) =>
    `Die Änderungen sind auf diesem Gerät gespeichert. Bevor sie in ${name} kommen, fragt der Browser noch einmal.`,
  allow: "Erlauben",
  changed: (name) => `${name} wurde außerhalb von Aimtree geändert. Nichts wurde überschrieben.`,
  unreadable: (name, why) => `${name} wurde außerhalb von Aimtree geändert und lässt sich nicht als Baum lesen: ${why}`,
  show: "Änderungen zeigen",
  merge: "Zusammenführen …",
  take: "Datei übernehmen",
  taken: (name) => `Der Baum ist wie in ${name}. Rückgängig bringt zurück, was hier war`,
  keep: "Hiesiges behalten",
  keepUnreadable: "Mit dem Hiesigen überschreiben",
  kept: (name) => `${name}, wie es außerhalb geändert wurde`,
  keptUnread: (name) => `Was in ${name} stand, liegt bei den Downloads`,
  missing: (name) => `${name} wurde verschoben oder gelöscht. Auf diesem Gerät ist alles gespeichert.`,
  failed: (name) =>
    `${name} ließ sich nicht schreiben: Vielleicht ist der Datenträger voll oder die Datei in Gebrauch. Auf diesem Gerät ist alles gespeichert; Aimtree versucht es wieder.`,
  again: "Noch einmal versuchen",
};

export const sharing: typeof english.sharing = {
  empty: `In diesem Link ist kein Baum: Er endet vorher. Noch einmal um den Link bitten oder um eine Datei. ${SAFE}`,
  damaged:
    `Dieser Link ist beschädigt oder wurde unterwegs abgeschnitten, wie es Chat- und Mailprogramme mit langen tun. ` +
    `Um den Baum als Datei bitten. ${SAFE}`,
  tooLong: (length, limit) =>
    `Dieser Link hat ${kilobytes(length)}; bis ${kilobytes(limit)} lassen sich Links öffnen. Um den Baum als Datei bitten. ${SAFE}`,
  refused: (length, limit) =>
    `Das ergibt einen Link von ${kilobytes(length)}, und Programme schneiden Links über ${kilobytes(limit)} ab. ` +
    "Eine Datei senden oder weniger vom Baum.",
  outside: "Was nicht in diesem Teil des Baums liegt",
  leftOut: (type) => `${record(type)}: weggelassen, was bisher geschah`,

  title: "Als Link teilen",
  link: "Der Link",
  length: (length, limit) => `${kilobytes(length)} von ${kilobytes(limit)}`,
  past: "Messwerte, Reviews, Entscheidungen und Kommentare",
  inside: "Der Baum steckt im Link selbst",
  copies: (counts) =>
    `Nichts wird hochgeladen. Wer den Link hat, hat, was darin ist: ${counts}. Er öffnet sich als Kopie; spätere Änderungen bleiben hier.`,
  long: "Manche Chat- und Mailprogramme schneiden so lange Links ab. Öffnet er sich dort nicht, eine Datei senden.",
  onlyHere:
    "Aimtree läuft nur auf diesem Computer, darum führt der Link für andere ins Leere. Sie können ihn in ihr eigenes Aimtree einfügen.",
  whole: "Nichts davon geht verloren.",
  stays: "Nichts verlässt dieses Gerät, bevor du es sendest",
  copy: "Link kopieren",
  copied: "Link kopiert",
  byHand: "Dieser Browser lässt die Seite nicht kopieren. Der Link ist markiert: selbst kopieren",
  file: "Datei speichern",

  opened: "Ein Baum aus einem Link",
  failed: "Dieser Link lässt sich nicht öffnen",
  drawn: (when) => `Der Link ist von ${when}.`,
  upToDate: (when) => `Der Link ist von ${when}; der Baum auf diesem Gerät ist seither unverändert.`,
  older: (made, edited) =>
    `Der Link ist älter als der Baum auf diesem Gerät. Er ist von ${made}; der Baum wurde zuletzt ${edited} geändert.`,
  own: "Er öffnet sich als eigener Baum. An deinen ändert sich nichts.",
};

export const joining: typeof import("../joining.ts").joining = {
  files: (count) => plural(count, { one: "# Datei", other: "# Dateien" }),
  wants: (names) => `Noch fehlen: ${names}. Hierher ziehen, einfügen oder die Dateien wählen.`,
  add: "Dateien hinzufügen …",
  found: (found, named) =>
    found === named
      ? plural(named, {
          one: "Der offene Baum hat den einen, den die Datei nennt.",
          other: "Der offene Baum hat alle #, die die Datei nennt.",
        })
      : `Der offene Baum hat ${number(found)} der ${number(named)}, die die Datei nennt; die anderen kämen dazu.`,
  replaced: "Ein Messwert eines Tages, der schon einen hat; der in der Datei zählt",
  oneAtATime: (name, others) =>
    `${name} wird gezeigt. ${plural(others, { one: "Die andere Datei gehörte nicht dazu und kann", other: "Die anderen # Dateien gehörten nicht dazu und können" })} danach geöffnet werden.`,
};

export const limits: typeof english.limits = {
  tooManyBytes: (bytes, limit) =>
    `Diese Datei hat ${megabytes(bytes)}; bis ${megabytes(limit)} lassen sich Dateien öffnen. ${SAFE}`,
  nestedTooDeep: (limit) =>
    `In dieser Datei sind Klammern oder Tags tiefer als ${number(limit)} Ebenen verschachtelt; sie wurde nicht gelesen. ${SAFE}`,
  tooManyNodes: (count, limit) =>
    `Diese Datei hat ${number(count)} Knoten; bis ${number(limit)} lassen sich öffnen. Erst aufteilen. ${SAFE}`,
  tooDeep: (limit) => `Dieser Baum ist tiefer als ${number(limit)} Ebenen; mehr lässt sich nicht öffnen. ${SAFE}`,
  tooManyReadings: (count, limit) =>
    `Diese Datei hat ${number(count)} Messwerte; bis ${number(limit)} lassen sich öffnen. ${SAFE}`,
};

export const shelved: typeof english.shelved = {
  trashed: "Dieser Baum liegt im Papierkorb. Was du hier änderst, wird gespeichert und verschwindet mit ihm.",
  restore: "Aus dem Papierkorb holen",
  purged:
    "Dieser Baum wurde endgültig gelöscht. Es gibt ihn nur noch in dieser Seite: Die nächste Änderung speichert ihn wieder.",
  keep: "Als neuen Baum behalten",
  file: "Kopie als Datei speichern",
  branch: (title) => `„${title}“ wurde in einem anderen Fenster gelöscht`,
};

export const trash: typeof english.trash = {
  open: (count) => `Papierkorb (${count})`,
  title: "Papierkorb",
  note: (days) => `Bäume bleiben hier ${days} Tage, dann werden sie gelöscht.`,
  empty: "Der Papierkorb ist leer.",
  since: (when) => `gelöscht ${when}`,
  until: (date) => `verschwindet am ${date}`,
  restore: "Wiederherstellen",
  forGood: "Endgültig löschen",
  restoreTitle: (title) => `${title} wiederherstellen`,
  forGoodTitle: (title) => `${title} endgültig löschen`,
  question: (title) => `„${title}“ endgültig löschen? Niemand kann den Baum zurückholen.`,
  keep: "Behalten",
};

export const treeSearch: typeof english.treeSearch = {
  ask: "In Titeln und Texten suchen",
  clear: "Suche leeren",
  none: (asked) => `In keinem Baum steht „${asked}“.`,
  running: "Deine Bäume werden durchsucht …",
  found: (places, inTrees) => `${plural(places, { one: "# Stelle", other: "# Stellen" })} in ${treesDative(inTrees)}`,
  more: (count) => plural(count, { one: "# weitere in diesem Baum", other: "# weitere in diesem Baum" }),
  inTitle: "im Namen des Baums",
  where: (field) => (field === "text" ? "im Text" : `in „${fields[field] ?? field}“`),
};
