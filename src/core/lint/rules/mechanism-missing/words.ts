import { phrases, plural } from "../../../strings/phrases.ts";

/** What the rule says. */
export const words = phrases("rule:mechanism-missing", {
  missing: (name: string) =>
    `Nothing says how ${name} will come about, so nobody can steer. Write “We believe … will move … because …”.`,
  scoreboard: (name: string, metrics: number) =>
    `${name} is only a scoreboard: ${metrics} metrics, and no tactic or mechanism that moves them. Write “We believe … will move … because …”.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# aim has", other: "# aims have" })} a mechanism`,
  begin: "Begin the sentence",
});
