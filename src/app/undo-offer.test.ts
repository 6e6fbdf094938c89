import { expect, it } from "vitest";
import { openApp, type TestApp } from "../../test/tools/open-app.ts";
import { tableMeasurer } from "../adapters/text/table.ts";
import { isRecord } from "../core/records/records.ts";
import { runCommand } from "./commands/registry.ts";
import { chooseOnly } from "./session.ts";

const TREE = "- Aim\n  - Activation\n    - Setup\n  - Time";

const toasts = ({ app }: TestApp) => app.notices.store.getState().toasts;
const titles = ({ tree }: TestApp): string[] =>
  [...tree.document.all()].flatMap((record) => (isRecord(record, "node") ? [record.title] : [])).sort();

async function deleted(title: string): Promise<TestApp> {
  const test = openApp(TREE, { measurer: tableMeasurer() });
  chooseOnly(test.tree.session, test.id(title));
  await runCommand("arrange.delete", { app: test.app, tree: test.tree });
  return test;
}

function rename({ tree, id }: TestApp, title: string, next: string): void {
  tree.document.commit({ key: "rename" }, (draft) => draft.patch(id(title), { title: next }));
}

it("takes back what it was offered for, and leaves what was done since", async () => {
  const test = await deleted("Activation");
  rename(test, "Time", "Time to value");
  expect(toasts(test)).toHaveLength(1);
  toasts(test)[0]?.action?.run();
  expect(titles(test)).toEqual(["Activation", "Aim", "Setup", "Time to value"]);
  expect(test.title(test.tree.session.getState().focus)).toBe("Activation");
  // It is a step of its own, and undo goes on behind it.
  test.tree.history.undo();
  expect(titles(test)).toEqual(["Aim", "Time to value"]);
  test.tree.history.undo();
  expect(titles(test)).toEqual(["Aim", "Time"]);
});

it("takes the last step back as undo does", async () => {
  const test = await deleted("Activation");
  toasts(test)[0]?.action?.run();
  expect(titles(test)).toEqual(["Activation", "Aim", "Setup", "Time"]);
  test.tree.history.redo();
  expect(titles(test)).toEqual(["Aim", "Time"]);
});

it("goes with the step, so that nothing else is undone by it", async () => {
  const test = await deleted("Activation");
  const [toast] = toasts(test);
  test.tree.history.undo();
  expect(toasts(test)).toEqual([]);
  toast?.action?.run();
  expect(titles(test)).toEqual(["Activation", "Aim", "Setup", "Time"]);
});

it("goes when the tree is left", async () => {
  const test = await deleted("Activation");
  test.app.notices.show("stays");
  test.app.notices.leave("another");
  expect(toasts(test)).toHaveLength(2);
  test.app.notices.leave(test.tree.id);
  expect(toasts(test).map(({ text }) => text)).toEqual(["stays"]);
});
