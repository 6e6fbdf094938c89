import type { merging as english } from "../merging.ts";
import { plural } from "../phrases.ts";

const nodes = (count: number): string => plural(count, { one: "# Knoten", other: "# Knoten" });

export const merging: typeof english = {
  into: "In diesen Baum zusammenführen",
  intoHint: "Nimmt auf, was diese Datei geändert hat; wo beide dasselbe geändert haben, wählst du",
  intoOther: (title) => `In „${title}“ zusammenführen`,
  title: (name) => `${name} zusammenführen`,
  cancel: "Abbrechen",
  apply: "Zusammenführen",
  applied: (name) => `${name} zusammengeführt`,
  undo: "Rückgängig",
  notKept:
    "Nicht zusammengeführt: Der jetzige Stand konnte nicht vorher gesichert werden. Speichere eine Kopie als Datei und versuche es noch einmal.",
  nothing: "Die Datei hat nichts, was nicht schon hier ist.",
  unrelated: (name) =>
    `${name} hat keinen Knoten dieses Baums, also gibt es nichts zusammenzuführen. Öffne die Datei, um sie neben das Hiesige zu holen.`,
  notWhole: (name) =>
    `${name} ist kein ganzer Baum. Wähle eine .aimtree-Datei oder ein Bild oder eine Seite, in der ein Baum steckt.`,
  gone: "Der Baum wurde inzwischen geschlossen.",
  ancestor: "Beide begannen mit",
  ancestorNone: "Nichts Bekanntem: jeden Unterschied wählen",
  ancestorFile: "Eine dritte Datei …",
  ancestorFileNamed: (name) => `Datei ${name}`,
  ancestorPast: (count) =>
    plural(count, { "=0": "Der Baum, wie er ist", one: "vor # Schritt", other: "vor # Schritten" }),
  found: "Von selbst gefunden: Kein gesicherter Stand ist der Datei näher.",
  notFound:
    "Aus der Zeit vor der Trennung ist kein Stand gesichert, also weiß niemand, wer was geändert hat. Wähle bei jedem Unterschied, oder nenne den Stand, mit dem beide begannen.",
  byItself: (count) =>
    plural(count, {
      "=0": "Nichts kommt von selbst",
      one: "# Änderung kommt von selbst",
      other: "# Änderungen kommen von selbst",
    }),
  mineStay: (count) =>
    plural(count, {
      "=0": "Du hast seither nichts geändert.",
      one: "# Änderung von dir bleibt.",
      other: "# Änderungen von dir bleiben.",
    }),
  open: (count) =>
    plural(count, {
      "=0": "Nichts zu wählen",
      one: "# Wahl, deine gilt, wenn du nichts anderes sagst",
      other: "# Mal zu wählen, deines gilt, wenn du nichts anderes sagst",
    }),
  left: (left, all) =>
    left === 0
      ? plural(all, { one: "Die eine Wahl ist getroffen", other: "Alle # sind gewählt" })
      : plural(left, {
          one: all === 1 ? "Eine Wahl offen" : `# von ${all} offen`,
          other: `# von ${all} offen`,
        }),
  choices: "Was beide geändert haben",
  allOurs: "Alles von mir",
  allTheirs: "Alles von dort",
  side: { ours: "Meines", theirs: "Deren", base: "Vorher" },
  picture: "Was die Zusammenführung hier ändert",
  more: (count) => plural(count, { one: "# weitere zeigen", other: "# weitere zeigen" }),

  field: (record, field) => `${record}: ${field}`,
  place: (node) => `${node}: wo er hängt`,
  order: (node) => `${node}: sein Platz unter den Geschwistern`,
  branch: (record, below) => (below > 0 ? `${record}, mit ${nodes(below)} darunter` : record),
  circle: (names) => `${names}: jeder unter dem anderen`,
  day: (metric) => `${metric}: zwei Messwerte an einem Tag`,
  readOn: (value, date) => `${value} am ${date}`,
  readingOn: (metric, date) => `Messwert von ${metric} am ${date}`,
  empty: "leer",
  below: (parent) => `unter ${parent}`,
  after: (sibling) => `nach ${sibling}`,
  first: "als erster",
  deleted: "gelöscht",
  notThere: "nicht da",
  kept: "bleibt",
  keptWith: (changes) => `bleibt: ${changes}`,
  keptMore: (changes, more) =>
    `bleibt: ${changes} und ${plural(more, { one: "# weitere Änderung", other: "# weitere Änderungen" })}`,
  keptNew: "bleibt, mit dem Neuen daran",
  asBefore: "bleibt, wie er war",
};
