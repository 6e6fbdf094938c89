import { expect, it, vi } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { watchShelf } from "./whereabouts.ts";

/** A stored tree, and what another tab tells this one. */
async function opened() {
  const test = openApp("- Aim\n  - Activation", { measurer: tableMeasurer() });
  const { app, tree, persistence } = test;
  let tell = (): void => undefined;
  const channel = {
    ...persistence.channel,
    onMessage: (listener: (message: { kind: "list"; tab: string }) => void) => {
      tell = () => listener({ kind: "list", tab: "other" });
      return () => undefined;
    },
  };
  const rename = async (title: string): Promise<void> => {
    tree.document.commit({ key: "rename" }, (draft) => draft.patch(test.id("Aim"), { title }));
    await tree.saver.flush();
    tree.document.commit({ key: "rename" }, (draft) => draft.patch(test.id(title), { title: "Aim" }));
    await tree.saver.flush();
  };
  await rename("More");
  const stop = watchShelf(app, { ...persistence, channel } as typeof persistence, tree);
  const shelved = () => app.screen.getState().shelved;
  return { ...test, store: persistence.store, rename, stop, shelved, tell: () => tell() };
}

it("says that another tab put the tree in the trash, until it is taken out", async () => {
  const { store, tree, shelved, tell, stop } = await opened();
  expect(shelved()).toBeUndefined();
  await store.trash(tree.id, "2026-06-02T10:00:00.000Z");
  tell();
  await vi.waitFor(() => expect(shelved()).toBe("trashed"));
  await store.restore(tree.id);
  tell();
  await vi.waitFor(() => expect(shelved()).toBeUndefined());
  stop();
});

it("says that the tree was deleted for good, until a change stores it again", async () => {
  const { store, tree, shelved, tell, rename, stop } = await opened();
  await store.purge(tree.id);
  tell();
  await vi.waitFor(() => expect(shelved()).toBe("purged"));
  await rename("Again");
  await vi.waitFor(() => expect(shelved()).toBeUndefined());
  expect((await store.open(tree.id))?.records).toHaveLength(3);
  stop();
});

it("says nothing of a tree that was left", async () => {
  const { store, tree, shelved, tell, stop } = await opened();
  stop();
  await store.purge(tree.id);
  tell();
  await new Promise((done) => setTimeout(done, 20));
  expect(shelved()).toBeUndefined();
});
