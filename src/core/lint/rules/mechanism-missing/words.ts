/** What the rule says. */
export const words = {
  missing: (name: string) =>
    `Nothing says how ${name} will come about, so nobody can steer. Write “We believe … will move … because …”.`,
  scoreboard: (name: string, metrics: number) =>
    `${name} is only a scoreboard: ${metrics} metrics, and no tactic or mechanism that moves them. Write “We believe … will move … because …”.`,
  tally: (have: number, of: number) => `${have} of ${of} ${of === 1 ? "aim has" : "aims have"} a mechanism`,
  begin: "Begin the sentence",
};
