import type { strings as english } from "../index.ts";
import { plural } from "../phrases.ts";

export const faces: typeof english.faces = {
  aim: "Ziel",
  outcome: "Ergebnis",
  leading: "Frühindikator",
  proxy: "Ersatzmaß",
  guardrail: "Leitplanke",
  tactic: "Taktik",
  note: "Notiz",
};

export const asks: typeof import("../cards.ts").asks = {
  aim: "Wer soll was anders tun?",
  outcome: "Was wird sich geändert haben?",
  leading: "Woran sieht man es früh?",
  proxy: "Was bewegt sich voraussichtlich zuerst?",
  guardrail: "Was darf nicht schlechter werden?",
  tactic: "Was wirst du tun?",
  note: "Was soll man sich merken?",
};

export const cards: typeof english.cards = {
  secondIndicator: "Woran sieht man es noch früh?",
  noTitle: "Ohne Titel",
  noOwner: "ohne Person",
  signals: (count) => plural(count, { "=0": "kein Signal", one: "# Signal", other: "# Signale" }),
  folded: (count) => plural(count, { one: "# darunter", other: "# darunter" }),
  to: (value) => `auf ${value}`,
  by: (date) => `bis ${date}`,
  stays: (comparator, value) => (comparator.startsWith("<") ? `bleibt unter ${value}` : `bleibt über ${value}`),
  beyond: (comparator, value) => (comparator.startsWith("<") ? `nicht unter ${value}` : `nicht über ${value}`),
  shownIn: (days) =>
    days === 0
      ? "sofort"
      : days > 13 && days % 7 === 0
        ? `nach ${days / 7} Wochen`
        : plural(days, { one: "nach # Tag", other: "nach # Tagen" }),
  sure: (confidence) => `${confidence}/10 sicher`,
  because: (reason) => `weil ${reason}`,
  tray: "Nicht verbunden",
};

export const steps: typeof english.steps = {
  na: {
    label: "Warum nötig",
    term: "Notwendigkeitsannahme",
    ask: "Was geht schief, wenn es niemand tut? Ein Grund je Zeile",
    missing: "Nichts sagt, warum es nötig ist",
  },
  strategy: {
    label: "Wozu",
    term: "Strategie",
    ask: "Was ist wahr, sobald es wirkt?",
    missing: "Nichts sagt, wozu es gut ist",
  },
  pa: {
    label: "Warum so",
    term: "Parallele Annahme",
    ask: "Warum wird es wirken, und warum nicht anders? Ein Grund je Zeile",
    missing: "Nichts sagt, warum es so wirken wird",
  },
  tactic: {
    label: "Wie",
    term: "Taktik",
    ask: "Was werden Menschen anders tun?",
    missing: "Nichts sagt, wie",
  },
  sa: {
    label: "Warum es reicht",
    term: "Hinlänglichkeitsannahme",
    ask: "Wenn alle Schritte darunter gelingen: Was könnte noch fehlen?",
    missing: "Nichts sagt, warum diese Schritte reichen",
  },
};

export const stepWords: typeof english.stepWords = {
  asTitle: "Wie der Titel sagt",
  less: "Taktiken ohne ihre Felder zeigen",
  hint: (label, term) => `${label}: ${term}`,
  below: (count) => plural(count, { one: "# Schritt darunter", other: "# Schritte darunter" }),
  field: (label, term, title) => `${label} (${term})${title && ` von ${title}`}`,
  row: (label, text) => `${label}: ${text}`,
};

export const starts: typeof english.starts = {
  title: "Womit beginnen",
  note: "dafür geschrieben, zum Ändern gedacht",
  retention: { title: "Beispiel Kundenbindung", text: "Acht Wochen Messwerte und ein verfehlter Meilenstein" },
  platform: { title: "S&T-Beispiel Plattform", text: "Ein ganzer Baum mit acht Lücken zum Finden" },
  "month-close": { title: "Beispiel Monatsabschluss", text: "Jeder Schritt ausgeführt, einer davon unfertig" },
  "metric-tree": { title: "Leerer Kennzahlenbaum", text: "Ziel, zwei Indikatoren, ein Ersatzmaß, eine Leitplanke" },
  "tactic-tree": { title: "Leerer S&T-Baum", text: "Drei Ebenen, alle fünf Felder" },
  "okr-tree": { title: "Leerer OKR-Baum", text: "Objectives mit Key Results als Kennzahlen" },
  "opportunity-tree": { title: "Chancenbaum", text: "Bedürfnisse, Wege dorthin, frühe Zeichen" },
  "half-hour": { title: "Halbe Stunde", text: "Vom Ziel zum Zielblatt, am Beamer" },
  "alignment-sheet": { title: "Zielblatt", text: "Eine Seite: Ziel, Mechanismus, Signale, Meilenstein" },
};

export const templates: typeof english.templates = {
  guardrail: "Was darf dabei nicht schlechter werden?",
  steps: {
    whole: "Was tun wir im Ganzen?",
    first: "Welcher Teil kommt zuerst?",
    second: "Welcher andere Teil ist nötig?",
    step: "Was braucht es dafür?",
    next: "Was braucht es noch dafür?",
  },
  okr: {
    objective: "Was soll am Ende besser sein?",
    second: "Was soll noch besser sein?",
    result: "Welche Zahl zeigt es?",
    other: "Welche andere Zahl zeigt es?",
  },
  opportunity: {
    need: "Welches Bedürfnis oder welche Not steht im Weg?",
    otherNeed: "Welches andere Bedürfnis steht im Weg?",
    solution: "Was könnten wir dafür tun?",
    otherSolution: "Was könnten wir noch dafür tun?",
    test: "Was sähen wir zuerst, wenn es wirkte?",
  },
};

export const composition: typeof import("../composition.ts").composition = {
  formulas: {
    sum: "Die Summe seiner Teile",
    product: "Das Produkt seiner Teile",
    ratio: "Das Verhältnis seiner Teile",
    mean: "Das Mittel seiner Teile",
  },
  gives: (value) => `jetzt ${value}`,
  exact: "wie gemessen",
  above: (read, by) => `gemessen: ${read}, ${by} mehr`,
  below: (read, by) => `gemessen: ${read}, ${by} weniger`,
  missing: (titles) => `Noch ohne Zahl: ${titles}`,
  noNumber: "Diese Zahlen ergeben keine: Ihre Einheiten sind verschieden, oder etwas wird durch null geteilt",
  targets: (value) => `Ihre Zielwerte ergeben ${value}`,
  take: "Als Zielwert nehmen",
  isTarget: "und das ist der Zielwert",
};
