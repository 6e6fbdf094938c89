// Written by `npm run generate`: one line a folder with a `rule.ts`.
import type { Rule } from "../rule.ts";
import { rule as aimAsOutput } from "./aim-as-output/rule.ts";
import { rule as aimMissing } from "./aim-missing/rule.ts";
import { rule as aimNoDone } from "./aim-no-done/rule.ts";
import { rule as alternativesAsRequired } from "./alternatives-as-required/rule.ts";
import { rule as baselineMissing } from "./baseline-missing/rule.ts";
import { rule as componentMismatch } from "./component-mismatch/rule.ts";
import { rule as cycle } from "./cycle/rule.ts";
import { rule as directionContradiction } from "./direction-contradiction/rule.ts";
import { rule as duplicateSibling } from "./duplicate-sibling/rule.ts";
import { rule as expectedEffectsTooSmall } from "./expected-effects-too-small/rule.ts";
import { rule as guardrailNoThreshold } from "./guardrail-no-threshold/rule.ts";
import { rule as influenceNoReason } from "./influence-no-reason/rule.ts";
import { rule as laggingOnly } from "./lagging-only/rule.ts";
import { rule as mechanismMissing } from "./mechanism-missing/rule.ts";
import { rule as mechanismNoBecause } from "./mechanism-no-because/rule.ts";
import { rule as metricNoDefinition } from "./metric-no-definition/rule.ts";
import { rule as necessityMissing } from "./necessity-missing/rule.ts";
import { rule as noFeedbackSignal } from "./no-feedback-signal/rule.ts";
import { rule as offConstraint } from "./off-constraint/rule.ts";
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
  componentMismatch,
  cycle,
  directionContradiction,
  duplicateSibling,
  expectedEffectsTooSmall,
  guardrailNoThreshold,
  influenceNoReason,
  laggingOnly,
  mechanismMissing,
  mechanismNoBecause,
  metricNoDefinition,
  necessityMissing,
  noFeedbackSignal,
  offConstraint,
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
