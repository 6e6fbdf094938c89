import type { words as decisionNoWhy } from "../../lint/rules/decision-no-why/rule.ts";
import type { words as decisionRepeated } from "../../lint/rules/decision-repeated/rule.ts";
import type { words as gateDue } from "../../lint/rules/gate-due/rule.ts";
import type { words as gateMissing } from "../../lint/rules/gate-missing/rule.ts";
import type { words as gateMoved } from "../../lint/rules/gate-moved/rule.ts";
import type { words as gateNoRule } from "../../lint/rules/gate-no-rule/rule.ts";
import type { words as gateOnOutcome } from "../../lint/rules/gate-on-outcome/rule.ts";
import type { words as guardrailBreached } from "../../lint/rules/guardrail-breached/rule.ts";
import type { words as guardrailMissing } from "../../lint/rules/guardrail-missing/rule.ts";
import type { words as guardrailNoThreshold } from "../../lint/rules/guardrail-no-threshold/rule.ts";
import type { words as ownerOrCadenceMissing } from "../../lint/rules/owner-or-cadence-missing/rule.ts";
import type { words as reviewOverdue } from "../../lint/rules/review-overdue/rule.ts";
import { plural } from "../phrases.ts";

/** What these rules say. */
export const loopRules = {
  "rule:decision-no-why": {
    entry: (name, date, more) =>
      `Die Entscheidung vom ${date} zu ${name} sagt nicht warum${plural(more, { "=0": "", one: ", # davor auch nicht", other: ", # davor auch nicht" })}: In einem Monat lernt niemand daraus. Eine Zeile hinzufügen.`,
    review: (name, date, more) =>
      `Das Review vom ${date} zu ${name} endete ohne Eintrag im Protokoll${plural(more, { "=0": "", one: ", # davor auch", other: ", # davor auch" })}: Was angesehen wurde, führte zu nichts. Weitermachen, ändern oder aufhören protokollieren.`,
    add: "Eine Zeile hinzufügen …",
    log: "Eine Entscheidung protokollieren …",
  } satisfies typeof decisionNoWhy,
  "rule:decision-repeated": {
    same: (name, times, outcome) =>
      `Die letzten ${times} Entscheidungen zu ${name} waren „${outcome}“, und dazwischen hat sich nichts geändert, was es bewegen soll: Das Protokoll wird Gewohnheit. Fragen, ob der Mechanismus noch stimmt.`,
    open: "Den Mechanismus öffnen …",
  } satisfies typeof decisionRepeated,
  "rule:gate-due": {
    due: (name, gate, state, more) =>
      `Der Meilenstein von ${name} (${gate}) ${state}, und nichts ist entschieden${more > 0 ? `, auch nicht für ${more} weitere` : ""}. Weitermachen, ändern oder aufhören, und sagen, warum.`,
    passed: (value, ago) => `wurde ${ago} mit ${value} erreicht`,
    missed: (value, ago) => `wurde ${ago} mit ${value} verfehlt`,
    unread: (ago) => `war ${ago} fällig, ohne Messwert`,
    open: (ago) => `war ${ago} fällig`,
    log: {
      continue: "„Weitermachen“ protokollieren",
      change: "„Ändern“ protokollieren",
      stop: "„Aufhören“ protokollieren",
    },
  } satisfies typeof gateDue,
  "rule:gate-missing": {
    none: (name) =>
      `${name} hat einen Mechanismus und keinen Meilenstein vor sich: Ohne eine Zahl und ein Datum, jetzt vereinbart, hält dich nie etwas auf. Einen in zwei Wochen vereinbaren.`,
    add: (proxy) => `Einen Meilenstein${proxy === "" ? "" : ` für ${proxy}`} in zwei Wochen hinzufügen`,
  } satisfies typeof gateMissing,
  "rule:gate-moved": {
    moved: (name, was, until, times) =>
      `Der Meilenstein von ${name} war bis ${until} „${was}“${times > 1 ? ` und wurde ${times}-mal geändert` : ""}: Ein Meilenstein, der sich bewegt, wenn er näher kommt, entscheidet nichts. Beim Vereinbarten bleiben oder sagen, warum nicht.`,
    restore: "Zum Vereinbarten zurückkehren",
    look: "Den Meilenstein ansehen …",
  } satisfies typeof gateMoved,
  "rule:gate-no-rule": {
    open: (name, text, parts, more) =>
      `Ein Meilenstein von ${name}${text === "" ? "" : ` (${text})`} sagt nicht, ${parts}${plural(more, { "=0": "", one: ", ein weiterer auch nicht", other: ", # weitere auch nicht" })}: Kommt sein Tag, lässt sich neu verhandeln. Jetzt aufschreiben.`,
    parts: { metric: "welche Kennzahl", comparator: "auf welcher Seite", value: "welche Zahl", date: "bis wann" },
    ask: (proxy) => `${proxy} fragen`,
    edit: "Den Meilenstein vervollständigen …",
  } satisfies typeof gateNoRule,
  "rule:gate-on-outcome": {
    late: (aim, metric, when) =>
      `Der Meilenstein von ${aim} fragt ${when} nach ${metric === aim ? "der eigenen Zahl" : metric}, einem Ergebnis, und das bewegt sich selten so bald: Vielleicht hört ihr mit dem auf, was wirkt. Ein Ersatzmaß fragen oder mehr Zeit geben.`,
    ask: (proxy) => `${proxy} und seinen Zielwert fragen`,
    edit: "Den Meilenstein ändern …",
  } satisfies typeof gateOnOutcome,
  "rule:guardrail-breached": {
    breached: (name, value, should, times) =>
      `${name} steht bei ${value} und sollte ${should} bleiben${times > 1 ? `; ${times} Messwerte in Folge taten es nicht` : ""}. Was sie schützt, leidet, was das Ersatzmaß auch gewinnt: entscheiden, bevor es weitergeht.`,
    should: { "<": "unter", "<=": "höchstens bei", ">": "über", ">=": "mindestens bei" },
    review: "Zum Review …",
    read: "Einen neueren Messwert hinzufügen …",
  } satisfies typeof guardrailBreached,
  "rule:guardrail-missing": {
    none: (name) =>
      `Nichts schützt ${name}: Sein Ersatzmaß kann steigen, während Nutzer leiden, und niemand sieht es. Eine Zahl hinzufügen, die dabei nicht schlechter werden darf.`,
    add: "Eine Leitplanke hinzufügen",
  } satisfies typeof guardrailMissing,
  "rule:guardrail-no-threshold": {
    none: (name) =>
      `${name} ist eine Leitplanke ohne Zahl und kann darum nie durchbrochen werden. Den Wert setzen, den sie nicht überschreiten darf.`,
    side: (name, value) =>
      `${name} hat die Zahl ${value}, und nichts sagt, auf welcher Seite sie bleiben muss; darum kann sie nie durchbrochen werden. Darunter oder darüber sagen.`,
    set: "Den Grenzwert setzen …",
    below: (value) => `Sie muss unter ${value} bleiben`,
    above: (value) => `Sie muss über ${value} bleiben`,
  } satisfies typeof guardrailNoThreshold,
  "rule:owner-or-cadence-missing": {
    both: (name) =>
      `Niemand ist für ${name} verantwortlich, und nichts sagt, wie oft es ein Review gibt: Was allen gehört, gehört niemandem. Eine Person und einen Rhythmus nennen.`,
    owner: (name) => `Niemand ist für ${name} verantwortlich: Was allen gehört, gehört niemandem. Eine Person nennen.`,
    cadence: (name) =>
      `Nichts sagt, wie oft es ein Review von ${name} gibt, also wird es keines geben. Einen Rhythmus vereinbaren: eine Viertelstunde jede Woche.`,
    name: "Eine Person nennen …",
    weekly: "Jede Woche ein Review",
    rhythm: "Einen Rhythmus wählen …",
  } satisfies typeof ownerOrCadenceMissing,
  "rule:review-overdue": {
    late: (name, every, last) =>
      `${name} soll ${every} ein Review bekommen, und das letzte war ${last}: Was abdriftet, sieht man spät. Die Viertelstunde halten oder einen anderen Rhythmus vereinbaren.`,
    never: (name, every, start) =>
      `${name} soll ${every} ein Review bekommen und begann ${start}, bisher ohne eines: Was abdriftet, sieht man spät. Die Viertelstunde halten oder einen anderen Rhythmus vereinbaren.`,
    review: "Das Review beginnen …",
    rhythm: "Den Rhythmus ändern …",
  } satisfies typeof reviewOverdue,
};
