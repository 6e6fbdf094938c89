import { expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { insertParent } from "./insert-parent.ts";
import { Refused } from "./refused.ts";

const TREE = `
- Aim
  - Before
  - Proxy #proxy
    - Below
    because people come back
  - After
  - ! Tactic
  - Guard #guardrail
    - Remark #note
      - Remark on it #note
  - Note #note
- ! Stray
`;

it.each([
  ["Proxy", "proxy"],
  ["Tactic", "tactic"],
  ["Stray", "tactic"],
  ["Guard", "tactic"],
  ["Note", "note"],
  ["Remark", "note"],
  ["Remark on it", "note"],
])("between %s and its parent comes a %s, empty, in the same place", (title, face) => {
  const tree = smallTree(TREE);
  const { parent, order: _order, ...kept } = tree.node(title);
  const siblings = [...tree.document.children(parent)];
  let above = "";
  tree.document.commit({ key: "insertParent" }, (draft) => {
    above = insertParent(draft, tree.host, kept.id);
  });
  const node = tree.document.node(above);
  expect(node?.role ?? node?.kind).toBe(face);
  expect(node?.title).toBe("");
  expect(tree.document.children(parent)).toEqual(siblings.map((id) => (id === kept.id ? above : id)));
  expect(tree.document.children(above)).toEqual([kept.id]);
  expect(tree.node(title)).toMatchObject(kept);
});

it("is refused on an aim and on nothing", () => {
  const { document, host, id } = smallTree(TREE);
  const above = (node: string) => () =>
    document.commit({ key: "insertParent" }, (draft) => {
      insertParent(draft, host, node);
    });
  expect(above(id("Aim"))).toThrow(new Refused("aimHasNoParent"));
  expect(above("nobody")).toThrow(new Refused("noNode"));
});
