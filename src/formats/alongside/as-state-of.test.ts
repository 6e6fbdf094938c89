import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { describeDiff } from "../../core/describe/describe.ts";
import { between, isEmptyDiff } from "../../core/document/diff.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import { Look } from "../import/look.ts";
import { FORMATS } from "../index.gen.ts";
import { asStateOf } from "./as-state-of.ts";
import { keptOrders } from "./keep-orders.ts";

/** What History tells when `text` is compared with the tree. */
async function told(view: View, text: string, fileName: string): Promise<string[]> {
  const given = [{ bytes: new TextEncoder().encode(text), text, fileName }];
  const { newId, today } = fixedHost();
  const looked = await new Look({ newId: () => `new-${newId()}`, today }).read({ before: [], given });
  if (!looked.ok) throw new Error(looked.failure.message);
  const { told, shown } = looked;
  const state = asStateOf(view, {
    records: shown.records,
    isWhole: told.isWhole,
    areKindsGuessed: shown.levels.length > 0,
    says: told.says,
  });
  const diff = between(view.all(), state);
  return describeDiff(diff, new RecordStore(state)).map(({ sign, text }) => `${sign} ${text}`);
}

async function written(id: string, view: View): Promise<string> {
  const format = await FORMATS.find((one) => one.id === id)?.load();
  const result = await format?.write?.(view, {}, fixedHost());
  if (!result?.ok || typeof result.content !== "string") throw new Error(`${id} was not written`);
  return result.content;
}

async function treeOf(text: string, fileName = "plan.md"): Promise<RecordStore> {
  const given = [{ bytes: new TextEncoder().encode(text), text, fileName, pasted: true }];
  const looked = await new Look(fixedHost()).read({ before: [], given });
  if (!looked.ok) throw new Error(looked.failure.message);
  return new RecordStore(looked.shown.records);
}

describe("what a tree was written to says that nothing changed", () => {
  test.each(["aimtree", "markdown", "csv", "opml", "freemind", "json-canvas", "html-list", "link"])(
    "%s",
    async (id) => {
      const view = completeTree();
      const info = FORMATS.find((one) => one.id === id);
      expect(await told(view, await written(id, view), `plan.${info?.extensions[0]}`)).toEqual([]);
    },
  );
});

const PLAN = `- Grow #aim
  - Activation 20% -> 30% @bo
    - Setup done
  - Retention
`;

describe("a file that somebody went on with", () => {
  test.each<[string, string, string, string[]]>([
    ["the same outline", "- Grow\n  - Activation\n    - Setup done\n  - Retention\n", "a.md", []],
    [
      "one more, one less, one moved, in another order",
      "- Grow\n  - Retention\n    - Setup done\n  - Invites\n",
      "a.md",
      [
        "+ leading indicator “Invites” below “Grow”",
        "- leading indicator “Activation” from “Grow”",
        "→ “Setup done” moved from “Activation” to “Retention”",
      ],
    ],
    [
      "only the sequence of siblings",
      "- Grow\n  - Retention\n  - Activation\n    - Setup done\n",
      "a.md",
      ["~ “Retention” changed place among its siblings"],
    ],
    [
      "a table that says less, and one thing anew",
      "title,parent,owner\nGrow,,\nActivation,Grow,mei\nSetup done,Activation,\nRetention,Grow,\n",
      "a.csv",
      ["~ “Activation”: owner bo → mei"],
    ],
    [
      "a table in which a cell was emptied",
      "title,parent,owner,target\nGrow,,,\nActivation,Grow,,30\nSetup done,Activation,,\nRetention,Grow,,\n",
      "a.csv",
      ["~ “Activation”: owner cleared"],
    ],
  ])("%s", async (_, text, fileName, expected) => {
    const view = await treeOf(PLAN);
    const sentences = await told(view, text, fileName);
    expect(sentences.map((line) => line.replace(/, .*/, ""))).toEqual(expected);
  });

  test("a title that is there twice is found by its place", async () => {
    const view = await treeOf("- A\n  - B\n    - x 1% -> 2%\n  - C\n    - x 3% -> 4%\n");
    expect(await told(view, "- A\n  - C\n    - x\n  - B\n    - x\n", "a.md")).toEqual([
      "~ “C” changed place among its siblings",
    ]);
  });

  test("what hangs on a node that is gone is gone too, all else stays", async () => {
    const view = completeTree();
    const [aim = ""] = view.children(undefined);
    const title = view.node(aim)?.title;
    const state = asStateOf(view, {
      records: [...view.all()].filter(({ id, type }) => type === "tree" || id === aim),
      isWhole: false,
      areKindsGuessed: false,
    });
    const store = new RecordStore(state);
    expect(store.node(aim)?.title).toBe(title);
    expect(isEmptyDiff(between(store.all(), state))).toBe(true);
    for (const record of state) {
      if (record.type === "reading") expect(store.node((record as { metric?: string }).metric ?? "")).toBeDefined();
    }
    expect(state.some(({ type }) => type === "decision")).toBe(true);
  });
});

test("siblings keep as many order keys as they can", () => {
  const keys = new Map([
    ["a", "a0"],
    ["b", "a1"],
    ["c", "a2"],
    ["d", "a3"],
  ]);
  const orders = keptOrders(["c", "a", "x", "b", "d", "y"], (id) => keys.get(id));
  const sorted = [...orders].sort((one, other) => (one[1] < other[1] ? -1 : 1)).map(([id]) => id);
  expect(sorted).toEqual(["c", "a", "x", "b", "d", "y"]);
  expect([...orders].filter(([id, order]) => keys.get(id) === order).map(([id]) => id)).toEqual(["a", "b", "d"]);
});
