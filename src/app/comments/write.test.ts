import { expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { commentsOf } from "../../core/edits/comments.ts";
import { runCommand } from "../commands/registry.ts";
import { askFor } from "../find/ask-for.ts";
import { chooseOnly } from "../session.ts";
import { remove, resolve, rewrite, say } from "./write.ts";

const measurer = tableMeasurer();

it("makes each thing done to a comment an undo step of its own, under the name of this device", async () => {
  const test = openApp("- Aim #aim\n", { measurer });
  const { app, tree } = test;
  const id = test.id("Aim");
  app.settings.set({ author: "Mei" });
  expect(say(tree, app, id, "  ")).toBe(false);
  expect(say(tree, app, id, "Why?")).toBe(true);
  const [comment] = commentsOf(tree.document, id);
  expect(comment).toMatchObject({ author: "Mei", text: "Why?", date: app.host.today() });
  expect(tree.nameOf(id)).toContain("1 comment");
  const at = comment?.id ?? "";
  rewrite(tree, id, at, "Why 90?");
  resolve(tree, id, at, true);
  expect(tree.nameOf(id)).not.toContain("comment");
  remove(tree, id, at);
  const steps: string[] = [];
  while (tree.history.undoable) {
    steps.push(tree.stepName(tree.history.undoable));
    await runCommand("arrange.undo", { app, tree });
  }
  expect(steps).toEqual([
    "Delete a comment on “Aim”",
    "Resolve a comment on “Aim”",
    "Change a comment on “Aim”",
    "Comment on “Aim”",
  ]);
});

it("is opened by its command in the details of the chosen node", async () => {
  const { app, tree, id } = openApp("- Aim #aim\n", { measurer });
  chooseOnly(tree.session, id("Aim"));
  await runCommand("view.comment", { app, tree });
  expect(tree.session.getState().field).toMatchObject({ id: id("Aim"), name: "comment" });
});

it("finds what has a tag as if it had been picked in the search", () => {
  const { tree, title } = openApp("- Aim #aim\n  - One #leading #big-bet\n  - Two #leading\n", { measurer });
  tree.session.setState({ view: "sheet" });
  askFor(tree, "tag", "big-bet");
  const { findOpen, asked, found, view } = tree.session.getState();
  expect({ findOpen, asked: asked.trim(), view }).toEqual({ findOpen: true, asked: "tag:big-bet", view: "map" });
  expect([...(found ?? [])].map(title)).toEqual(["One"]);
});
