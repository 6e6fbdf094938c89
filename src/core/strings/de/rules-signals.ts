import type { words as binaryMetric } from "../../lint/rules/binary-metric/rule.ts";
import type { words as directionContradiction } from "../../lint/rules/direction-contradiction/rule.ts";
import type { words as laggingOnly } from "../../lint/rules/lagging-only/rule.ts";
import type { words as narrativeDrift } from "../../lint/rules/narrative-drift/rule.ts";
import type { words as noFeedbackSignal } from "../../lint/rules/no-feedback-signal/words.ts";
import type { words as noProxy } from "../../lint/rules/no-proxy/rule.ts";
import type { words as proxyUpOutcomeFlat } from "../../lint/rules/proxy-up-outcome-flat/rule.ts";
import type { words as readingStale } from "../../lint/rules/reading-stale/rule.ts";
import type { words as signalsTooMany } from "../../lint/rules/signals-too-many/rule.ts";
import type { words as unitMismatch } from "../../lint/rules/unit-mismatch/rule.ts";
import type { words as weakMetric } from "../../lint/rules/weak-metric/rule.ts";
import { plural } from "../phrases.ts";
import { gapParts } from "./gaps.ts";

const alsoNone = (below: number): string =>
  plural(below, {
    "=0": "",
    one: "; # Taktik darunter hat auch kein Signal",
    other: "; # Taktiken darunter haben auch kein Signal",
  });

/** What these rules say. */
export const signalRules = {
  "rule:binary-metric": {
    one: (name) =>
      `${name} kann nur von Nein zu Ja gehen: Das ist etwas Getanes und nichts, was sich ändert. Zum Schritt einer Taktik machen oder messen, was es bewegen soll.`,
    many: (name, count) =>
      `${count} Kennzahlen unter ${name} können nur von Nein zu Ja gehen: Das ist etwas Getanes und nichts, was sich ändert. Zu Schritten machen oder messen, was sie bewegen sollen.`,
    oneDone: (name) =>
      `${name} geht von 0 bis 1 und wird in Teilen gemessen: Das sagt, wie viel von etwas getan ist, und nicht, was sich ändert. Zum Schritt einer Taktik machen oder messen, was es bewegen soll.`,
    manyDone: (name, count) =>
      `${count} Kennzahlen unter ${name} gehen von 0 bis 1: Das sagt, wie viel von etwas getan ist, und nicht, was sich ändert. Zu Schritten machen oder messen, was sie bewegen sollen.`,
    step: (count) => plural(count, { one: "Eine Taktik daraus machen", other: "# Taktiken daraus machen" }),
    measure: "Ändern, was gemessen wird …",
  } satisfies typeof binaryMetric,
  "rule:direction-contradiction": {
    numbers: (name, better, from, to) =>
      `${name} soll ${better === "up" ? "steigen" : "sinken"}, und sein Zielwert führt von ${from} nach ${to}: Eines davon ist ein Versehen. Die Richtung drehen oder die Zahlen ändern.`,
    name: (name, verb, from, to) =>
      `${name} sagt „${verb}“, und sein Zielwert führt von ${from} nach ${to}: Eines davon ist ein Versehen. Die Zahlen tauschen oder den Namen ändern.`,
    turn: (better) => `Besser ist ${better === "up" ? "höher" : "niedriger"}`,
    swap: "Ausgangs- und Zielwert tauschen",
  } satisfies typeof directionContradiction,
  "rule:lagging-only": {
    only: (name, signals) =>
      `Alle ${signals} Signale von ${name} sind Ergebnisse: Wenn sie sich bewegen, ist es zum Handeln zu spät. Einen Frühindikator hinzufügen, der es eher zeigt.`,
    add: (outcome) => `Einen Frühindikator unter ${outcome} hinzufügen`,
  } satisfies typeof laggingOnly,
  "rule:narrative-drift": {
    drift: (name, idle, all, verb) =>
      `${idle} von ${all} aktiven Taktiken von ${name} stellen etwas her („${verb}“), das kein Signal misst: Betrieb wird für Fortschritt gehalten. Bei jeder sagen, was sich bewegen würde.`,
    add: (idle) => `Ein Ersatzmaß unter jeder der ${idle} hinzufügen`,
  } satisfies typeof narrativeDrift,
  "rule:no-feedback-signal": {
    aim: (name, below) =>
      `Keine Kennzahl zeigt, ob ${name} näher kommt${alsoNone(below)}. Ein Ersatzmaß darunter hinzufügen oder eine vorhandene Kennzahl verknüpfen.`,
    tactic: (name, below) =>
      `Kein Signal würde dir sagen, dass ${name} scheitert${alsoNone(below)}. Ein Ersatzmaß darunter hinzufügen oder eine vorhandene Kennzahl verknüpfen, die es misst.`,
    metric: (name, below) =>
      `${name} hat kein Ersatzmaß und keinen Messwert${plural(below, { "=0": "", one: ", ebenso # Kennzahl darunter", other: ", ebenso # Kennzahlen darunter" })}: Nichts zeigt früh, ob es sich bewegt. Ein Ersatzmaß darunter hinzufügen oder einen ersten Messwert.`,
    metrics: (parent, count, below) =>
      `${count} Kennzahlen unter ${parent}${below === 0 ? "" : ` und ${below} weiter unten`} haben kein Ersatzmaß und keinen Messwert: Nichts zeigt früh, ob sie sich bewegen. Die wählen, die sich zuerst bewegt, und sie messen.`,
    tally: (have, of) =>
      plural(of, { one: `${have} von # Taktik hat ein Signal`, other: `${have} von # Taktiken haben ein Signal` }),
    addProxy: "Ein Ersatzmaß darunter hinzufügen",
    link: "Eine vorhandene Kennzahl verknüpfen …",
    takeParent: (metric) => `${metric} als Signal nehmen`,
    read: "Einen Messwert hinzufügen …",
    readFirst: "Der ersten einen Messwert hinzufügen …",
  } satisfies typeof noFeedbackSignal,
  "rule:no-proxy": {
    none: (name, metrics) =>
      `${metrics === 1 ? `Die einzige Kennzahl von ${name} ist kein Ersatzmaß` : `Keine der ${metrics} Kennzahlen von ${name} ist ein Ersatzmaß`}: Nichts bewegt sich voraussichtlich zuerst, darum lernst du spät. Die markieren, die sich binnen zwei Wochen bewegen sollte, oder eine hinzufügen.`,
    mark: (metric) => `${metric} als Ersatzmaß markieren`,
    add: (metric) => `Ein Ersatzmaß unter ${metric} hinzufügen`,
  } satisfies typeof noProxy,
  "rule:proxy-up-outcome-flat": {
    flat: (proxy, made, outcome, since) =>
      `${proxy} hat ${made} seines Wegs gemacht, und ${outcome} ist${since === "" ? "" : ` seit ${since}`} nicht gefolgt: Vielleicht bewegt das Ersatzmaß es gar nicht. Den Mechanismus hinterfragen, bevor du weiter drückst.`,
    percent: (share) => `${Math.round(share * 100)}\u00a0%`,
    refute: "Den Mechanismus als widerlegt markieren",
    open: "Den Mechanismus öffnen …",
  } satisfies typeof proxyUpOutcomeFlat,
  "rule:reading-stale": {
    one: (name, every, last, below) =>
      `${name} soll ${every} gemessen werden, und der neueste Messwert ist ${last} entstanden${plural(below, { "=0": "", one: ", und # darunter ist so alt", other: ", und # darunter sind so alt" })}: Rückmeldung, die spät kommt, steuert nichts. Einen Messwert hinzufügen.`,
    many: (name, count, below, last) =>
      `${count} Kennzahlen unter ${name}${gapParts.and(below)} haben alte Messwerte, der älteste ist ${last} entstanden: Rückmeldung, die spät kommt, steuert nichts. Die messen, die sich zuerst bewegt.`,
    read: "Einen Messwert hinzufügen …",
    readFirst: "Der ersten einen Messwert hinzufügen …",
  } satisfies typeof readingStale,
  "rule:signals-too-many": {
    attached: (name, count) =>
      `${count} Kennzahlen hängen direkt an ${name}: Niemand behält sie alle im Auge, und die eine, die spricht, geht unter. Zwei oder drei behalten, den Rest darunter hängen.`,
    proxies: (name, count) =>
      `${name} hat ${count} Ersatzmaße: Wer von allen erwartet, dass sie sich zuerst bewegen, erwartet es von keinem. Die zwei oder drei behalten, die es sollen, und den Rest Frühindikatoren nennen.`,
    keep: "Wählen, welche bleiben …",
    demote: (count) =>
      plural(count, { one: "Das letzte Frühindikator nennen", other: "Die letzten # Frühindikatoren nennen" }),
  } satisfies typeof signalsTooMany,
  "rule:unit-mismatch": {
    units: (name, units) =>
      `${name} zählt Teile in ${units} zusammen; das geht nicht. Die, die nicht dazugehören, Einfluss nennen oder ihnen eine Einheit geben.`,
    types: (name, types) =>
      `${name} zählt Teile verschiedener Art zusammen (${types}); das geht nicht. Die, die nicht dazugehören, Einfluss nennen.`,
    percents: (name) =>
      `${name} zählt Prozente zusammen, und sie summieren sich nicht: Jedes ist ein Anteil von etwas anderem. Einflüsse daraus machen oder die Anzahlen zusammenzählen.`,
    influence: "Einflüsse daraus machen",
  } satisfies typeof unitMismatch,
  "rule:weak-metric": {
    vanity: (name) => `${name} wächst immer, was du auch tust. Pro Woche zählen oder als Anteil derer, die es könnten.`,
    average: (name, word) =>
      `${name} ist ein Durchschnitt („${word}“): Ein paar Vielnutzer können ihn allein bewegen. Sagen, wie viele einen Wert erreichen, der zählt.`,
    averages: (count, parent, some) =>
      `${count} Kennzahlen unter ${parent} sind Durchschnitte (${some}, …): Ein paar Vielnutzer können einen allein bewegen. Wo ihr danach steuert, sagen, wie viele einen Wert erreichen, der zählt.`,
    snapshot: (count, parent) =>
      `${count} Anzahlen unter ${parent} sind eine Momentaufnahme: Sie zeigen, wie viele wo sind, nicht, wie lange sie brauchen. Eine Quote oder eine Zeit hinzufügen, von einer zur nächsten zu kommen.`,
    share: "Als Quote oder Anteil schreiben …",
    reach: "Sagen, wie viele was erreichen …",
    add: "Eine Dauer daneben hinzufügen",
  } satisfies typeof weakMetric,
};
