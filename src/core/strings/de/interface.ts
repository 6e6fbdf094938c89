import type * as english from "../interface.ts";
import { plural } from "../phrases.ts";

const nodes = (count: number): string => plural(count, { one: "# Knoten", other: "# Knoten" });

export const app: typeof english.app = {
  name: "Aimtree",
  home: "Deine Bäume",
  untitled: "Baum ohne Titel",
  views: { map: "Karte", outline: "Gliederung", sheet: "Zielblatt", review: "Review", history: "Verlauf" },
  viewsLabel: "Ansicht",
  phoneBar: "Teile des Baums",
  add: "Hinzufügen",
  menu: "Mehr",
  messages: "Meldungen",
  skip: "Zur Karte springen",
  close: "Schließen",
  drop: "Zum Öffnen loslassen",
  search: "Befehl suchen",
  exportTree: "Exportieren",
  share: "Teilen",
  savedFile: (name) => `${name} gespeichert`,
};

export const status: typeof english.status = {
  nothing: "Noch nichts zu speichern",
  saving: "Wird gespeichert …",
  saved: "Auf diesem Gerät gespeichert",
  savedShort: "Gespeichert",
  file: (name, isWritten) =>
    isWritten ? `Gespeichert · ${name}` : `Auf diesem Gerät gespeichert, noch nicht in ${name}`,
  anotherFile: "In einer anderen Datei speichern …",
  fileSoon: (name) => `Wird gespeichert · ${name}`,
  memory: "Auf diesem Gerät nicht behalten",
  readOnly: "Nur zum Ansehen",
  notSaved: "Nicht gespeichert",
};

export const sketch: typeof english.sketch = {
  nothing: "Hier ist noch nichts.",
  mode: (on) => (on ? "Skizzieren an: Tab fügt Knoten hinzu" : "Skizzieren aus: Tab verlässt den Baum"),
  modeLine: (on) => (on ? "Tab fügt Unterknoten hinzu" : "Tab verlässt. Strg+M zum Skizzieren"),
  hints: {
    aim: ["Das Ziel schreiben, dann", "Tab", ""],
    level: ["Dann", "Tab", "für die nächste Ebene"],
    child: ["Dann", "Tab", "für das, was es bewegt"],
    sibling: ["Dann", "Enter", "für den nächsten"],
    up: ["", "Shift+Tab", "geht eine Ebene höher"],
    done: ["", "Escape", "wenn alles da ist"],
    finding: ["", "F8", "zum ersten Befund"],
  },
};

export const map: typeof english.map = {
  region: "Karte",
  treeName: (title) => `Karte von ${title || app.untitled}`,
  title: "Titel",
  titleOf: (face) => `Titel: ${face}`,
  zoom: "Zoom",
  percent: (zoom) => `${zoom < 0.01 ? (zoom * 100).toFixed(1).replace(".", ",") : Math.round(zoom * 100)} %`,
  moved: (title, parent, position, of) =>
    `${title || "Ohne Titel"}: ${position} von ${of}${parent === undefined ? "" : ` unter ${parent}`}`,
  nodeName: (node) =>
    [
      `${node.face}${node.number ? ` ${node.number}` : ""}: ${node.title || "Ohne Titel"}`,
      node.owner && `verantwortlich ${node.owner}`,
      node.links.length > 0 && `verknüpft mit ${node.links.join(", ")}`,
      node.findings > 0 && plural(node.findings, { one: "# Befund", other: "# Befunde" }),
      node.comments > 0 && plural(node.comments, { one: "# Kommentar", other: "# Kommentare" }),
    ]
      .filter((part) => typeof part === "string" && part !== "")
      .join(", "),
};

export const outline: typeof english.outline = {
  region: "Gliederung",
  treeName: (title) => `Gliederung von ${title || app.untitled}`,
};

export const link: typeof english.link = {
  kinds: {
    moves: "bewegt",
    measures: "misst",
    guards: "schützt",
    supports: "unterstützt",
    feedsBack: "wirkt zurück auf",
    dependsOn: "hängt ab von",
  },
  said: (from, kind, to) => `${from} ${kind} ${to}`,
};

export const history: typeof english.history = {
  undo: (step) => (step ? `Rückgängig: ${step}` : "Rückgängig"),
  redo: (step) => (step ? `Wiederholen: ${step}` : "Wiederholen"),
  undone: (step) => `Rückgängig gemacht: ${step}`,
  redone: (step) => `Wiederholt: ${step}`,
};

export const arrange: typeof english.arrange = {
  deleteBranch: (count) => (count > 1 ? `Zweig löschen, ${nodes(count)}` : "Löschen"),
  deleted: (gone, kept) =>
    `${nodes(gone)} gelöscht${kept > 0 ? `. ${plural(kept, { one: "# wird anderswo gebraucht und blieb", other: "# werden anderswo gebraucht und blieben" })}` : ""}`,
  nothingToPaste: "In der Zwischenablage ist kein Text.",
  pasteByKey: "Dieser Browser lässt eine Seite die Zwischenablage nur auf Tastendruck lesen. Strg+V oder ⌘V drücken",
  copied: (count) => `${nodes(count)} kopiert`,
  pasted: (count) => `${nodes(count)} eingefügt`,
};

export const theme: typeof english.theme = {
  next: (now) =>
    ({
      light: "Farben: hell. Zu dunkel wechseln",
      dark: "Farben: dunkel. Zu denen des Systems wechseln",
      system: "Farben: wie das System. Zu hell wechseln",
    })[now],
};

export const update: typeof english.update = {
  ready: "Eine neue Version ist bereit.",
  apply: "Aktualisieren",
  offline: "Bereit für die Arbeit ohne Netz.",
  elsewhere: "Ein anderer Tab hat Aimtree aktualisiert. Hier aktualisieren, wenn es passt.",
  locked: "Dieser Tab ist veraltet. Die letzten Änderungen werden gespeichert …",
  lockedKept: "Dieser Tab ist veraltet. Alles ist gespeichert. Zum Weiterarbeiten neu laden.",
  lockedUnsaved:
    "Dieser Tab ist veraltet, und seine letzten Änderungen konnten nicht gespeichert werden. Erst als Datei speichern, dann neu laden.",
  saveFile: "Kopie als Datei speichern",
  reload: "Neu laden",
  newer:
    "Die Bäume auf diesem Gerät hat ein neueres Aimtree gespeichert. Nichts wurde geändert. Neu laden, um es zu bekommen, oder sie mit diesem ansehen.",
  look: "Bäume ansehen",
  notNow:
    "Nicht aktualisiert: Die letzten Änderungen sind noch nicht gespeichert. Eine Kopie als Datei speichern oder es noch einmal versuchen.",
  blocked: "Andere Tabs halten eine ältere Version offen. Zum Weiterarbeiten schließen.",
};

export const problem: typeof english.problem = {
  title: "Etwas ist schiefgegangen",
  safe: "Was du geschrieben hast, ist gespeichert. Zum Weiterarbeiten neu laden.",
  unsafe: "Die letzten Änderungen sind nur auf dieser Seite. Erst eine Kopie als Datei speichern, dann neu laden.",
  reload: "Neu laden",
  copy: "Kopie als Datei speichern",
  noTree:
    "Dieser Baum ist nicht auf diesem Gerät: Er wurde gelöscht oder in einem anderen Browser gezeichnet. Deine anderen Bäume sind sicher.",
  noStorage:
    "Diese Seite hat gerade keinen Speicher und kann diesen Baum nicht zeigen. Gelöscht wurde nichts; Kopien stehen unter „Speicher“.",
  fault: "Aimtree konnte es nicht lesen, und der Fehler liegt bei uns. Dein offener Baum ist unverändert.",
  unexpected: "Etwas ist schiefgegangen. Was du geschrieben hast, ist behalten.",
  notStarted:
    "Aimtree konnte nicht starten. Neu laden. Hilft das nicht, dieser Website in den Einstellungen des Browsers erlauben, Daten zu behalten.",
};

export const stepNames: typeof english.stepNames = {
  add: "Hinzufügen",
  rename: "Umbenennen",
  readFields: "Felder lesen",
  insertParent: "Oberknoten einfügen",
  move: "Verschieben",
  delete: "Löschen",
  deleteOnly: "Nur den Knoten löschen",
  duplicate: "Duplizieren",
  paste: "Einfügen",
  cut: "Ausschneiden",
  link: "Verknüpfen mit",
  linkKind: "Art der Verknüpfung ändern",
  kind: "Art ändern",
  turn: "Karte drehen",
  field: "Hineinschreiben",
  allFields: "Alle fünf Felder zeigen",
  cardsOnly: "Taktiken ohne ihre Felder zeigen",
  fix: "Beheben",
  dismiss: "Ausblenden",
  showAgain: "Wieder zeigen",
  baseline: "Befunde hinnehmen",
  noBaseline: "Altbestand vergessen",
  rule: "Regel einstellen",
  addProxy: "Ersatzmaß hinzufügen",
  measure: "Messen",
  import: "In diesen Baum öffnen",
  restore: "Zurückholen",
  restoreBranch: "Zweig zurückholen",
  title: "Baum umbenennen",
  takeBack: "Eine Änderung zurücknehmen",
  restoreCopy: "Kopie verwenden",
  useFile: "Datei übernehmen",
  merge: "Zusammenführen",
  addGate: "Meilenstein hinzufügen",
  brief: "Antwort übernehmen",
  review: "Review",
  rewordGate: "Meilenstein neu fassen",
  log: "Beginn protokollieren",
  removeGate: "Meilenstein entfernen",
  removeMechanism: "Mechanismus entfernen",
  addReading: "Messwert hinzufügen",
  removeReading: "Messwert entfernen",
  unlink: "Verknüpfung entfernen",
  comment: "Kommentieren",
  rewriteComment: "Kommentar ändern",
  resolveComment: "Kommentar klären",
  reopenComment: "Kommentar wieder aufnehmen",
  removeComment: "Kommentar löschen",
};

export const undoSteps: typeof english.undoSteps = {
  of: (verb, title) => `${verb}: „${title}“`,
  set: (field) => `Feld „${field}“ setzen`,
};
