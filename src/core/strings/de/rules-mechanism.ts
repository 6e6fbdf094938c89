import { formatList } from "../../describe/format.ts";
import type { words as aimAsOutput } from "../../lint/rules/aim-as-output/rule.ts";
import type { words as aimMissing } from "../../lint/rules/aim-missing/rule.ts";
import type { words as aimNoDone } from "../../lint/rules/aim-no-done/rule.ts";
import type { words as businessAsUsual } from "../../lint/rules/business-as-usual/rule.ts";
import type { words as influenceNoReason } from "../../lint/rules/influence-no-reason/rule.ts";
import type { words as mechanismMissing } from "../../lint/rules/mechanism-missing/words.ts";
import type { words as mechanismNoBecause } from "../../lint/rules/mechanism-no-because/rule.ts";
import type { words as scoreboardOnly } from "../../lint/rules/scoreboard-only/rule.ts";
import type { words as speedBeforeAlignment } from "../../lint/rules/speed-before-alignment/rule.ts";
import { number, plural } from "../phrases.ts";

/** What these rules say. */
export const mechanismRules = {
  "rule:aim-as-output": {
    output: (name, word) =>
      `${name} nennt, was ihr macht („${word}“), nicht, was sich für jemanden ändert. Sagen, wer dann was anders tut, und wie sehr.`,
    money: (name, word, money) =>
      `${name} nennt, was ihr macht („${word}“) und was es einbringt („${money}“), nicht, was jemand anders tut. Sagen, wer was tut, und wie sehr.`,
    rephrase: "Sagen, wer was anders tut, und wie sehr …",
  } satisfies typeof aimAsOutput,
  "rule:aim-missing": {
    one: (name) =>
      `${name} dient keinem Ziel: Ohne eines schauen alle nur auf das nächste Ticket. Zum Ziel machen oder eines darüber hinzufügen.`,
    many: (name, others) =>
      `${name} und ${plural(others, { one: "# anderer Zweig", other: "# andere Zweige" })} dienen keinem Ziel: Ohne eines schauen alle nur auf das nächste Ticket. Ein Ziel darüber hinzufügen.`,
    make: (name) => `${name} zum Ziel machen`,
    add: (roots) =>
      plural(roots, { one: "Ein Ziel darüber hinzufügen", other: "Ein Ziel über allen # Zweigen hinzufügen" }),
  } satisfies typeof aimMissing,
  "rule:aim-no-done": {
    missing: (name) =>
      `Nichts sagt, wann ${name} erreicht ist, darum lässt sich jederzeit neu verhandeln. Ein Erfolgskriterium schreiben oder seiner Zahl einen Zielwert geben.`,
    write: "Schreiben, wann es erreicht ist …",
    target: "Einen Zielwert geben …",
    take: (sentence) => `„${sentence}“ schreiben`,
  } satisfies typeof aimNoDone,
  "rule:business-as-usual": {
    usual: (name, by, tactics) =>
      `${name} wurde um ${by} geändert, und ${plural(tactics, { one: "die Taktik dazu ist geblieben, wie sie war", other: "die # Taktiken dazu sind geblieben, wie sie waren" })}: ein neues Ziel mit alten Gewohnheiten. Bei jeder fragen, ob sie das Ziel noch bewegt.`,
    walk: (name) => `Die Taktiken durchgehen, ab ${name} …`,
  } satisfies typeof businessAsUsual,
  "rule:influence-no-reason": {
    one: (name, target) =>
      `Nichts sagt, warum ${name} ${target} bewegen sollte: Ein Einfluss ist ein Glaube, bis ihn jemand gesehen hat. Schreiben, was nach dem Weil kommt.`,
    many: (target, count) =>
      `Nichts sagt, warum ${number(count)} Kennzahlen ${target} bewegen sollten: Ein Einfluss ist ein Glaube, bis ihn jemand gesehen hat. Schreiben, was nach dem Weil kommt.`,
    begun: (target, count, places) =>
      `Nichts sagt, warum ${number(count)} Kennzahlen an ${number(places)} Stellen ab ${target} abwärts bewegen sollten, worunter sie hängen: Jeder Einfluss ist ein Glaube. Beim ersten das Weil schreiben.`,
    write: (name) => `Sagen, warum ${name} es bewegt …`,
  } satisfies typeof influenceNoReason,
  "rule:mechanism-missing": {
    missing: (name) =>
      `Nichts sagt, wie ${name} zustande kommt, darum kann niemand steuern. „Wir glauben: … wird … bewegen, weil …“ schreiben.`,
    scoreboard: (name, metrics) =>
      `${name} ist nur eine Anzeigetafel: ${metrics} Kennzahlen, aber keine Taktik und kein Mechanismus, die sie bewegen. „Wir glauben: … wird … bewegen, weil …“ schreiben.`,
    tally: (have, of) =>
      plural(of, {
        one: `${have} von # Ziel hat einen Mechanismus`,
        other: `${have} von # Zielen haben einen Mechanismus`,
      }),
    begin: "Den Satz beginnen",
  } satisfies typeof mechanismMissing,
  "rule:mechanism-no-because": {
    missing: (name) =>
      `Der Mechanismus von ${name} sagt nicht, warum es wirken soll: Kein Ergebnis könnte zeigen, welcher Glaube falsch war. Schreiben, was nach dem Weil kommt.`,
    write: "Den Grund schreiben …",
  } satisfies typeof mechanismNoBecause,
  "rule:scoreboard-only": {
    only: (name, metrics) =>
      `${name} ist nur eine Anzeigetafel: ${metrics} Kennzahlen, die nichts bewegt. Eine Taktik hinzufügen oder „Wir glauben: … wird … bewegen, weil …“ schreiben.`,
    add: "Eine Taktik darunter hinzufügen",
    begin: "Den Satz beginnen",
  } satisfies typeof scoreboardOnly,
  "rule:speed-before-alignment": {
    early: (name, word, aim, missing) =>
      `${name} verspricht Tempo („${word}“), aber ${aim} fehlt ${missing}: mehr, schneller, in eine Richtung, die nichts prüft. Erst die Richtung klären.`,
    more: (pieces) => formatList(pieces, "de"),
    pieces: { mechanism: "der Mechanismus", proxy: "das Ersatzmaß", gate: "der Meilenstein" },
    go: {
      mechanism: "Den Mechanismus schreiben …",
      proxy: "Ein Ersatzmaß wählen …",
      gate: "Einen Meilenstein vereinbaren …",
    },
  } satisfies typeof speedBeforeAlignment,
};
