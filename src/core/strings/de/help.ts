import type * as english from "../helping.ts";
import type * as writing from "../writing.ts";

export const helping: typeof english.helping = {
  title: "Hilfe",
  about: "Aimtree behält alles auf diesem Gerät. Nichts wird irgendwohin gesendet.",
  pages: "Seiten der Hilfe",
  page: {
    begin: "Erste Schritte",
    keys: "Tasten",
    writing: "Schreiben",
    steps: "Strategie & Taktik",
    access: "Barrierefreiheit",
    news: "Was ist neu",
  },
  keys: "Tasten",
  whereNode: "auf einem Knoten",
  whereTitle: "beim Schreiben",
  writing: "Mehr als einen Titel schreiben",
  writingIntro:
    "Eine Zeile ist ein Knoten. Was an ihrem Ende steht, wird als Felder gelesen und beim Schreiben als Plaketten gezeigt. Die Wörter dafür sind in jeder Sprache dieselben.",
  lines: "Weitere Zeilen (Umschalt+Enter) gehören zum selben Knoten:",
  loading: "Wird geladen …",
};

export const GUIDES: typeof english.GUIDES = [
  {
    title: "Einen Baum skizzieren",
    steps: [
      "Das Ziel schreiben: wer tut was anders. {Tab} drücken.",
      "Schreiben, woran man es früh sieht. {Tab} geht eine Ebene tiefer, {Enter} zum nächsten; {Escape} beendet das Schreiben.",
      "Zahlen ans Ende einer Zeile setzen: `Setup done 22% -> 40% by Q3 @maya`.",
      "Einen Knoten mit einem zweiten verknüpfen: {[} und ein paar Buchstaben seines Titels.",
      "Eine Gliederung von irgendwoher einfügen: Sie wird zum Baum unter dem gewählten Knoten.",
    ],
  },
  {
    title: "Ihn prüfen",
    steps: [
      "{F8} geht zum ersten Befund und dann zum nächsten.",
      "{Mod+.} zeigt, wie er sich beheben lässt und was sich dabei ändern würde. {Enter} übernimmt, {Mod+Z} nimmt es zurück.",
      "Was so sein soll, wird mit einem Grund ausgeblendet; es schweigt, bis der Grund veraltet ist.",
      "„Geführte Prüfung“ stellt stattdessen jeder Taktik vier Fragen.",
    ],
  },
  {
    title: "Sich einigen",
    steps: [
      "Das „Zielblatt“ ist eine Seite für ein Ziel: Erfolg, Mechanismus, Signale, Meilenstein, Leitplanke, Verantwortung. Auf dem Bildschirm ausfüllen oder drucken.",
      "Die „Halbe Stunde“ führt ein Team am Beamer vom Ziel zu diesem Blatt.",
      "{Mod+S} benennt den Stand; der Verlauf zeigt, was sich seither geändert hat, und holt ihn zurück.",
    ],
  },
  {
    title: "Ihn besprechen",
    steps: [
      "{Shift+Alt+R} fügt einer Zahl einen Messwert hinzu; auch eine Tabellenspalte lässt sich einfügen.",
      "Das „Review“ geht einmal die Woche durch die Ziele: was sich bewegt hat, was nicht, ob der Mechanismus noch stimmt.",
      "Es endet mit weitermachen, ändern oder aufhören und einem Satz warum. Das Entscheidungsprotokoll behält beides.",
    ],
  },
  {
    title: "Ihn weitergeben",
    steps: [
      "{Mod+E} exportiert Bilder, Dokumente, Tabellen und Text und sagt vorher, was verloren geht.",
      "Bilder und Dokumente tragen den Baum in sich: In Aimtree geöffnet sind sie es wieder.",
      "„Teilen“ macht einen Link, der den Baum selbst enthält. Nichts wird hochgeladen.",
      "„Alles sichern“ legt alle Bäume in eine Datei. Ab und zu eine machen: Sie sind nur in diesem Browser.",
    ],
  },
];

export const METHOD: typeof english.METHOD = {
  intro:
    "Ein Baum sagt, welche Veränderung gewollt ist, welche Zahlen zeigen, ob sie eintritt, und was dafür getan wird. Nach unten gelesen sagt er wie, nach oben wozu.",
  parts: {
    title: "Was wo hängt",
    rows: [
      ["Ziel", "Eine Veränderung dessen, was Menschen tun, und der Satz, der sagt, wann sie erreicht ist."],
      ["Frühindikator", "Eine Zahl, die sich Wochen vor dem Ziel bewegt."],
      ["Ersatzmaß", "Die Zahl, die sich voraussichtlich zuerst bewegt und jetzt schon messen lässt."],
      ["Leitplanke", "Was dabei nicht schlechter werden darf, mit seiner Grenze."],
      ["Taktik", "Ein Schritt. Darunter hängen die Schritte, aus denen er besteht, und die Zahlen, die ihn messen."],
      ["Notiz", "Eine Anmerkung. Nichts wird von ihr verlangt."],
      ["Nicht verbunden", "Was noch kein Ziel erreicht, liegt in einer Ablage neben dem Baum."],
    ],
  },
  answers: {
    title: "Die fünf Antworten einer Taktik",
    rows: [
      ["Warum nötig", "Notwendigkeitsannahme", "Was geht ohne sie schief?"],
      ["Wozu", "Strategie", "Was ist wahr, sobald sie getan ist?"],
      ["Warum so", "Parallele Annahme", "Warum führt dieser Weg dorthin und kein anderer?"],
      ["Wie", "Taktik", "Was genau tun wir?"],
      ["Warum es reicht", "Hinlänglichkeitsannahme", "Wenn alle Schritte darunter gelingen: Was könnte noch fehlen?"],
    ],
    after:
      "Eine Nummer wie 3:1.2 ist der zweite Schritt unter 2:1. Sie wird gezählt, nie geschrieben, und ändert sich, wenn Schritte verschoben werden.",
  },
  hallmarks: {
    title: "Was die Prüfung fragt",
    rows: [
      ["Verbunden", "Erreicht alles ein Ziel?"],
      ["Notwendig", "Würde jemand den Schritt vermissen?"],
      ["Tragfähig", "Steht da, wozu, wie und warum so?"],
      ["Hinreichend", "Führen die Schritte zusammen dorthin?"],
      ["Rückmeldung", "Würde dir eine Zahl sagen, dass es scheitert?"],
      [
        "Mechanismus und Ziel",
        "Wir glauben: X wird Y bewegen, weil Z. Ist das gesagt, und ist das Ziel eine Veränderung?",
      ],
      ["Rhythmus und Leitplanke", "Wer schaut, wie oft, worauf, und was darf nicht kaputtgehen?"],
    ],
  },
  loop: {
    title: "Der Kreislauf",
    rows: [
      ["Mechanismus", "Der Satz, der geprüft wird: Wir glauben: X wird Y bewegen, weil Z."],
      [
        "Meilenstein",
        "Eine Zahl und ein Tag, an dem du entscheidest: weiter, wenn Erstes Projekt ≥ 30 % bis 27. März.",
      ],
      ["Messwert", "Ein datierter Wert einer Zahl."],
      ["Review", "Eine Viertelstunde die Woche: was sich bewegt hat, was nicht, ob der Mechanismus noch stimmt."],
      [
        "Entscheidung",
        "Beginnen, weitermachen, ändern oder aufhören, und warum. Sie bleibt im Protokoll, wie sie geschrieben wurde.",
      ],
    ],
  },
};

/** What can be typed is the same in every language; only what it means is said in this one. */
export const EXPRESSIONS: typeof writing.EXPRESSIONS = [
  ["42% -> 50%", "Ausgangs- und Zielwert"],
  ["-> 50%   >= 50%   <= 2 s", "Zielwert; bei einer Leitplanke der Grenzwert"],
  ["by 2026-09-30   by Q3   by wk2", "das Datum des Ziels"],
  ["@maya", "verantwortlich"],
  ["#proxy #aim #outcome #leading #guardrail #tactic #note", "was es ist"],
  ["#anything", "Schlagwort"],
  ["~weekly   ~10d", "wie oft gemessen oder besprochen wird"],
  ["[[Time to first value]]", "Verknüpfung mit einem anderen Knoten"],
  ["because …", "warum es den Knoten darüber bewegt"],
  ["! Title   * Title", "eine Taktik, ein Ziel"],
  ["\\#1   \\@maya", "ein Rückstrich lässt das Wort Text sein"],
];

export const FURTHER_LINES: typeof writing.FURTHER_LINES = [
  ["We believe X will move Y because Z", "der Mechanismus des Ziels"],
  ["gate: continue if >= 30% by wk2", "ein Meilenstein"],
  ["guard: p95 load < 2 s", "eine Leitplanke darunter"],
  ["done: …", "das Erfolgskriterium"],
  ["why needed: …   what for: …   why this way: …   how: …   why enough: …", "die fünf Felder einer Taktik"],
  ["learn: …", "was der Meilenstein lehren wird"],
];
