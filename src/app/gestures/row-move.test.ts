import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { refusals } from "../../core/strings/refusals.ts";
import { chooseSome } from "../session.ts";
import { setFolded } from "../walk/fold.ts";
import { visibleRows } from "../walk/visible.ts";
import { rowDropAt, startRowMove } from "./row-move.ts";

const measurer = tableMeasurer();
const TREE = `
- Aim
  - A
    - A1
    - A2
  - B
  - Guard #guardrail
- ! Stray
`;
const open = (): TestApp => openApp(TREE, { measurer });
const rows = ({ tree }: TestApp): string[] => visibleRows(tree.document, tree.session.getState()).map(({ id }) => id);

/** What letting go there means: `before B`, `inside A first`, `inside Guard: onlyNotesBelow`, `-`. */
function told(test: TestApp, held: readonly string[], over: string, share: number): string {
  const list = rows(test);
  const at = over === "end" ? list.length : list.indexOf(test.id(over));
  const drop = rowDropAt(test.tree.document, held.map(test.id), { rows: list, at, share });
  if (!drop) return "-";
  const first = drop.how === "inside" && drop.place.before !== undefined ? " first" : "";
  const end = `${drop.reason ? `: ${drop.reason}` : ""}${drop.stays ? " stays" : ""}`;
  return `${drop.how} ${test.title(drop.target ?? "")}${first}${end}`;
}

describe("where held rows would go", () => {
  it.each([
    ["A1", "B", 0.1, "before B"],
    ["A1", "B", 0.5, "inside B"],
    ["A1", "B", 0.9, "after B"],
    // Below an open row is the first place under it.
    ["B", "A", 0.9, "inside A first"],
    ["A1", "A", 0.9, "inside A first stays"],
    ["B", "A2", 0.9, "after A2"],
    ["B", "B", 0.5, "-"],
    ["A", "A1", 0.5, "inside A1: intoItself"],
    ["B", "Guard", 0.5, "inside Guard: onlyNotesBelow"],
    ["B", "Guard", 0.1, "before Guard stays"],
    // Beside an aim stand only aims.
    ["B", "Aim", 0.1, "inside Aim"],
    ["B", "Stray", 0.9, "after Stray"],
    ["B", "end", 0.2, "after Stray"],
    ["Stray", "end", 0.2, "-"],
  ] as const)("%s over %s at %d: %s", (held, over, share, expected) => {
    expect(told(open(), [held], over, share)).toBe(expected);
  });

  it("is nowhere where there are no rows", () => {
    expect(rowDropAt(open().tree.document, [], { rows: [], at: 0, share: 0 })).toBeUndefined();
  });
});

describe("a row that is let go", () => {
  const move = (test: TestApp, held: string, over: string, share: number): void => {
    const running = startRowMove(test.tree, test.id(held), () => () => undefined);
    const list = rows(test);
    running?.move({ rows: list, at: list.indexOf(test.id(over)), share });
    running?.drop();
  };

  it("moves with all that is chosen, in one step", () => {
    const test = open();
    chooseSome(test.tree.session, [test.id("A1"), test.id("B")], test.id("B"));
    move(test, "B", "Stray", 0.5);
    expect(test.tree.document.children(test.id("Stray")).map(test.title)).toEqual(["A1", "B"]);
    test.tree.history.undo();
    expect(test.outline()).toEqual(open().outline());
  });

  it("says why it cannot go there, and stays", () => {
    const test = open();
    move(test, "B", "Guard", 0.5);
    expect(test.toasts()).toEqual([refusals.onlyNotesBelow]);
    expect(test.outline()).toEqual(open().outline());
  });

  it("unfolds what it rests on, and what it is let go on", () => {
    const test = open();
    setFolded(test.tree, test.id("A"), true);
    let rested = (): void => undefined;
    const running = startRowMove(test.tree, test.id("B"), (_ms, run) => {
      rested = run;
      return () => undefined;
    });
    running?.move({ rows: rows(test), at: 1, share: 0.5 });
    expect(rows(test)).toHaveLength(5);
    rested();
    expect(rows(test)).toHaveLength(7);
    running?.cancel();
    expect(test.outline()).toEqual(open().outline());
  });
});
