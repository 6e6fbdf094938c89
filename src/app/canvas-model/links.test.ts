import { expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { connect } from "../../core/edits/connect.ts";
import { linksIn } from "./links.ts";

it("the links near a box are known, near and far, and follow the document", () => {
  const test = openApp("- Aim\n  - A\n    - A1\n  - B\n    - B1", { measurer: tableMeasurer() });
  const { document, canvas, session, host } = test.tree;
  const look = (x: number, zoom: number): void => session.setState({ viewport: { x, y: 0, zoom } });
  const ids = (): string[] => [...linksIn(test.tree, canvas.window())].map(({ id }) => id);
  const [from, to] = [test.id("A1"), test.id("B")];
  expect(ids()).toEqual([]);
  document.commit({ key: "link" }, (draft) => connect(draft, host, from, to, "supports"));
  const [link = ""] = ids();
  expect(document.get(link)).toMatchObject({ from, to });
  look(-1e6, 1);
  expect(ids()).toEqual([]);
  look(-1e6, 0.1);
  expect(ids()).toEqual([]);
  look(600, 0.1);
  expect(ids()).toEqual([link]);
  document.commit({ key: "delete" }, (draft) => draft.remove(link));
  expect(ids()).toEqual([]);
});
