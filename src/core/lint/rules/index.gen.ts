// Written by `npm run generate`: one line a folder with a `rule.ts`.
import type { Rule } from "../rule.ts";
import { rule as aimAsOutput } from "./aim-as-output/rule.ts";
import { rule as aimMissing } from "./aim-missing/rule.ts";
import { rule as aimNoDone } from "./aim-no-done/rule.ts";
import { rule as alternativesAsRequired } from "./alternatives-as-required/rule.ts";
import { rule as baselineMissing } from "./baseline-missing/rule.ts";
import { rule as binaryMetric } from "./binary-metric/rule.ts";
import { rule as businessAsUsual } from "./business-as-usual/rule.ts";
import { rule as componentMismatch } from "./component-mismatch/rule.ts";
import { rule as cycle } from "./cycle/rule.ts";
import { rule as decisionNoWhy } from "./decision-no-why/rule.ts";
import { rule as decisionRepeated } from "./decision-repeated/rule.ts";
import { rule as directionContradiction } from "./direction-contradiction/rule.ts";
import { rule as duplicateSibling } from "./duplicate-sibling/rule.ts";
import { rule as expectedEffectsTooSmall } from "./expected-effects-too-small/rule.ts";
import { rule as gateDue } from "./gate-due/rule.ts";
import { rule as gateMissing } from "./gate-missing/rule.ts";
import { rule as gateMoved } from "./gate-moved/rule.ts";
import { rule as gateNoRule } from "./gate-no-rule/rule.ts";
import { rule as gateOnOutcome } from "./gate-on-outcome/rule.ts";
import { rule as guardrailBreached } from "./guardrail-breached/rule.ts";
import { rule as guardrailMissing } from "./guardrail-missing/rule.ts";
import { rule as guardrailNoThreshold } from "./guardrail-no-threshold/rule.ts";
import { rule as influenceNoReason } from "./influence-no-reason/rule.ts";
import { rule as laggingOnly } from "./lagging-only/rule.ts";
import { rule as mechanismMissing } from "./mechanism-missing/rule.ts";
import { rule as mechanismNoBecause } from "./mechanism-no-because/rule.ts";
import { rule as metricNoDefinition } from "./metric-no-definition/rule.ts";
import { rule as narrativeDrift } from "./narrative-drift/rule.ts";
import { rule as necessityMissing } from "./necessity-missing/rule.ts";
import { rule as noFeedbackSignal } from "./no-feedback-signal/rule.ts";
import { rule as noProxy } from "./no-proxy/rule.ts";
import { rule as offConstraint } from "./off-constraint/rule.ts";
import { rule as ownerOrCadenceMissing } from "./owner-or-cadence-missing/rule.ts";
import { rule as proxyUpOutcomeFlat } from "./proxy-up-outcome-flat/rule.ts";
import { rule as readingStale } from "./reading-stale/rule.ts";
import { rule as reviewOverdue } from "./review-overdue/rule.ts";
import { rule as scoreboardOnly } from "./scoreboard-only/rule.ts";
import { rule as signalsTooMany } from "./signals-too-many/rule.ts";
import { rule as singleChild } from "./single-child/rule.ts";
import { rule as speedBeforeAlignment } from "./speed-before-alignment/rule.ts";
import { rule as strategyEchoesTactic } from "./strategy-echoes-tactic/rule.ts";
import { rule as strategyOrTacticEmpty } from "./strategy-or-tactic-empty/rule.ts";
import { rule as sufficiencyMissing } from "./sufficiency-missing/rule.ts";
import { rule as tacticUnconnected } from "./tactic-unconnected/rule.ts";
import { rule as targetMissing } from "./target-missing/rule.ts";
import { rule as targetsDoNotRollUp } from "./targets-do-not-roll-up/rule.ts";
import { rule as unitMismatch } from "./unit-mismatch/rule.ts";
import { rule as viabilityMissing } from "./viability-missing/rule.ts";
import { rule as weakMetric } from "./weak-metric/rule.ts";
import { rule as wording } from "./wording/rule.ts";

export const RULES: readonly Rule[] = [
  aimAsOutput,
  aimMissing,
  aimNoDone,
  alternativesAsRequired,
  baselineMissing,
  binaryMetric,
  businessAsUsual,
  componentMismatch,
  cycle,
  decisionNoWhy,
  decisionRepeated,
  directionContradiction,
  duplicateSibling,
  expectedEffectsTooSmall,
  gateDue,
  gateMissing,
  gateMoved,
  gateNoRule,
  gateOnOutcome,
  guardrailBreached,
  guardrailMissing,
  guardrailNoThreshold,
  influenceNoReason,
  laggingOnly,
  mechanismMissing,
  mechanismNoBecause,
  metricNoDefinition,
  narrativeDrift,
  necessityMissing,
  noFeedbackSignal,
  noProxy,
  offConstraint,
  ownerOrCadenceMissing,
  proxyUpOutcomeFlat,
  readingStale,
  reviewOverdue,
  scoreboardOnly,
  signalsTooMany,
  singleChild,
  speedBeforeAlignment,
  strategyEchoesTactic,
  strategyOrTacticEmpty,
  sufficiencyMissing,
  tacticUnconnected,
  targetMissing,
  targetsDoNotRollUp,
  unitMismatch,
  viabilityMissing,
  weakMetric,
  wording,
];
