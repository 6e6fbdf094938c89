/** What the rule says. */
export const words = {
  missing: (name: string) =>
    `Nothing says how ${name} will come about, so nobody can steer. Write “We believe … will move … because …”.`,
  scoreboard: (name: string, metrics: number) =>
    `${name} is only a scoreboard: ${metrics} metrics, and no tactic or mechanism that moves them. Write “We believe … will move … because …”.`,
  tally: (have: number, of: number) => `${have} of ${of} ${of === 1 ? "aim has" : "aims have"} a mechanism`,
  begin: (x: string | undefined, y: string) => `Begin with “We believe ${inner(x)} will move ${inner(y)} because …”`,
};

/** A name inside a sentence that stands in quotes itself. */
function inner(name: string | undefined): string {
  return name === undefined ? "…" : name.replace(/^“(.*)”$/, "$1");
}
