import { expect, it } from "vitest";
import { createNotices } from "./notices.ts";

it("tells the same thing again without piling it up, and so that it is read again", () => {
  const notices = createNotices();
  const heard = new Set<string>();
  notices.store.subscribe(({ said }) => heard.add(said));
  notices.show("Nothing to undo.");
  notices.show("Nothing to undo.");
  expect(notices.store.getState().toasts.map(({ text }) => text)).toEqual(["Nothing to undo."]);
  expect(heard.size).toBe(2);
});

it("lets the oldest go where more than three stand", () => {
  const notices = createNotices();
  for (const text of ["One", "Two", "Three", "Four"]) notices.show(text);
  expect(notices.store.getState().toasts.map(({ text }) => text)).toEqual(["Two", "Three", "Four"]);
});

it("keeps toasts with a button apart: each takes back something else", () => {
  const notices = createNotices();
  const run = (): void => undefined;
  notices.show("Deleted 1 node", { title: "Undo", run });
  notices.show("Deleted 1 node", { title: "Undo", run });
  expect(notices.store.getState().toasts).toHaveLength(2);
});
