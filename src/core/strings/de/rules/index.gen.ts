// Written by `npm run generate`: one line a page of this folder.
/// <reference path="../../../lint/doc-text.d.ts" />
import aimAsOutput from "./aim-as-output.md?raw";
import aimMissing from "./aim-missing.md?raw";
import aimNoDone from "./aim-no-done.md?raw";
import alternativesAsRequired from "./alternatives-as-required.md?raw";
import baselineMissing from "./baseline-missing.md?raw";
import binaryMetric from "./binary-metric.md?raw";
import businessAsUsual from "./business-as-usual.md?raw";
import componentMismatch from "./component-mismatch.md?raw";
import cycle from "./cycle.md?raw";
import decisionNoWhy from "./decision-no-why.md?raw";
import decisionRepeated from "./decision-repeated.md?raw";
import directionContradiction from "./direction-contradiction.md?raw";
import duplicateSibling from "./duplicate-sibling.md?raw";
import expectedEffectsTooSmall from "./expected-effects-too-small.md?raw";
import gateDue from "./gate-due.md?raw";
import gateMissing from "./gate-missing.md?raw";
import gateMoved from "./gate-moved.md?raw";
import gateNoRule from "./gate-no-rule.md?raw";
import gateOnOutcome from "./gate-on-outcome.md?raw";
import guardrailBreached from "./guardrail-breached.md?raw";
import guardrailMissing from "./guardrail-missing.md?raw";
import guardrailNoThreshold from "./guardrail-no-threshold.md?raw";
import influenceNoReason from "./influence-no-reason.md?raw";
import laggingOnly from "./lagging-only.md?raw";
import mechanismMissing from "./mechanism-missing.md?raw";
import mechanismNoBecause from "./mechanism-no-because.md?raw";
import metricNoDefinition from "./metric-no-definition.md?raw";
import narrativeDrift from "./narrative-drift.md?raw";
import necessityMissing from "./necessity-missing.md?raw";
import noFeedbackSignal from "./no-feedback-signal.md?raw";
import noProxy from "./no-proxy.md?raw";
import offConstraint from "./off-constraint.md?raw";
import ownerOrCadenceMissing from "./owner-or-cadence-missing.md?raw";
import proxyUpOutcomeFlat from "./proxy-up-outcome-flat.md?raw";
import readingStale from "./reading-stale.md?raw";
import reviewOverdue from "./review-overdue.md?raw";
import scoreboardOnly from "./scoreboard-only.md?raw";
import signalsTooMany from "./signals-too-many.md?raw";
import singleChild from "./single-child.md?raw";
import speedBeforeAlignment from "./speed-before-alignment.md?raw";
import strategyEchoesTactic from "./strategy-echoes-tactic.md?raw";
import strategyOrTacticEmpty from "./strategy-or-tactic-empty.md?raw";
import sufficiencyMissing from "./sufficiency-missing.md?raw";
import tacticUnconnected from "./tactic-unconnected.md?raw";
import targetMissing from "./target-missing.md?raw";
import targetsDoNotRollUp from "./targets-do-not-roll-up.md?raw";
import unitMismatch from "./unit-mismatch.md?raw";
import viabilityMissing from "./viability-missing.md?raw";
import weakMetric from "./weak-metric.md?raw";
import wording from "./wording.md?raw";

/** The pages of the rules, by the ids of the rules. */
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
