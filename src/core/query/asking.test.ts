import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { type AskFacts, answersTo } from "./answers.ts";
import { hasWish, readAsk, unknownIn, type WishKey, withWish } from "./asking.ts";

const { document, node } = smallTree(`
- * Increase retention @ana by 2026-03-01
  - 30-day activation rate 38% -> 45% @"Maya Li" #platform #web
    - Setup completed on day 1 #proxy @ana
    - ! Personalised onboarding @joe
      status:: done
      gate: continue if >= 30% by 2026-07-01
  - Time to first value #leading
    status:: idea
  - guard: Sign-up errors < 0.5 %
  - Note: a remark with status #note
- ! Refresh the help centre
`);

const facts: AskFacts = {
  today: "2026-06-01",
  findings: (id) =>
    id === node("Refresh the help centre").id
      ? [{ rule: "tactic-unconnected", severity: "error" }]
      : id === node("Time to first value").id
        ? [{ rule: "baseline-missing", severity: "info" }]
        : id === node("Personalised onboarding").id
          ? [{ rule: "no-feedback-signal", severity: "warning" }]
          : [],
};

const found = (asked: string): string[] =>
  answersTo(document, readAsk(asked), facts).map((id) => document.node(id)?.title ?? "");

const [AIM, RATE, SETUP, ONBOARDING, TIME, ERRORS, REMARK, HELP] = [
  "Increase retention",
  "30-day activation rate",
  "Setup completed on day 1",
  "Personalised onboarding",
  "Time to first value",
  "Sign-up errors",
  "Note: a remark with status",
  "Refresh the help centre",
] as const;

describe("a question", () => {
  it.each<[asked: string, titles: readonly string[]]>([
    ["", []],
    ["  ", []],
    ["kind:", []],
    ["kind:metric", [RATE, SETUP, TIME, ERRORS]],
    ["KIND:Metric", [RATE, SETUP, TIME, ERRORS]],
    ["kind:proxy", [SETUP]],
    ["kind:met", [RATE, SETUP, TIME, ERRORS]],
    ["kind:proxy,aim", [AIM, SETUP]],
    ["kind:tactic kind:aim", []],
    ["#proxy", [SETUP]],
    ["-kind:metric,tactic", [AIM, REMARK]],
    ["kind:nonsense", []],
    ["owner:ana", [AIM, SETUP]],
    ["@ana", [AIM, SETUP]],
    ["owner:li", [RATE]],
    ['owner:"Maya Li"', [RATE]],
    ['@"maya li"', [RATE]],
    ["owner:nobody kind:tactic", [HELP]],
    ["status:done", [ONBOARDING]],
    ["status:idea,done", [ONBOARDING, TIME]],
    ["-status:active", [ONBOARDING, TIME]],
    ["tag:web", [RATE]],
    ["#plat", [RATE]],
    ["is:gap", [ONBOARDING, HELP]],
    ["has:finding", [ONBOARDING, TIME, HELP]],
    ["has:error", [HELP]],
    ["has:hint", [TIME]],
    ["rule:no-feed", [ONBOARDING]],
    ["is:leaf kind:metric", [SETUP, TIME, ERRORS]],
    ["is:overdue", [AIM]],
    ["is:unconnected", [HELP]],
    ["has:target", [RATE, ERRORS]],
    ["has:date", [AIM]],
    ["-has:owner -kind:note", [TIME, ERRORS, HELP]],
    ["has:tag", [RATE]],
    ["re", [HELP, AIM, REMARK]],
    ["re kind:tactic", [HELP]],
    ["kind:tactic re", [HELP]],
    ["note: remark", [REMARK]],
    ["status: note", [REMARK]],
    ['"with status"', [REMARK]],
  ])("%j", (asked, titles) => {
    expect(found(asked)).toEqual(titles);
  });

  it("asks of a gate where its number is", () => {
    expect(found("has:gate").length).toBe(1);
  });

  it("says which values a key does not know", () => {
    const unknown = unknownIn(readAsk("kind:nonsense owner:who is:gap,lost status:d tag:x"));
    expect(unknown.map(({ key }) => key)).toEqual(["kind", "is"]);
  });
});

describe("a picked value", () => {
  it.each<[text: string, key: WishKey, value: string, on: boolean, after: string]>([
    ["", "kind", "aim", true, "kind:aim "],
    ["setup", "kind", "aim", true, "setup kind:aim "],
    ["kind:aim setup", "kind", "note", true, "kind:aim,note setup"],
    ["kind:aim,note setup", "kind", "aim", false, "kind:note setup"],
    ["kind:aim setup", "kind", "aim", false, "setup"],
    ["-kind:aim", "kind", "aim", true, "-kind:aim kind:aim "],
    ["#proxy x", "kind", "proxy", false, "x"],
    ["", "owner", "Maya Li", true, 'owner:"Maya Li" '],
    ['@"Maya Li" @ana', "owner", "Maya Li", false, "@ana"],
  ])("%j with %s:%s %s", (text, key, value, on, after) => {
    expect(withWish(text, key, value, on)).toBe(after);
  });

  const words = fc.array(
    fc.constantFrom(
      "setup",
      "kind:aim",
      "-kind:note",
      "#proxy",
      "@ana",
      'owner:"Maya Li",joe',
      "is:gap",
      '"a b"',
      "x:y",
    ),
    { maxLength: 6 },
  );
  const values = fc.constantFrom(
    ["kind", "aim"],
    ["kind", "proxy"],
    ["owner", "Maya Li"],
    ["owner", "joe"],
    ["is", "leaf"],
  );
  law(
    "is asked for after it was picked, is not any more after it was put back, and nothing else has changed",
    fc.property(words, values, (parts, [key, value]) => {
      const [text, name] = [parts.join(" "), key as WishKey];
      const rest = (asked: string) => {
        const ask = readAsk(asked);
        const others = ask.wishes.map(({ key: one, values: list, not }) => [
          one,
          not || one !== name ? list : list.filter((said) => said !== value),
          not,
        ]);
        return [ask.words, others.filter(([, list]) => (list as string[]).length > 0)];
      };
      const on = withWish(text, name, value as string, true);
      expect(hasWish(on, name, value as string)).toBe(true);
      expect(rest(on)).toEqual(rest(text));
      const off = withWish(on, name, value as string, false);
      expect(hasWish(off, name, value as string)).toBe(false);
      expect(rest(off)).toEqual(rest(text));
    }),
  );
});
