import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { readingsOf } from "../../core/card/content.ts";
import { runCommand } from "../commands/registry.ts";
import { chooseOnly } from "../session.ts";
import { readView, tableOf, viewOf } from "../view/stored-view.ts";
import { showBranch } from "../view/within.ts";
import { columns } from "./columns.ts";
import { rowsOf } from "./rows.ts";
import { changeTable } from "./show.ts";
import { type ColumnName, nextSorting, shownColumns, type TableView, USUAL_TABLE } from "./view.ts";

const measurer = tableMeasurer();
const TREE = `- Aim #aim @mei
  - Second 22% -> 40% by 2026-12-31 #leading @bo
    - Step 10 #tactic
    - Step 9 #tactic
  - Errors < 2% #guardrail
  - First -> 5 d by 2026-09-30 #leading #speed
`;

function open(): TestApp {
  return openApp(TREE, { measurer });
}

function listed(test: TestApp, view: Partial<TableView> = {}): (string | undefined)[] {
  return rowsOf(test, { ...USUAL_TABLE, ...view }).map(({ id, depth }) => `${"  ".repeat(depth)}${test.title(id)}`);
}

const sorted = (test: TestApp, by: ColumnName, down = false) => listed(test, { sort: { by, down } });

function edit(test: TestApp, title: string, name: ColumnName, text: string): string | undefined {
  const node = test.tree.document.node(test.id(title));
  const cell = node && columns[name].edit?.(test, node);
  if (!cell) return "read only";
  return cell.take(text) ?? undefined;
}

describe("rows", () => {
  it("stand as the tree is read, indented, until they are narrowed down or sorted", () => {
    const test = open();
    expect(listed(test)).toEqual(["Aim", "  Second", "    Step 10", "    Step 9", "  Errors", "  First"]);
    expect(listed(test, { asked: "kind:tactic" })).toEqual(["Step 10", "Step 9"]);
    showBranch(test.tree, test.id("Second"));
    expect(listed(test)).toEqual(["Second", "  Step 10", "  Step 9"]);
  });

  it("sort numbers as numbers, dates by day, kinds in their order, and what has none last either way", () => {
    const test = open();
    expect(sorted(test, "title")).toEqual(["Aim", "Errors", "First", "Second", "Step 9", "Step 10"]);
    expect(sorted(test, "target")).toEqual(["Errors", "First", "Second", "Aim", "Step 10", "Step 9"]);
    expect(sorted(test, "target", true).slice(0, 4)).toEqual(["Second", "First", "Errors", "Aim"]);
    expect(sorted(test, "targetDate").slice(0, 2)).toEqual(["First", "Second"]);
    expect(sorted(test, "owner", true)).toEqual(["Aim", "Second", "Step 10", "Step 9", "Errors", "First"]);
    expect(sorted(test, "kind")[0]).toBe("Aim");
  });

  it("turn with the column: up, down, and back to the tree", () => {
    const up = nextSorting(undefined, "owner");
    expect(up).toEqual({ by: "owner", down: false });
    expect(nextSorting(up, "title")).toEqual({ by: "title", down: false });
    const down = nextSorting(up, "owner");
    expect(down).toEqual({ by: "owner", down: true });
    expect(nextSorting(down, "owner")).toBeUndefined();
  });
});

describe("cells", () => {
  it("take what is written as the details do, and say why they cannot", () => {
    const test = open();
    const { document } = test.tree;
    const second = () => document.node(test.id("Second"));
    expect(edit(test, "Second", "target", "45%")).toBeUndefined();
    expect(edit(test, "Second", "target", "lots")).toContain("“lots” is no number");
    expect(edit(test, "Second", "target", "3 d")).toContain("The unit here is %");
    expect(edit(test, "Second", "targetDate", "2027-03-31")).toBeUndefined();
    expect(edit(test, "Second", "cadenceDays", "weekly")).toBeUndefined();
    expect(edit(test, "Second", "owner", " Ana ")).toBeUndefined();
    expect(edit(test, "Second", "status", "done")).toBeUndefined();
    expect(edit(test, "Second", "tags", "#one, two, one")).toBeUndefined();
    expect(second()).toMatchObject({
      target: 45,
      targetDate: "2027-03-31",
      cadenceDays: 7,
      owner: "Ana",
      status: "done",
    });
    expect(second()?.tags).toEqual(["one", "two"]);
    edit(test, "Second", "tags", "");
    edit(test, "Second", "owner", "");
    expect(second()).not.toHaveProperty("tags");
    expect(second()).not.toHaveProperty("owner");
  });

  it("make a reading of today of what is written as the number now", () => {
    const test = open();
    expect(edit(test, "Second", "now", "31%")).toBeUndefined();
    expect(readingsOf(test.tree.document, test.id("Second"))).toMatchObject([{ value: 31, date: "2026-06-01" }]);
    const node = test.tree.document.node(test.id("Second"));
    expect(node && columns.now.show(test, node)).toBe("31\u00a0%");
  });

  it("change the kind by the rules of the tree, and are not written where a node has no such field", () => {
    const test = open();
    edit(test, "First", "kind", "proxy");
    expect(test.tree.document.node(test.id("First"))).toMatchObject({ role: "proxy" });
    edit(test, "First", "kind", "aim");
    expect(test.tree.document.node(test.id("First"))).toMatchObject({ kind: "metric" });
    expect(test.toasts()).toHaveLength(1);
    expect(edit(test, "Step 9", "target", "5")).toBe("read only");
    expect(edit(test, "Errors", "target", "3%")).toBeUndefined();
    expect(test.tree.document.node(test.id("Errors"))).toMatchObject({ threshold: 3, comparator: "<" });
    expect(edit(test, "Aim", "because", "x")).toBe("read only");
    expect(edit(test, "Aim", "findings", "1")).toBe("read only");
  });

  it("change nothing where what stands there is written again", () => {
    const test = open();
    const before = test.tree.history.undoable;
    for (const name of Object.keys(columns) as ColumnName[]) {
      const node = test.tree.document.node(test.id("Second"));
      const cell = node && columns[name].edit?.(test, node);
      if (cell?.as === "text") cell.take(cell.value);
    }
    expect(test.tree.history.undoable).toBe(before);
  });
});

it("is shown by a command, keeps its columns and order with the view, and gives way to the map", async () => {
  const { app, tree, views, id } = open();
  chooseOnly(tree.session, id("First"));
  await runCommand("view.table", { app, tree });
  expect(tree.session.getState().view).toBe("table");
  changeTable(tree, { columns: new Set(["tags"]), sort: { by: "tags", down: true }, asked: "x" });
  expect(shownColumns(tree.session.getState().table)).toEqual(["title", "tags"]);
  const kept = readView(JSON.parse(JSON.stringify(views.at(-1))));
  expect(kept && tableOf(kept)).toEqual({ columns: new Set(["tags"]), sort: { by: "tags", down: true }, asked: "" });
  expect(viewOf({ ...tree.session.getState(), table: USUAL_TABLE })).not.toHaveProperty("table");
  await runCommand("view.table", { app, tree });
  expect(tree.session.getState()).toMatchObject({ view: "map", focus: id("First") });
});
