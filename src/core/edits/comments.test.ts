import { expect, it } from "vitest";
import { Document } from "../document/document.ts";
import { addComment, commentsOf, openComments, resolveComment, rewriteComment } from "./comments.ts";

function world() {
  let count = 0;
  const host = { newId: () => `c${++count}`, today: () => `2026-03-1${count}` };
  const document = new Document([
    { id: "t", type: "tree", title: "T" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "Customers stay" },
    { id: "b", type: "node", kind: "note", order: "a1", title: "Other" },
    { id: "old", type: "comment", node: "a", text: "From a file" },
  ]);
  const say = (text: string, author?: string) =>
    document.commit({ key: "add" }, (draft) => {
      addComment(draft, host, { node: "a", text, ...(author === undefined ? {} : { author }) });
    });
  return { document, say };
}

it("adds what is said, by whom and when, the oldest first, and nothing where nothing is said", () => {
  const { document, say } = world();
  say(" Why 90 days? ", " Mei ");
  say("  ");
  say("Because of the contract");
  expect(commentsOf(document, "a").map(({ author, date, text }) => [author, date, text])).toEqual([
    [undefined, undefined, "From a file"],
    ["Mei", "2026-03-11", "Why 90 days?"],
    [undefined, "2026-03-12", "Because of the contract"],
  ]);
  expect(commentsOf(document, "b")).toEqual([]);
});

it("counts those that wait: resolved ones stay and can be taken up again", () => {
  const { document, say } = world();
  say("Why?");
  document.commit({ key: "set" }, (draft) => resolveComment(draft, "c1", true));
  expect(openComments(document, "a")).toBe(1);
  expect(document.get("c1")).toMatchObject({ resolved: true, text: "Why?" });
  document.commit({ key: "set" }, (draft) => resolveComment(draft, "c1", false));
  expect(openComments(document, "a")).toBe(2);
  expect(document.get("c1")).not.toHaveProperty("resolved");
});

it("is said otherwise, and gone once it says nothing", () => {
  const { document } = world();
  document.commit({ key: "set" }, (draft) => rewriteComment(draft, "old", " Anew "));
  expect(document.get("old")).toMatchObject({ text: "Anew" });
  document.commit({ key: "set" }, (draft) => rewriteComment(draft, "old", "  "));
  expect(document.get("old")).toBeUndefined();
});
