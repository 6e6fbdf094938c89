import { expect, it, vi } from "vitest";
import { memoryStore } from "../../adapters/storage/memory.ts";
import { viewSaver } from "./view-saver.ts";

it("a view that could not be stored is no news, and is stored with the next chance unless a newer one came", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const store = memoryStore();
  const { saveView } = store;
  const views = viewSaver(store, "t");
  store.saveView = async () => Promise.reject(new Error("refused"));
  views.save("first");
  await views.flush();
  store.saveView = saveView;
  await views.flush();
  expect(await store.view("t")).toBe("first");
  store.saveView = async () => {
    views.save("newer");
    throw new Error("refused");
  };
  views.save("older");
  await views.flush();
  store.saveView = saveView;
  await views.flush();
  expect(await store.view("t")).toBe("newer");
  warn.mockRestore();
});
