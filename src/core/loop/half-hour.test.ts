import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { STEPS, type Step, stepsDone } from "./half-hour.ts";
import {
  AWAY,
  beginHalfHour,
  enterPhase,
  extend,
  foundAgain,
  goOn,
  type HalfHour,
  leftOf,
  look,
  pause,
  phaseAfter,
  spentIn,
} from "./half-hour-clock.ts";

const TODAY = "2026-06-01";

const done = (text: string, today = TODAY): Step[] => {
  const tree = smallTree(text);
  return [...stepsDone(tree.document, tree.id("Stay"), TODAY, today)];
};

describe("what is in place", () => {
  const cases: [string, string, Step[]][] = [
    ["nothing but an aim", "- * Stay", ["aim"]],
    ["a definition of done", "- * Stay\n  done: Nine of ten", ["aim", "done"]],
    ["a target instead", "- * Stay 20% -> 40%", ["aim", "done"]],
    ["a sentence without its reason", "- * Stay\n  We believe a will move b because ", ["aim"]],
    ["a whole sentence", "- * Stay\n  We believe a will move b because c", ["aim", "mechanism"]],
    ["one indicator", "- * Stay\n  - Early #leading", ["aim"]],
    ["two indicators", "- * Stay\n  - Early #leading\n  - Also #leading", ["aim", "indicators"]],
    ["a proxy without a target", "- * Stay\n  - First #proxy", ["aim"]],
    ["a proxy", "- * Stay\n  - First -> 40% #proxy", ["aim", "proxy"]],
    ["a gate that lacks its number", "- * Stay\n  gate: continue if First >= 3\n  - First #proxy", ["aim"]],
    ["a gate", "- * Stay\n  - First #proxy\n    gate: continue if >= 3 by wk2", ["aim", "gate"]],
    ["a tactic", "- * Stay\n  - ! Do", ["aim"]],
    ["a slice", "- * Stay\n  - ! Do #slice", ["aim", "slice"]],
    ["an idea of a slice", "- * Stay\n  - ! Do #slice\n    status:: idea", ["aim"]],
    ["a guardrail without a limit", "- * Stay\n  - Load #guardrail", ["aim"]],
    ["a guardrail", "- * Stay\n  guard: Load < 2 s", ["aim", "guardrail"]],
    ["an owner without a rhythm", "- * Stay @ana", ["aim"]],
    ["an owner with one", "- * Stay @ana ~weekly", ["aim", "owner"]],
  ];
  it.each(cases)("%s", (_name, text, expected) => {
    expect(done(text)).toEqual(expected);
  });

  it("counts no gate whose day has passed", () => {
    expect(done("- * Stay\n  - First #proxy\n    gate: continue if >= 3 by 2026-06-10", "2026-06-11")).toEqual(["aim"]);
  });

  it("counts no entry of the log from before it began", () => {
    const { document, id } = smallTree("- * Stay");
    const log = (date: string): void => {
      document.commit({ key: "add" }, (draft) =>
        draft.put({ id: date, type: "decision", aim: id("Stay"), date, outcome: "start" }),
      );
    };
    log("2026-05-31");
    expect([...stepsDone(document, id("Stay"), TODAY, TODAY)]).toEqual(["aim"]);
    log(TODAY);
    expect([...stepsDone(document, id("Stay"), TODAY, TODAY)]).toEqual(["aim", "log"]);
  });

  it("has a place in exactly one part for everything", () => {
    const all = Object.values(STEPS).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("the clock", () => {
  const min = 60_000;
  const begun = beginHalfHour("a", TODAY, 0);

  it("counts down from ten minutes and goes below nothing", () => {
    expect(leftOf(begun, 4 * min)).toBe(6 * min);
    expect(leftOf(begun, 11 * min)).toBe(-min);
  });

  it("stands still in a pause", () => {
    const paused = pause(begun, 4 * min);
    expect(leftOf(paused, 9 * min)).toBe(6 * min);
    expect(leftOf(goOn(paused, 9 * min), 10 * min)).toBe(5 * min);
  });

  it("keeps what each part has taken, and goes back to it", () => {
    const working = enterPhase(begun, "work", 4 * min);
    expect(leftOf(working, 5 * min)).toBe(14 * min);
    expect(spentIn(working, "prepare", 5 * min)).toBe(4 * min);
    expect(leftOf(enterPhase(working, "prepare", 6 * min), 7 * min)).toBe(5 * min);
  });

  it("gives the part that runs five more minutes, and no other", () => {
    const longer = extend(begun);
    expect(leftOf(longer, 0)).toBe(15 * min);
    expect(leftOf(enterPhase(longer, "work", 0), 0)).toBe(15 * min);
    expect(leftOf(extend(enterPhase(longer, "work", 0)), 0)).toBe(20 * min);
  });

  it("goes on over a reload and stands still over an absence", () => {
    const seen = look(begun, 4 * min);
    expect(leftOf(foundAgain(seen, 4 * min + AWAY), 4 * min + AWAY)).toBe(6 * min - AWAY);
    const away: HalfHour = foundAgain(seen, 90 * min);
    expect(away.since).toBeUndefined();
    expect(leftOf(away, 95 * min)).toBe(6 * min);
  });

  it("takes a clock that was set back for no time", () => {
    expect(leftOf(begun, -min)).toBe(10 * min);
    expect(foundAgain(look(begun, 4 * min), min).since).toBeUndefined();
  });

  it("stays paused over a reload", () => {
    expect(foundAgain(pause(begun, min), min + 1).since).toBeUndefined();
  });

  it("ends after the third part", () => {
    expect([phaseAfter("prepare"), phaseAfter("work"), phaseAfter("commit")]).toEqual(["work", "commit", undefined]);
  });
});
