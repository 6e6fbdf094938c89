const CSV_LINKS = "Eine Verknüpfung neben dem Baum je Zeile, mit beiden Enden und dem Grund";
const CSV_READINGS =
  "Ein datierter Wert je Zeile, für Diagramme und Tabellen; kommt zurück zu den Kennzahlen, die er nennt";

/** Names of formats stay as their makers write them. */
export const formatNames: Readonly<Record<string, { readonly title: string; readonly purpose: string }>> = {
  aimtree: { title: "Aimtree", purpose: "Der ganze Baum, zum Behalten, Weitergeben und zeilenweisen Vergleichen" },
  csv: { title: "CSV-Tabelle", purpose: "Ein Knoten je Zeile, für Tabellen und Datenbanken" },
  "csv-links": { title: "CSV der Verknüpfungen", purpose: CSV_LINKS },
  "csv-readings": { title: "CSV der Messwerte", purpose: CSV_READINGS },
  docx: { title: "Word", purpose: "Zielblatt, Bild, Schritte und Befunde, zum Lesen und Abnehmen" },
  drawio: { title: "draw.io", purpose: "Kästen und Pfeile von draw.io (diagrams.net), einfach und komprimiert" },
  excalidraw: { title: "Excalidraw", purpose: "Formen und Pfeile von Excalidraw" },
  "flying-logic": {
    title: "Flying Logic",
    purpose: "Diagramme von Flying Logic: Strategie-und-Taktik-Bäume, Gegenwarts- und Zukunftsbäume",
  },
  freemind: { title: "FreeMind", purpose: "Für Mindmaps: FreeMind, Freeplane, XMind, MindNode" },
  "html-list": { title: "HTML-Seite", purpose: "Eine Datei, die alle öffnen, lesen und einklappen können" },
  "json-canvas": {
    title: "JSON Canvas",
    purpose: "Tafeln von Obsidian und anderen Programmen mit einer endlosen Fläche",
  },
  "json-tree": {
    title: "JSON",
    purpose: "Bäume, Graphen und Listen, die andere Programme und Skripte als JSON führen",
  },
  link: { title: "Link", purpose: "Für Chat und Mail: Der Baum steckt in der Adresse selbst" },
  markdown: {
    title: "Markdown",
    purpose: "Eine überall gut lesbare Liste, zum Einfügen in Seiten und Chats und zum Zurücknehmen",
  },
  mermaid: { title: "Mermaid", purpose: "Ein Diagramm als Text, das GitHub, GitLab und Notion zeichnen" },
  narrative: { title: "Markdown-Text", purpose: "Die Strategie als Text zum Lesen, für Wikis und Mails" },
  "okr-csv": {
    title: "OKR-Tabellen",
    purpose: "Objectives, Key Results und Check-ins als CSV-Dateien, die einander nennen",
  },
  opml: { title: "OPML", purpose: "Für Gliederungsprogramme: Workflowy, Dynalist, OmniOutliner, XMind" },
  pdf: { title: "PDF", purpose: "Für Druck und Mail; Text lässt sich suchen und kopieren" },
  png: { title: "PNG", purpose: "Für Chat, Mail und Dokumente" },
  pptx: { title: "PowerPoint", purpose: "Folien aus Formen, die sich verschieben und bearbeiten lassen" },
  stratml: {
    title: "StratML",
    purpose: "Pläne und Berichte, wie Behörden sie veröffentlichen (StratML Teil 2, ISO 17469)",
  },
  svg: { title: "SVG", purpose: "Für das Web und Zeichenprogramme; scharf in jeder Größe" },
  text: { title: "Eingerückter Text", purpose: "Nur die Titel, für andere Gliederungsprogramme und Mindmaps" },
  "tp-studio": {
    title: "TP Studio",
    purpose: "Diagramme von TP Studio: Zielbäume, Strategie-und-Taktik-Bäume, Gegenwarts- und Zukunftsbäume",
  },
  xmind: { title: "XMind", purpose: "Mindmaps von XMind, alt und neu" },
  yaml: {
    title: "YAML",
    purpose:
      "Bäume, die Menschen und Skripte als YAML führen: Knoten mit Kennungen, geschachtelte Listen, Gliederungen",
  },
};
