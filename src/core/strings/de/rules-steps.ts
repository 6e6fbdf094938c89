import type { words as alternativesAsRequired } from "../../lint/rules/alternatives-as-required/rule.ts";
import type { words as componentMismatch } from "../../lint/rules/component-mismatch/rule.ts";
import type { words as cycle } from "../../lint/rules/cycle/rule.ts";
import type { words as duplicateSibling } from "../../lint/rules/duplicate-sibling/rule.ts";
import type { words as expectedEffectsTooSmall } from "../../lint/rules/expected-effects-too-small/rule.ts";
import type { words as necessityMissing } from "../../lint/rules/necessity-missing/words.ts";
import type { words as offConstraint } from "../../lint/rules/off-constraint/rule.ts";
import type { words as singleChild } from "../../lint/rules/single-child/rule.ts";
import type { words as strategyEchoesTactic } from "../../lint/rules/strategy-echoes-tactic/rule.ts";
import type { words as strategyOrTacticEmpty } from "../../lint/rules/strategy-or-tactic-empty/words.ts";
import type { words as sufficiencyMissing } from "../../lint/rules/sufficiency-missing/rule.ts";
import type { words as tacticUnconnected } from "../../lint/rules/tactic-unconnected/rule.ts";
import type { words as targetsDoNotRollUp } from "../../lint/rules/targets-do-not-roll-up/rule.ts";
import type { words as viabilityMissing } from "../../lint/rules/viability-missing/rule.ts";
import type { words as wording } from "../../lint/rules/wording/rule.ts";
import { number, plural } from "../phrases.ts";

const also = (below: number): string =>
  plural(below, { "=0": "", one: ", # darunter auch nicht", other: ", # darunter auch nicht" });

const alsoTactics = (below: number): string =>
  plural(below, { "=0": "", one: ", # Taktik darunter auch nicht", other: ", # Taktiken darunter auch nicht" });

/** What these rules say. */
export const stepRules = {
  "rule:alternatives-as-required": {
    either: (first, second) =>
      `${first} und ${second} stehen da, als wären beide nötig, und lesen sich wie Alternativen. Eine wählen und die andere parken, oder sagen, warum beide nötig sind.`,
    choose: (first) => `${first} behalten, den Rest als Ideen parken`,
    argue: (second) => `Sagen, warum auch ${second} nötig ist …`,
  } satisfies typeof alternativesAsRequired,
  "rule:component-mismatch": {
    mismatch: (name, actual, formula, expected) =>
      `${name} steht bei ${actual}, und ${formula} seiner Teile ergibt ${expected}: Entweder fehlt ein Teil, oder eine Zahl ist falsch. Ergänzen, was fehlt, oder den Unterschied aufschreiben.`,
    formulas: { sum: "die Summe", product: "das Produkt", ratio: "das Verhältnis", mean: "das Mittel" },
    add: (value) => `Einen Teil „Sonstiges“ mit ${value} hinzufügen`,
    other: "Sonstiges",
    residual: (value) => `${value} als Rest aufschreiben`,
    formula: "Eine andere Formel wählen …",
  } satisfies typeof componentMismatch,
  "rule:cycle": {
    moves: (from, to) =>
      `${from} bewegt ${to}, und das führt dorthin zurück: In einem Kreis kommt nichts zuerst. Aus der Verknüpfung „wirkt zurück auf“ machen oder sie entfernen.`,
    dependsOn: (from, to) =>
      `${from} wartet auf ${to}, und das wartet seinerseits: Keines kann anfangen. Aus der Verknüpfung „wirkt zurück auf“ machen oder sie entfernen.`,
    turn: "„wirkt zurück auf“ daraus machen",
  } satisfies typeof cycle,
  "rule:duplicate-sibling": {
    twice: (name, times, above) =>
      `${name} steht ${times === 2 ? "zweimal" : `${number(times)}-mal`} ${above}: ein Versehen beim Einfügen, oder zwei Dinge mit einem Namen. Zusammenführen oder benennen, was verschieden ist.`,
    apart: (name, times, above) =>
      `${times === 2 ? "Zwei" : number(times)} Dinge ${above} heißen ${name}: Sie sagen Verschiedenes, und man wird sie verwechseln. Benennen, was verschieden ist.`,
    below: (parent) => `unter ${parent}`,
    top: "ganz oben",
    merge: "Mit dem ersten zusammenführen",
    rename: "Benennen, was verschieden ist …",
  } satisfies typeof duplicateSibling,
  "rule:expected-effects-too-small": {
    small: (name, sum, way, share) =>
      `Alles, was ${name} bewegen soll, bringt voraussichtlich ${sum} von ${way} bis zum Zielwert (${share}): zu wenig, selbst wenn alles gelingt. Eine Taktik hinzufügen oder den Zielwert senken.`,
    add: "Eine Taktik darunter hinzufügen",
    target: "Den Zielwert ändern …",
  } satisfies typeof expectedEffectsTooSmall,
  "rule:necessity-missing": {
    one: (name, below) =>
      `${name} sagt nicht, warum es nötig ist${also(below)}: Man könnte es lassen, ohne dass es jemand vermisst. Sagen, was schiefgeht, wenn wir es lassen.`,
    all: (name, steps, below) =>
      `Keiner der ${steps} Schritte von ${name} sagt, warum er nötig ist${also(below)}: Man könnte jeden lassen, ohne dass ihn jemand vermisst. Sagen, was schiefgeht, wenn wir einen lassen.`,
    tally: (have, of) =>
      plural(of, {
        one: `${have} von # Schritt sagt, warum er nötig ist`,
        other: `${have} von # Schritten sagen, warum sie nötig sind`,
      }),
    ask: "Sagen, warum es nötig ist …",
    askFirst: (name) => `Zuerst von ${name} sagen …`,
    take: (reason) => `Seinen Grund nehmen: ${reason}`,
    takeAll: (count) => `Die Gründe nehmen, die ${count} davon haben`,
  } satisfies typeof necessityMissing,
  "rule:off-constraint": {
    off: (name, outside, all) =>
      `${name} ist der Engpass, und ${number(outside)} von ${number(all)} aktiven Taktiken liegen anderswo: Was sie gewinnen, wartet dort. Die Arbeit dorthin verlegen oder die Markierung versetzen.`,
    go: (name) => `${name} ansehen …`,
  } satisfies typeof offConstraint,
  "rule:single-child": {
    single: (name, step, below) =>
      `${step} ist der einzige Schritt von ${name}${plural(below, { "=0": "", one: "; # Taktik darunter hat auch nur einen", other: "; # Taktiken darunter haben auch nur einen" })}: Er sagt dasselbe noch einmal, oder daneben fehlt etwas. Ergänzen, was fehlt, oder beide zusammenführen.`,
    add: "Einen zweiten Schritt hinzufügen",
    rest: "Alles andere, was es braucht, ist schon da",
    merge: "Beide zusammenführen",
  } satisfies typeof singleChild,
  "rule:strategy-echoes-tactic": {
    echo: (name) =>
      `Wozu und Wie von ${name} sagen dasselbe: Niemand kann erkennen, ob das Tun gewirkt hat. Im einen sagen, was dann wahr ist, im anderen, was man am Montag tut.`,
    tactic: "Sagen, was man am Montag tut …",
    strategy: "Sagen, was dann wahr ist …",
  } satisfies typeof strategyEchoesTactic,
  "rule:strategy-or-tactic-empty": {
    nameless: (name, below) =>
      `${name} hat weder Titel noch Wie${alsoTactics(below)}: Niemand kann erkennen, was zu tun ist. Sagen, was du tun wirst, oder löschen.`,
    strategy: (name, below) =>
      `${name} sagt nicht, wozu es gut ist${alsoTactics(below)}: Niemand kann erkennen, ob es gewirkt hat. Sagen, was wahr ist, wenn es getan ist.`,
    tally: (have, of) =>
      plural(of, { one: `${have} von # Taktik sagt wozu und wie`, other: `${have} von # Taktiken sagen wozu und wie` }),
    name: "Sagen, was du tun wirst …",
    remove: (keeps) => (keeps ? "Löschen und behalten, was darunter ist" : "Löschen"),
    write: "Sagen, wozu es gut ist …",
    take: (strategy) => `„${strategy}“ schreiben`,
  } satisfies typeof strategyOrTacticEmpty,
  "rule:sufficiency-missing": {
    missing: (name, count, below) =>
      `${name} hat ${count} Schritte, und nichts sagt, warum sie zusammen reichen${plural(below, { "=0": "", one: "; in # Gruppe darunter auch nicht", other: "; in # Gruppen darunter auch nicht" })}. Sagen, was noch fehlen könnte, wenn alle gelingen.`,
    tally: (have, of) =>
      plural(of, {
        one: `bei ${have} von # Gruppe von Schritten steht, warum sie reicht`,
        other: `bei ${have} von # Gruppen von Schritten steht, warum sie reichen`,
      }),
    ask: "Sagen, warum sie reichen …",
  } satisfies typeof sufficiencyMissing,
  "rule:tactic-unconnected": {
    lone: (name) =>
      `${name} erreicht kein Ziel: Darüber ändert sich nichts, wenn es wegfällt. Verbinden oder als Idee behalten.`,
    cluster: (name, count) =>
      `${name} und ${plural(count, { one: "# Knoten, der dorthin führt, erreichen", other: "# Knoten, die dorthin führen, erreichen" })} kein Ziel: Zusammen ziehen sie vielleicht woandershin. ${name} verbinden oder als Idee behalten.`,
    tally: (have, of) =>
      plural(of, {
        one: `${have} von # Taktik oder Kennzahl erreicht ein Ziel`,
        other: `${have} von # Taktiken und Kennzahlen erreichen ein Ziel`,
      }),
    connect: "Verbinden mit …",
    keep: "Als Idee behalten",
  } satisfies typeof tacticUnconnected,
  "rule:targets-do-not-roll-up": {
    short: (name, target, given, gap) =>
      `${name} soll ${target} erreichen, und die Zielwerte seiner Teile ergeben ${given}: Es fehlen ${gap}, selbst wenn alle erreicht werden. Einen Zielwert anheben oder einen Teil hinzufügen.`,
    scale: "Die Zielwerte der Teile im Verhältnis anheben",
    show: (name) => `Den Zielwert von ${name} setzen …`,
  } satisfies typeof targetsDoNotRollUp,
  "rule:viability-missing": {
    missing: (name, below) =>
      `${name} sagt wie, aber nicht warum so${plural(below, { "=0": "", one: ", ebenso # Taktik darunter", other: ", ebenso # Taktiken darunter" })}. Denen antworten, die sagen: Es braucht nichts, es geht nicht, etwas anderes ist besser, es reicht nicht.`,
    answer: "Sagen, warum so …",
  } satisfies typeof viabilityMissing,
  "rule:wording": {
    hedge: (name, where, word) =>
      `${where} von ${name} weicht aus („${word}“): Was nur möglich ist, kann nicht reichen. Sagen, was sein wird, und sich widerlegen lassen.`,
    fluff: (name, where, word) =>
      `„${word}“ in ${where} von ${name} klingt nach etwas und kann alles heißen. Sagen, was man sehen würde.`,
    leftover: (name, word) => `In ${name} steckt noch ein Stück Vorlage („${word}“). Ersetzen oder den Knoten löschen.`,
    question: (name) =>
      `${name} ist gefragt und nicht behauptet, darum kann es niemand erreichen. Die Antwort schreiben, an die du glaubst.`,
    compound: (name, first, second) =>
      `${name} will zwei Dinge („${first}“, „${second}“): Eines kann gelingen, während das andere scheitert. Aufteilen oder sagen, welches zuerst kommt.`,
    where: { strategy: "Wozu", sa: "Warum es reicht", mechanism: "Mechanismus" },
    write: "Den Wortlaut ändern …",
  } satisfies typeof wording,
};
