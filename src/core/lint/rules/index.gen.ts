// Written by `npm run generate`: one line a folder with a `rule.ts`.
import type { Rule } from "../rule.ts";
import { rule as aimMissing } from "./aim-missing/rule.ts";
import { rule as mechanismMissing } from "./mechanism-missing/rule.ts";
import { rule as necessityMissing } from "./necessity-missing/rule.ts";
import { rule as noFeedbackSignal } from "./no-feedback-signal/rule.ts";
import { rule as strategyOrTacticEmpty } from "./strategy-or-tactic-empty/rule.ts";
import { rule as sufficiencyMissing } from "./sufficiency-missing/rule.ts";
import { rule as tacticUnconnected } from "./tactic-unconnected/rule.ts";

export const RULES: readonly Rule[] = [
  aimMissing,
  mechanismMissing,
  necessityMissing,
  noFeedbackSignal,
  strategyOrTacticEmpty,
  sufficiencyMissing,
  tacticUnconnected,
];
