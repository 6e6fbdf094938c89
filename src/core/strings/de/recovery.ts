import type { strings as english } from "../index.ts";
import { plural } from "../phrases.ts";

const trees = (count: number): string => plural(count, { one: "# Baum", other: "# Bäume" });
const treesDative = (count: number): string => plural(count, { one: "# Baum", other: "# Bäumen" });

export const recovery: typeof english.recovery = {
  lost: {
    title: (count) =>
      plural(count, {
        one: "Ein Baum ist aus diesem Browser verschwunden",
        other: "# Bäume sind aus diesem Browser verschwunden",
      }),
    text: "In der Datenbank des Browsers ist nicht mehr, was hier gespeichert war: Sie wurde geleert oder beschädigt. Aimtree hat nichts gelöscht.",
    found: (found, count) =>
      found === count
        ? plural(count, {
            one: "Außerhalb der Datenbank gibt es eine Kopie davon. Das ist die neueste, die ganz ist:",
            other: "Außerhalb der Datenbank gibt es Kopien davon. Das sind die neuesten, die ganz sind:",
          })
        : `Von ${treesDative(found)} gibt es außerhalb der Datenbank eine Kopie. Das sind die neuesten, die ganz sind:`,
    none: "In diesem Browser gibt es keine Kopie. Wenn du eine Datei davon hast, öffne sie in der Liste der Bäume.",
    bringBack: (count) => plural(count, { one: "Zurückholen", other: "# Bäume zurückholen" }),
    broughtBack: (count) => plural(count, { one: "# Baum ist wieder da", other: "# Bäume sind wieder da" }),
    without: "Ohne weitermachen",
    withoutNote: "Die Kopien bleiben. Sie stehen unter Speicher.",
  },
  silent: {
    title: "Der Speicher dieses Browsers antwortet nicht",
    text: "Nichts wurde geändert. Was vorher gespeichert war, ist sehr wahrscheinlich sicher: Oft hilft es, andere Tabs von Aimtree zu schließen oder den Browser neu zu starten.",
  },
  unreadable: {
    title: "Der Browser kann nicht öffnen, was hier gespeichert ist",
    text: "Nichts wurde geändert. Zuerst den Browser neu starten. Hilft das nicht, ist die Datenbank beschädigt: speichern, was lesbar ist, dann mit den Kopien neu beginnen.",
  },
  broken: {
    title: (tree) => `„${tree}“ lässt sich nicht öffnen`,
    untitled: "Dieser Baum lässt sich nicht öffnen",
    text: "Was davon gespeichert ist, ist beschädigt. Nichts wurde geändert oder gelöscht.",
    openCopy: "Die Kopie als neuen Baum öffnen",
    none: "Außerhalb der Datenbank gibt es keine Kopie davon.",
  },
  again: "Noch einmal versuchen",
  inMemory: "Ohne ihn weitermachen",
  inMemoryNote:
    "Ohne ihn leben Bäume nur auf dieser Seite und werden gespeichert, sobald der Speicher wieder antwortet.",
  saveRaw: "Das Gespeicherte als Datei sichern",
  rawName: "aimtree-gespeichert.json",
  rawFailed: "Der Speicher lässt sich überhaupt nicht lesen.",
  startAnew: "Mit den Kopien neu beginnen",
  startAnewSure: "Die beschädigte Datenbank löschen",
  startAnewAsk: "Das löscht die beschädigte Datenbank endgültig. Die Kopien oben kommen beim nächsten Start zurück.",
  startAnewBeside:
    "Der Speicher, der nicht antwortet, bleibt, wie er ist, mit allem, was neuer ist als die Kopien. Daneben beginnt ein neuer, und die Kopien oben kommen beim nächsten Start zurück.",
  startAnewSureBeside: "Neuen Speicher beginnen",
  startAnewFailed: "Die Datenbank ließ sich nicht löschen. Den Browser neu starten und noch einmal versuchen.",
  copies: "Kopien",
  copy: (when, nodes) => `Kopie von ${when}, ${plural(nodes, { one: "# Knoten", other: "# Knoten" })}`,
  saveCopy: "Als Datei speichern",
  saveCopyOf: (title) => `Die Kopie von ${title} als Datei speichern`,
  mended: {
    text: (lost, commits) => {
      const older = plural(commits, {
        one: "Die letzte Änderung an diesem Baum ist nicht mehr in der Datenbank des Browsers.",
        other: "Die letzten # Änderungen an diesem Baum sind nicht mehr in der Datenbank des Browsers.",
      });
      if (lost > 0) {
        const part = `Ein Teil dieses Baums ist beschädigt: ${plural(lost, { one: "# Eintrag ließ", other: "# Einträge ließen" })} sich nicht lesen. Der Rest ist offen, der beschädigte Teil liegt daneben.`;
        return commits > 0 ? `${older} ${part}` : part;
      }
      return commits > 0
        ? `${older} Was vorher da war, ist offen.`
        : "Ein Teil dieses Baums war beschädigt. Aus dem Rest ließ sich alles lesen; der beschädigte Teil liegt daneben.";
    },
    show: "Zeigen, was anders ist",
    copyOf: (when) => `Kopie von ${when}`,
    keptName: (when) => `Kopie von ${when}`,
    kept: (when) => `Die Kopie von ${when} ist im Verlauf gesichert.`,
    use: (when) => `Die Kopie von ${when} verwenden`,
    save: "Das Beiseitegelegte speichern",
    close: "Diese Meldung schließen",
    used: (when) => `Der Baum ist, wie er ${when} war. Rückgängig bringt zurück, was hier war.`,
  },
  memory: {
    text: "Dieser Browser speichert hier nichts: Was du machst, ist fort, wenn die Seite geschlossen wird. Aimtree versucht es weiter.",
    save: "Kopie als Datei speichern",
    stillNot: "Der Speicher antwortet noch immer nicht.",
    settled: "Der Speicher antwortet wieder. Alles ist auf diesem Gerät gespeichert.",
  },
};

export const refused: typeof english.refused = {
  title: "Nicht gespeichert:",
  of: (tree) => `„${tree}“ ist nicht gespeichert:`,
  why: {
    quota: "Dieses Gerät ist voll.",
    closed: "Der Browser hat den Speicher geschlossen.",
    outdated: "Ein neueres Aimtree ist in einem anderen Tab offen.",
    newer: "Ein neueres Aimtree hat diesen Baum geschrieben.",
    damaged: "Was von diesem Baum gespeichert ist, ist beschädigt.",
    taken: "Ein anderer Baum hat dieselbe Kennung.",
    silent: "Der Speicher antwortet nicht.",
    unknown: "Der Speicher hat versagt.",
  },
  onlyHere:
    "Die letzten Änderungen sind nur auf dieser Seite: offen lassen. Aimtree versucht es weiter; zur Sicherheit eine Kopie als Datei speichern.",
  room: "Die letzten Änderungen sind nur auf dieser Seite: offen lassen, eine Kopie als Datei speichern und auf dem Gerät Platz schaffen.",
  reload: "Die letzten Änderungen sind nur auf dieser Seite. Eine Kopie als Datei speichern, dann neu laden.",
  again: "Noch einmal versuchen",
  stillNot: (why) => `Noch immer nicht gespeichert: ${why}`,
  settled: "Alles ist wieder gespeichert.",
  notDone: (why) => `Nicht ausgeführt: ${why}`,
};

export const storageHealth: typeof english.storageHealth = {
  title: "Speicher",
  where: "Wo",
  whereKept: "Im eigenen Speicher dieses Browsers auf diesem Gerät. Nichts wird irgendwohin gesendet.",
  whereMemory: "Nur auf dieser Seite: Der Browser speichert hier nichts. Sie sind fort, wenn sie geschlossen wird.",
  stays: "Behalten",
  kept: "Ja, bis du sie löschst: Der Browser hat versprochen, sie auch bei vollem Datenträger nicht zu löschen",
  mayBeCleared: "Der Browser darf sie löschen, wenn der Datenträger voll ist",
  unknown: "Der Browser sagt es nicht",
  size: "Größe",
  sizeOf: (count, size) => `${trees(count)}${size === undefined ? "" : `, ${size}`}`,
  snapshot: "Letzte Kopie",
  snapshotAt: (when, count) => `${when}, außerhalb der Datenbank; Kopien von ${treesDative(count)}`,
  noSnapshot: "Noch keine. Eine entsteht nach fünf Minuten Arbeit und immer, wenn du gehst",
  noSnapshots: "Dieser Browser hat keinen Platz für Kopien",
  file: "Außerhalb dieses Browsers",
  fileAt: (when, behind) =>
    `Letzte Kopie als Datei: ${when}${behind === 0 ? ". Alles ist darin" : `; ${plural(behind, { one: "# Baum hat sich seither geändert oder wurde", other: "# Bäume haben sich seither geändert oder wurden" })} nie kopiert`}`,
  noFile: "Noch nichts: Kein Baum wurde als Datei gespeichert",
  restore: "Sicherung zurückholen",
  keep: "Behalten",
  risks: "Was sie löschen könnte",
  risk: {
    clear: "Im Browser die Daten dieser Seite löschen, oder „Cookies und Websitedaten“",
    profile: "Diesen Browser, sein Profil oder das Benutzerkonto auf diesem Gerät löschen",
    disk: "Ein Datenträger, der ausfällt, oder ein Gerät, das verloren geht",
    private: "Ein privates Fenster schließen: Es behält nichts",
    safari:
      "Safari leert Seiten, die sieben Tage lang nicht geöffnet wurden. Aimtree zum Dock oder Home-Bildschirm hinzufügen verhindert das",
  },
  remedy: "Dagegen hilft nur eine Kopie als Datei.",
  copies: "Kopien außerhalb der Datenbank",
  copiesNote: "Neueste zuerst. Geht die Datenbank verloren, bietet Aimtree sie von selbst an.",
  gone: "nicht mehr unter deinen Bäumen",
  bringBack: "Zurückholen",
  bringBackOf: (title) => `${title} zurückholen`,
  raw: "Alles Gespeicherte sichern",
};
