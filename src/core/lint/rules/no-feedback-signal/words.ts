import { phrases, plural } from "../../../strings/phrases.ts";

/** What the rule says. */
export const words = phrases("rule:no-feedback-signal", {
  aim: (name: string, below: number) =>
    `No metric tells whether ${name} comes closer${below === 0 ? "" : `; ${tactics(below)} below ${have(below)} no signal either`}. Add a proxy below it, or link a metric that exists.`,
  tactic: (name: string, below: number) =>
    `No signal would tell you that ${name} is failing${below === 0 ? "" : `; ${tactics(below)} below ${have(below)} no signal either`}. Add a proxy below it, or link a metric that measures it.`,
  metric: (name: string, below: number) =>
    `${name} has no proxy and no reading${below === 0 ? "" : `, nor ${plural(below, { one: "has 1 metric", other: "have # metrics" })} below`}: nothing shows early whether it moves. Add a proxy below it, or a first reading.`,
  metrics: (parent: string, count: number, below: number) =>
    `${count} metrics below ${parent}${below === 0 ? "" : ` and ${below} farther down`} have no proxy and no reading: nothing shows early whether they move. Choose the one that moves first and read it.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# tactic has", other: "# tactics have" })} a feedback signal`,
  addProxy: "Add a proxy below it",
  link: "Link a metric that exists…",
  takeParent: (metric: string) => `Use ${metric} as the signal`,
  read: "Add a reading…",
  readFirst: "Add a reading to the first…",
});

function tactics(count: number): string {
  return plural(count, { one: "# tactic", other: "# tactics" });
}

function have(count: number): string {
  return count === 1 ? "has" : "have";
}
