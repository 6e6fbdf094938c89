import type { strings as english } from "../index.ts";
import { number } from "../phrases.ts";
import { fields, record } from "./fields.ts";
import { megabytes, SAFE } from "./safe.ts";

const label = (field: string): string => (Object.hasOwn(fields, field) ? (fields[field] ?? field) : field);

export const formats: typeof english.formats = {
  quoted: (words) => `„${words}“`,
  recordNumber: (index) => `Eintrag ${number(index)}`,
  line: (line) => `Zeile ${number(line)}`,
  row: (row) => `Zeile ${number(row)}`,

  notOurs: (title) => `Das ist keine Datei des Formats ${title}. ${SAFE}`,
  unknownFile: (fileName) =>
    `${fileName === "" ? "Dieser Text" : `„${fileName}“`} hat kein Format, das Aimtree lesen kann. ${SAFE}`,
  noTreeInside:
    `Diese Datei trägt keinen Baum: Sie wurde ohne ihn gespeichert, oder ein Programm hat ihn unterwegs entfernt. ` +
    `Um die ursprüngliche Datei bitten. ${SAFE}`,
  treeDamaged: `Der Baum in dieser Datei ist beschädigt und nicht lesbar. Um die ursprüngliche Datei bitten. ${SAFE}`,
  pictureCutOff: `Diese Datei bricht ab, bevor der Baum darin endet. Um die ursprüngliche Datei bitten. ${SAFE}`,
  archiveBroken: `Diese Datei bricht ab oder ist so beschädigt, dass sich nichts darin finden lässt. Um die ursprüngliche Datei bitten. ${SAFE}`,
  tooManyEntries: (limit) =>
    `Diese Datei hat mehr als ${number(limit)} Teile; das braucht kein Dokument, darum wurde sie nicht gelesen. ${SAFE}`,
  cutOffAfterTree: "Das Ende des Bildes fehlt; der Baum darin ist ganz",
  notAllowedXml: `Diese Datei erklärt einen Dokumenttyp oder Entitäten, die sie nicht braucht; darum wurde sie nicht gelesen. ${SAFE}`,
  brokenXml: (line, column, fault) =>
    `Die Datei bricht in Zeile ${number(line)}, Spalte ${number(column)} ab oder ist dort beschädigt: ${fault}. ${SAFE}`,
  xmlFaults: {
    tag: "dieses Tag ist nicht vollständig",
    attribute: "dieses Attribut ist nicht vollständig oder steht zweimal da",
    close: "dieses Tag beendet etwas anderes als das zuletzt Begonnene",
    entity: "diese Entität ist unbekannt",
    text: "Text steht außerhalb von allem",
    comment: "dieser Kommentar endet nie",
    end: "das letzte Tag fehlt",
  },
  needsMeasurer: "Ein Bild lässt sich nur zeichnen, wo sich Text ausmessen lässt.",
  needsRaster: "PNG braucht einen Browser zum Malen. Hier SVG schreiben.",
  scaledDown: (percent) =>
    `Das Bild ist größer, als Browser malen können; es ist auf ${percent} % der Größe gezeichnet. SVG behält jede Einzelheit`,
  notOutlined: "Buchstaben, die der Schrift von Aimtree fehlen; sie bleiben Text und können anderswo anders aussehen",
  paintedLetters:
    "Buchstaben, die der Schrift von Aimtree fehlen; sie sind gemalt und lassen sich trotzdem finden und kopieren",
  framedLetters:
    "Buchstaben, die der Schrift von Aimtree fehlen; leere Rahmen stehen für sie. Die App im Browser malt sie",
  tooLargeToOpen: (limit) =>
    `Das Bild ist größer als ${megabytes(limit)}: Aimtree kann es nicht öffnen, um den Baum zurückzubekommen`,
  pictureOnly: "Alles, was nicht zu sehen ist: Der Baum ist nicht darin",
  outsidePicture: "Was nicht im Bild ist: Nur die gezeichneten Knoten sind darin",
  newAim: "Wozu das alles gut ist",
  empty: `Darin ist nichts, was ein Knoten werden könnte. ${SAFE}`,
  tooNew: (format, current) =>
    `Diese Datei hat ein neueres Aimtree gespeichert (Format ${number(format)}; dieses liest bis ${number(current)}). ` +
    `Neu laden, um die neueste Version zu bekommen, dann noch einmal öffnen. ${SAFE}`,
  badFormatNumber: `Diese Datei sagt nicht, welches Format sie hat, darum lässt sie sich nicht sicher lesen. ${SAFE}`,
  noRecords: `Diese Datei enthält keine Liste von Einträgen. ${SAFE}`,
  brokenJson: (line, column, expected) =>
    `Die Datei bricht in Zeile ${number(line)}, Spalte ${number(column)} ab oder ist dort beschädigt: ${expected}. ${SAFE}`,
  brokenCsv: (row) =>
    `Eine Zelle in Anführungszeichen in Zeile ${number(row)} endet nie, darum lassen sich die Zeilen danach nicht unterscheiden. ${SAFE}`,
  expected: {
    value: "hier fehlt ein Wert",
    name: "hier fehlt ein Name in Anführungszeichen",
    colon: "hier fehlt ein Doppelpunkt",
    comma: "hier fehlt ein Komma oder eine schließende Klammer",
    end: "hier darf nichts mehr folgen",
    string: "dieser Text ist nicht geschlossen oder enthält ein Zeichen, das maskiert sein muss",
    number: "diese Zahl ist unvollständig",
    less: "zu viele Klammern",
  },

  notText: (encoding, line) =>
    `Diese Datei ist nicht in ${encoding}: Zeile ${number(line)} enthält Bytes, die kein Text sind. ` +
    `Mit der Kodierung UTF-8 neu speichern oder ihre Kodierung wählen. ${SAFE}`,

  noArchive:
    "Dieses Archiv bricht ab oder enthält nichts, was Aimtree liest. Eine Sicherung, die abbricht, ist vielleicht noch ganz, wo " +
    `sie herkam. ${SAFE}`,
  emptyFile: `Diese Datei ist leer. ${SAFE}`,

  column: (at) => `Spalte ${at}`,
  columnAsText: (name) => `Spalte „${name}“ hat hier kein eigenes Feld; sie steht im Text`,
  columnIgnored: (name) => `Spalte „${name}“, wie du sagst`,
  noTitles: `Sagen, welche Spalte die Titel enthält. ${SAFE}`,
  valueAsText: "Ein Wert von etwas, das keine Zahl ist; er steht im Text",
  settingsAbove: "Der Block mit Einstellungen am Anfang, Zeile für Zeile",
  notInOutline: (type) => `${record(type)}: In einer Gliederung ist kein Platz dafür`,
  notInDiagram: (type) => `${record(type)}: Im Diagramm ist kein Platz dafür`,
  mermaidTooLarge: "Das Diagramm ist größer, als GitHub zeichnet (500 Zeilen, 50.000 Zeichen)",
  onlyThese: (type) => `Alles außer ${record(type)}: Die Tabelle hat keine anderen Zeilen`,
  pictures: "Bilder",
  attributeDropped: (name) => `Attribut „${name}“`,
  attributeAsText: (name) => `Attribut „${name}“ hat hier kein eigenes Feld; es steht im Text`,
  aboutFile: "Was die Datei über sich selbst sagt",
  arrowsOnly: "Verknüpfungen; sie werden Pfeile, die nur ihre Art behalten",
  inMindMap: {
    icon: "Symbole",
    hook: "Einstellungen der Mindmap",
    cloud: "Wolken",
    looks: "Farben, Schriften und Plätze",
    encrypted: "Ein Zweig, der mit einem Passwort gesperrt ist",
  },
  locked: `Diese Datei ist mit einem Passwort gesperrt. Dort öffnen, wo sie entstand, und ohne Passwort speichern. ${SAFE}`,
  pageName: "Namen von Seiten: Jede Seite ist ein Baum neben den anderen",
  filesInside: "Bilder und Dateien in der Datei",
  remarks: "Anmerkungen, die sich nicht lesen lassen",
  frames: "Rahmen um Knoten",
  notInPlan: (type) => `${record(type)}: In einem Plan ist kein Platz dafür`,
  rootAsGoal: "Eine Wurzel, die kein Ziel ist; sie ist ein Goal",
  stepOfMetric: "Ein Schritt einer Kennzahl; er steht im Ziel oder Schritt darum herum",
  // These words stand in files of other programs and are read back from them.
  ownerRole: "Owner",
  stakeholder: "Stakeholder",
  baselineResult: "Baseline",
  sequenceNumbers: "Nummern von Goals und Objectives; ihre Plätze sagen sie",
  earlierTarget: (date, value) => `Zielwert ${[date, value].filter(Boolean).join(": ")}`,
  resultWords: (date, words) => `Ergebnis ${[date, words].filter(Boolean).join(": ")}`,
  moreDocuments: "Weitere Dokumente in derselben Datei",
  brokenYaml: (line, fault) => `Die Datei lässt sich in Zeile ${number(line)} nicht lesen: ${fault}. ${SAFE}`,
  yamlFaults: {
    indent: "diese Zeile beginnt tiefer oder weniger tief, als sie darf",
    tab: "Tabulatoren können in YAML nicht einrücken; Leerzeichen nehmen",
    entry: "hier fehlt ein Name mit Doppelpunkt",
    quote: "diese Anführungszeichen enden nie",
    escape: "ein Rückstrich steht vor einem Zeichen, zu dem er nicht gehört",
    flow: "hier fehlt eine Klammer oder ein Komma",
    after: "hier darf nichts mehr folgen",
    twice: "dieser Name steht dort schon",
    special: "Anker, Aliase, Tags und Namen über mehrere Zeilen lassen sich nicht lesen",
    nesting: "das ist zu tief verschachtelt",
  },
  noTreeInData: `Diese Datei enthält keinen Baum: Nichts darin hat einen Titel mit etwas darunter. ${SAFE}`,
  wordless: "Formen und Linien ohne Wörter, zu denen nichts führt",
  pageDamaged: `Eine Seite in dieser Datei ist beschädigt und lässt sich nicht entpacken. Um die ursprüngliche Datei bitten. ${SAFE}`,
  frameAsTag: "Ein Rahmen; sein Titel ist ein Schlagwort dessen, was darin steht",
  linesUnread: "Eine Zeile, die nichts sagt, was ein Baum aufnehmen könnte",
  otherDiagram: (kind) =>
    `Das ist ein Mermaid-Diagramm der Art „${kind}“. Flussdiagramme und Mindmaps lassen sich als Bäume öffnen. ${SAFE}`,
  see: (title) => `Siehe „${title}“`,
  table: {
    kind: "Art",
    title: "Titel",
    owner: "Verantwortlich",
    baseline: "Von",
    target: "Auf",
    date: "Bis",
  },
  notInText: (type) => `${record(type)}: In bloßen Titeln ist kein Platz dafür`,
  fieldDropped: (field) => `Feld „${label(field)}“`,
  kindsByPlace: "Was jeder Knoten ist; beim Lesen ergibt es sich aus seinem Platz",
  notInTable: (type) => `${record(type)}: In einer Tabelle von Knoten ist kein Platz dafür`,
  breakInEntry: (field) => `Ein Zeilenumbruch in einem Eintrag von „${label(field)}“; er wird ein Leerzeichen`,
  idAgain: "Eine Zeile mit einer Kennung, die eine frühere hat; wer sie nennt, meint die erste",
  parentInFile: "Ein Oberknoten, den die Datei nicht enthält; die Zeile steht ganz oben",
  circleInFile: "Eine Zeile, die unter sich selbst hängt; sie steht ganz oben",
  secondParent: "Ein zweiter Oberknoten; er bleibt als Verknüpfung",
  leadsBack: "Ein Pfeil zurück zu einem Knoten darüber; er bleibt als Verknüpfung „wirkt zurück auf“",
  remarkElsewhere: "Eine Anmerkung zu einem Pfeil oder zum Ganzen",
  conflict: "Ein Konflikt zwischen zwei Knoten: Nur was zu etwas führt, hat einen Platz",
  junctor: "Ein Verbinder: Was in ihm zusammenläuft, führt dorthin, wohin er führt",
  labelsAsFields: "Einträge, die mit ihren Beschriftungen die Zeilen eines Schritts sagen; sie sind seine Felder",
  strategyAsField: "Ein Ziel in einem eigenen Kasten; es ist, wozu sein Schritt gut ist",
  assumptionAsField: "Eine Annahme in einem eigenen Kasten; sie ist ein Feld ihres Schritts",
  junctors: "Ob ein Weg genügt: mehrere Pfeile, die „oder“ bedeuten",
  toItself: "Ein Pfeil von einem Knoten zu sich selbst",
  endsNowhere: "Ein Pfeil, der keine zwei Knoten verbindet",

  more: "Weitere Arten von Änderungen",
  noType: "Kein Eintrag: Er hat keine Art",
  headField: (name) => `Feld „${name}“ neben den Einträgen`,
  forbiddenNames: "Namen, die kein Feld haben darf (__proto__, constructor, prototype)",
  infiniteNumbers: "Zahlen, die für jeden Computer zu groß sind",
  badId: "Die Kennung fehlte oder war unbrauchbar; es gab eine neue",
  secondId: "Die Kennung kam zweimal vor; der zweite Eintrag bekam eine neue",
  noTree: "Die Datei hat keinen Eintrag für den Baum; sie bekam einen",
  secondTree: "Ein zweiter Eintrag für den Baum",
  secondReading: "Ein zweiter Messwert derselben Kennzahl am selben Tag; der spätere in der Datei zählt",
  unreadable: (type) => `${record(type)} ohne das, was es erst zu etwas macht`,
  fieldLeftOut: (field) => `Feld „${label(field)}“ ließ sich nicht lesen`,
  controlCharacters: "Unsichtbare Steuer- und Richtungszeichen",
  longTitle: (limit) => `Ein Titel über ${number(limit)} Zeichen; der Rest steht im Text`,
  namesNothing: (type) => `${record(type)}: nennt einen Knoten, den es nicht gibt`,
  unknownTarget: (type, field) => `Feld „${label(field)}“ nannte nichts (${record(type)})`,
  unknownParent: "Der Oberknoten ist nicht da; der Knoten liegt unter „Nicht verbunden“",
  cycle:
    "Der Knoten hing unter sich selbst; er liegt unter „Nicht verbunden“, und eine Verknüpfung „wirkt zurück auf“ behält den Kreis",
  orderAnew: "Die Reihenfolge der Geschwister ließ sich nicht lesen; sie stehen wie in der Datei",
  oneLevelUp: (kind) =>
    kind === "aim"
      ? "Ein Ziel kann nicht unter einem anderen Knoten hängen; es steht ganz oben"
      : `${record(kind)}: kann nicht unter einer Notiz oder Leitplanke hängen und hängt eine Ebene höher`,
};

export const okr: typeof import("../okr.ts").okr = {
  objective: "Objective",
  keyResult: "Key Result",
  zones: (commit, target, stretch) =>
    [commit && `1 Commit: ${commit}`, target && `2 Target: ${target}`, stretch && `3 Stretch: ${stretch}`]
      .filter(Boolean)
      .join("\n"),
  zoneUnit: "von 3",
  asZones: "Zonen: gezählt als 0 keine, 1 Commit, 2 Target, 3 Stretch",
  noValue: "Ein Check-in ohne lesbaren Wert oder Zone",
  noDate: "Ein Check-in ohne Datum",
  noId: "Eine Zeile ohne Kennung; nichts kann sie nennen",
  missingObjective: "Ein Key Result eines Objectives, das es nicht gibt; ein Ziel steht dafür",
  missingKeyResult: "Ein Check-in eines Key Results, das es nicht gibt; ein Ziel steht dafür",
  unitUnknown: "Eine Einheit, für die nur eine Zahl steht",
  columnLeftOut: (name) => `Spalte „${name}“ der Check-ins`,
  idAgain: "Eine Zeile mit einer Kennung, die es schon gab; die spätere zählt",
  wants: { objectives: "Objectives", keyResults: "Key Results", checkIns: "Check-ins" },
};

export const readingsFile: typeof import("../readings-file.ts").readingsFile = {
  metric: "Kennzahl",
  problems: {
    noNumber: "Eine Zeile ohne Wert, der eine Zahl ist",
    noDate: "Eine Zeile ohne lesbares Datum",
  },
  orders: {
    dmy: "Daten, die sich auf beide Arten lesen lassen; gelesen mit dem Tag zuerst",
    mdy: "Daten, die sich auf beide Arten lesen lassen; gelesen mit dem Monat zuerst",
  },
  decimals: {
    ".": "Zahlen wie 1.234, die sich auf beide Arten lesen lassen; gelesen mit drei Nachkommastellen",
    ",": "Zahlen wie 1.234, die sich auf beide Arten lesen lassen; gelesen als Tausender",
  },
  otherUnit: (unit) => `Ein Wert in ${unit} unter Werten in einer anderen Einheit; die Zahl blieb`,
};
