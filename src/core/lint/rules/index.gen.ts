// Written by `npm run generate`: one line a folder with a `rule.ts`.
import type { Rule } from "../rule.ts";
import { rule as noFeedbackSignal } from "./no-feedback-signal/rule.ts";
import { rule as tacticUnconnected } from "./tactic-unconnected/rule.ts";

export const RULES: readonly Rule[] = [noFeedbackSignal, tacticUnconnected];
