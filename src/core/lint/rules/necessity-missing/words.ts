import { phrases, plural } from "../../../strings/phrases.ts";

/** What the rule says. */
export const words = phrases("rule:necessity-missing", {
  one: (name: string, below: number) =>
    `${name} does not say why it is needed${also(below)}: it could be dropped without anybody missing it. Say what breaks if we drop it.`,
  all: (name: string, steps: number, below: number) =>
    `None of the ${steps} steps of ${name} says why it is needed${also(below)}: each could be dropped without anybody missing it. Say what breaks if we drop one.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# step says", other: "# steps say" })} why ${plural(of, { one: "it is", other: "they are" })} needed`,
  ask: "Say why it is needed…",
  askFirst: (name: string) => `Say it of ${name} first…`,
  take: (reason: string) => `Use its reason: ${reason}`,
  takeAll: (count: number) => `Use the reasons that ${count} of them have`,
});

function also(below: number): string {
  if (below === 0) return "";
  return plural(below, { one: ", nor does 1 below", other: ", nor do # below" });
}
