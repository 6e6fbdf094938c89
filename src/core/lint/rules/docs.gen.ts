// Written by `npm run generate`: one line a folder with a `doc.md`.
/// <reference path="../doc-text.d.ts" />
import aimAsOutput from "./aim-as-output/doc.md?raw";
import aimMissing from "./aim-missing/doc.md?raw";
import aimNoDone from "./aim-no-done/doc.md?raw";
import alternativesAsRequired from "./alternatives-as-required/doc.md?raw";
import baselineMissing from "./baseline-missing/doc.md?raw";
import binaryMetric from "./binary-metric/doc.md?raw";
import businessAsUsual from "./business-as-usual/doc.md?raw";
import componentMismatch from "./component-mismatch/doc.md?raw";
import cycle from "./cycle/doc.md?raw";
import decisionNoWhy from "./decision-no-why/doc.md?raw";
import decisionRepeated from "./decision-repeated/doc.md?raw";
import directionContradiction from "./direction-contradiction/doc.md?raw";
import duplicateSibling from "./duplicate-sibling/doc.md?raw";
import expectedEffectsTooSmall from "./expected-effects-too-small/doc.md?raw";
import gateDue from "./gate-due/doc.md?raw";
import gateMissing from "./gate-missing/doc.md?raw";
import gateMoved from "./gate-moved/doc.md?raw";
import gateNoRule from "./gate-no-rule/doc.md?raw";
import gateOnOutcome from "./gate-on-outcome/doc.md?raw";
import guardrailBreached from "./guardrail-breached/doc.md?raw";
import guardrailMissing from "./guardrail-missing/doc.md?raw";
import guardrailNoThreshold from "./guardrail-no-threshold/doc.md?raw";
import influenceNoReason from "./influence-no-reason/doc.md?raw";
import laggingOnly from "./lagging-only/doc.md?raw";
import mechanismMissing from "./mechanism-missing/doc.md?raw";
import mechanismNoBecause from "./mechanism-no-because/doc.md?raw";
import metricNoDefinition from "./metric-no-definition/doc.md?raw";
import narrativeDrift from "./narrative-drift/doc.md?raw";
import necessityMissing from "./necessity-missing/doc.md?raw";
import noFeedbackSignal from "./no-feedback-signal/doc.md?raw";
import noProxy from "./no-proxy/doc.md?raw";
import offConstraint from "./off-constraint/doc.md?raw";
import ownerOrCadenceMissing from "./owner-or-cadence-missing/doc.md?raw";
import proxyUpOutcomeFlat from "./proxy-up-outcome-flat/doc.md?raw";
import readingStale from "./reading-stale/doc.md?raw";
import reviewOverdue from "./review-overdue/doc.md?raw";
import scoreboardOnly from "./scoreboard-only/doc.md?raw";
import signalsTooMany from "./signals-too-many/doc.md?raw";
import singleChild from "./single-child/doc.md?raw";
import speedBeforeAlignment from "./speed-before-alignment/doc.md?raw";
import strategyEchoesTactic from "./strategy-echoes-tactic/doc.md?raw";
import strategyOrTacticEmpty from "./strategy-or-tactic-empty/doc.md?raw";
import sufficiencyMissing from "./sufficiency-missing/doc.md?raw";
import tacticUnconnected from "./tactic-unconnected/doc.md?raw";
import targetMissing from "./target-missing/doc.md?raw";
import targetsDoNotRollUp from "./targets-do-not-roll-up/doc.md?raw";
import unitMismatch from "./unit-mismatch/doc.md?raw";
import viabilityMissing from "./viability-missing/doc.md?raw";
import weakMetric from "./weak-metric/doc.md?raw";
import wording from "./wording/doc.md?raw";

/** The pages of the rules as their `doc.md` says them, by the ids of the rules. */
export const DOCS: ReadonlyMap<string, string> = new Map([
  ["aim-as-output", aimAsOutput],
  ["aim-missing", aimMissing],
  ["aim-no-done", aimNoDone],
  ["alternatives-as-required", alternativesAsRequired],
  ["baseline-missing", baselineMissing],
  ["binary-metric", binaryMetric],
  ["business-as-usual", businessAsUsual],
  ["component-mismatch", componentMismatch],
  ["cycle", cycle],
  ["decision-no-why", decisionNoWhy],
  ["decision-repeated", decisionRepeated],
  ["direction-contradiction", directionContradiction],
  ["duplicate-sibling", duplicateSibling],
  ["expected-effects-too-small", expectedEffectsTooSmall],
  ["gate-due", gateDue],
  ["gate-missing", gateMissing],
  ["gate-moved", gateMoved],
  ["gate-no-rule", gateNoRule],
  ["gate-on-outcome", gateOnOutcome],
  ["guardrail-breached", guardrailBreached],
  ["guardrail-missing", guardrailMissing],
  ["guardrail-no-threshold", guardrailNoThreshold],
  ["influence-no-reason", influenceNoReason],
  ["lagging-only", laggingOnly],
  ["mechanism-missing", mechanismMissing],
  ["mechanism-no-because", mechanismNoBecause],
  ["metric-no-definition", metricNoDefinition],
  ["narrative-drift", narrativeDrift],
  ["necessity-missing", necessityMissing],
  ["no-feedback-signal", noFeedbackSignal],
  ["no-proxy", noProxy],
  ["off-constraint", offConstraint],
  ["owner-or-cadence-missing", ownerOrCadenceMissing],
  ["proxy-up-outcome-flat", proxyUpOutcomeFlat],
  ["reading-stale", readingStale],
  ["review-overdue", reviewOverdue],
  ["scoreboard-only", scoreboardOnly],
  ["signals-too-many", signalsTooMany],
  ["single-child", singleChild],
  ["speed-before-alignment", speedBeforeAlignment],
  ["strategy-echoes-tactic", strategyEchoesTactic],
  ["strategy-or-tactic-empty", strategyOrTacticEmpty],
  ["sufficiency-missing", sufficiencyMissing],
  ["tactic-unconnected", tacticUnconnected],
  ["target-missing", targetMissing],
  ["targets-do-not-roll-up", targetsDoNotRollUp],
  ["unit-mismatch", unitMismatch],
  ["viability-missing", viabilityMissing],
  ["weak-metric", weakMetric],
  ["wording", wording],
]);
