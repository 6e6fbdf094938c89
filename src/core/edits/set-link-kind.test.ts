import { expect, it } from "vitest";
import { countingHost, smallTree } from "../../../test/tools/small-tree.ts";
import { connect } from "./connect.ts";
import { setLinkKind } from "./set-link-kind.ts";

it("changes what a link says, but never to what another link says already", () => {
  const { document, id } = smallTree("- Aim\n  - A\n  - B\n    - B1");
  let [first, second]: (string | undefined)[] = [];
  document.commit({ key: "link" }, (draft) => {
    first = connect(draft, countingHost("l"), id("A"), id("B1"), "supports");
    second = connect(draft, countingHost("m"), id("A"), id("B1"), "dependsOn");
  });
  const change = (link: string | undefined, kind: "moves" | "supports") => () =>
    document.commit({ key: "linkKind" }, (draft) => setLinkKind(draft, link ?? "", kind));
  change(second, "moves")();
  expect(document.get(second ?? "")).toMatchObject({ kind: "moves", from: id("A"), to: id("B1") });
  expect(change(second, "supports")).toThrow("linkedAlready");
  expect(change("gone", "moves")).toThrow("noLink");
  expect(document.get(first ?? "")).toMatchObject({ kind: "supports" });
});
