import { phrases } from "./phrases.ts";

/** What can be typed besides a title, with an example each, for the help sheet and the README. */
export const EXPRESSIONS: readonly (readonly [written: string, means: string])[] = phrases("EXPRESSIONS", [
  ["42% -> 50%", "baseline and target"],
  ["-> 50%   >= 50%   <= 2 s", "target; on a guardrail the threshold"],
  ["by 2026-09-30   by Q3   by wk2", "the date of the target"],
  ["@maya", "owner"],
  ["#proxy #aim #outcome #leading #guardrail #tactic #note", "what it is"],
  ["#anything", "tag"],
  ["~weekly   ~10d", "how often it is read or reviewed"],
  ["[[Time to first value]]", "link to another node"],
  ["because …", "why it moves the node above"],
  ["! Title   * Title", "a tactic, an aim"],
  ["\\#1   \\@maya", "a backslash keeps the word as text"],
]);

export const FURTHER_LINES: readonly (readonly [written: string, means: string])[] = phrases("FURTHER_LINES", [
  ["We believe X will move Y because Z", "the mechanism of the aim"],
  ["gate: continue if >= 30% by wk2", "a stage gate"],
  ["guard: p95 load < 2 s", "a guardrail below it"],
  ["done: …", "the definition of done"],
  ["why needed: …   what for: …   why this way: …   how: …   why enough: …", "the five fields of a tactic"],
  ["learn: …", "what the gate will teach"],
]);
