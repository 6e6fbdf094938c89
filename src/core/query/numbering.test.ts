import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import { RecordStore } from "../document/record-store.ts";
import { numbering, numberOf, readStepNumber } from "./numbering.ts";
import { inReadingOrder } from "./reading-order.ts";

/** Every tactic with its number, in reading order. */
function numbered(text: string, full = false): string[] {
  const view = sketch(text);
  const numbers = numbering(view);
  return [...inReadingOrder(view)].flatMap(({ id }) => {
    const number = full ? numbers.full(id) : numbers.of(id);
    expect(numberOf(view, id), `${id} on its own`).toBe(numbers.of(id));
    return number === undefined ? [] : [`${number} ${id}`];
  });
}

describe("numbers of tactics", () => {
  it("the only top tactic of an aim is 1, whatever stands between", () => {
    const tree = `
aim Close
  outcome Days
  tactic Continuously
    leading Entries
    tactic Match
      proxy Invoices
        tactic By order
      tactic Left
    tactic Post
`;
    expect(numbered(tree)).toEqual(["1 Continuously", "2:1 Match", "3:1.1 By order", "3:1.2 Left", "2:2 Post"]);
  });

  it("of several the aim is level 1, and they count in reading order under any metric", () => {
    const tree = `
aim Retention
  leading Activation
    proxy Project
    tactic Onboarding
      tactic Screens
      tactic Samples
    note Remark
  leading Value
    tactic Mail
`;
    expect(numbered(tree)).toEqual(["2:1 Onboarding", "3:1.1 Screens", "3:1.2 Samples", "2:2 Mail"]);
  });

  it("tactics below one metric count in their order, before those of the next", () => {
    const tree =
      "aim Aim\n  leading M\n    tactic A\n    proxy P\n      tactic B\n      tactic C\n  tactic D\n    proxy Q\n      tactic E\n      tactic F";
    expect(numbered(tree)).toEqual(["2:1 A", "2:2 B", "2:3 C", "2:4 D", "3:4.1 E", "3:4.2 F"]);
  });

  it("a second aim starts again; lists over several put a letter before", () => {
    const tree = `
aim First
  tactic One
    tactic Step
aim Second
  tactic Left
  tactic Right
aim Third
`;
    expect(numbered(tree)).toEqual(["1 One", "2:1 Step", "2:1 Left", "2:2 Right"]);
    expect(numbered(tree, true)).toEqual(["A 1 One", "A 2:1 Step", "B 2:1 Left", "B 2:2 Right"]);
  });

  it("one aim has no letter", () => {
    expect(numbered("aim Only\n  tactic One", true)).toEqual(["1 One"]);
  });

  it("in the tray of a tree that has an aim there are none", () => {
    expect(numbered("tactic Stray\n  tactic Below\naim Aim\n  tactic One")).toEqual(["1 One"]);
  });

  it("a tree without an aim is numbered as a whole", () => {
    expect(numbered("tactic Top\n  tactic A\n  tactic B\nmetric Other")).toEqual(["1 Top", "2:1 A", "2:2 B"]);
    expect(numbered("tactic Top\n  tactic A\nmetric Other\n  tactic B")).toEqual(["2:1 Top", "3:1.1 A", "2:2 B"]);
  });

  it("goes on past nine, and deep", () => {
    const many = Array.from({ length: 12 }, (_, i) => `        tactic T${i + 1}`).join("\n");
    const tree = `aim Aim\n  tactic A\n    tactic B\n      tactic C\n${many}\n  tactic Z`;
    expect(numbered(tree).slice(-3)).toEqual(["5:1.1.1.11 T11", "5:1.1.1.12 T12", "2:2 Z"]);
  });

  it("survives a chain of 5,000", () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({
      id: `n${i}`,
      type: "node" as const,
      kind: i === 0 ? ("aim" as const) : ("tactic" as const),
      order: "a0",
      title: "",
      ...(i === 0 ? {} : { parent: `n${i - 1}` }),
    }));
    const view = new RecordStore([{ id: "t", type: "tree", title: "" }, ...chain]);
    expect(numbering(view).of("n3")).toBe("3:1.1");
    expect(numbering(view).of("n4999")).toHaveLength("4999:".length + 2 * 4998 - 1);
  });
});

describe("a typed number", () => {
  it.each<[string, number, number[]]>([
    ["1", 1, []],
    ["2", 2, []],
    ["2.1", 2, [1]],
    ["2:1", 2, [1]],
    ["3.1.2", 3, [1, 2]],
    ["3:1.2", 3, [1, 2]],
    [" 3:1.2 ", 3, [1, 2]],
    ["4:11.2", 4, [1, 1, 2]],
    ["4.11.2", 4, [1, 1, 2]],
    ["5.111.1", 5, [1, 1, 1, 1]],
    ["4:1.2.10", 4, [1, 2, 10]],
    ["3:10.2", 3, [10, 2]],
    ["3:11", 3, [1, 1]],
  ])("%s", (text, level, path) => {
    expect(readStepNumber(text)).toEqual({ letter: "", level, path });
  });

  it("may begin with the letter of an aim", () => {
    expect(readStepNumber("b 3:1.2")).toEqual({ letter: "B", level: 3, path: [1, 2] });
  });

  it.each(["", "x", "0", "1.2", "1:1", "3:1.2.3", "2:0", "4:10.2", "2:", "2:1.", "2:1 day", "-1", "3,1", "02:1"])(
    "%j is none",
    (text) => {
      expect(readStepNumber(text)).toBeUndefined();
    },
  );

  it("finds its tactic, in every aim or in the one that is named", () => {
    const { find } = numbering(
      sketch("aim A\n  tactic One\n    tactic Step\naim B\n  tactic Left\n    tactic Deep\n  tactic Right"),
    );
    expect(find("1")).toEqual(["One"]);
    expect(find("2:1")).toEqual(["Step", "Left"]);
    expect(find("B 2.1")).toEqual(["Left"]);
    expect(find("2")).toEqual(["Step", "Left", "Right"]);
    expect(find("3:1.1")).toEqual(["Deep"]);
    expect(find("3:11")).toEqual(["Deep"]);
    expect(find("9:1")).toEqual([]);
    expect(find("Step")).toEqual([]);
  });
});
