import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { type Face, faceOf } from "../records/node.ts";
import { Refused } from "./refused.ts";
import { kindOfFace, setFace } from "./set-kind.ts";

const TREE = `
- Aim -> 50% @maya
  - Leading
    - Proxy #proxy
    - Guard #guardrail
      - Remark #note
  - Lonely
- ! Stray
`;

function set(title: string, face: Face) {
  const tree = smallTree(TREE);
  const change = () => tree.document.commit({ key: "kind" }, (draft) => setFace(draft, tree.id(title), face));
  return { ...tree, change };
}

const FACES: readonly Face[] = ["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"];

it("kind and role of every face are read back as that face", () => {
  for (const face of FACES) expect(faceOf(kindOfFace(face))).toBe(face);
});

describe("changing what a node is", () => {
  it.each([
    ["Lonely", "outcome"],
    ["Lonely", "guardrail"],
    ["Lonely", "tactic"],
    ["Lonely", "note"],
    ["Leading", "tactic"],
    ["Remark", "note"],
    ["Stray", "aim"],
    ["Aim", "tactic"],
    ["Guard", "proxy"],
  ] as const)("%s becomes %s and keeps its place", (title, face) => {
    const { change, node, document } = set(title, face);
    const { parent, order, id } = node(title);
    const below = [...document.children(id)];
    change();
    expect(faceOf(node(title))).toBe(face);
    expect(node(title)).toMatchObject({ order, ...(parent ? { parent } : {}) });
    expect(document.children(id)).toEqual(below);
  });

  it.each([
    ["Leading", "aim", "aimIsRoot"],
    ["Leading", "guardrail", "onlyNotesBelow"],
    ["Leading", "note", "onlyNotesBelow"],
    ["Aim", "note", "onlyNotesBelow"],
    ["Remark", "tactic", "onlyNotesBelow"],
    ["Remark", "proxy", "onlyNotesBelow"],
  ] as const)("%s cannot become %s: %s", (title, face, reason) => {
    const { change, outline } = set(title, face);
    const before = outline();
    expect(change).toThrow(new Refused(reason));
    expect(outline()).toEqual(before);
  });

  it("there and back loses no field", () => {
    const { document, id, node } = smallTree(TREE);
    const before = node("Aim");
    const change = (face: Face) => document.commit({ key: "kind" }, (draft) => setFace(draft, id("Aim"), face));
    change("tactic");
    expect(node("Aim")).toMatchObject({ kind: "tactic", target: 50, owner: "maya" });
    change("aim");
    expect(node("Aim")).toEqual(before);
  });

  it("takes the role of a metric away with its kind", () => {
    const { change, node } = set("Lonely", "tactic");
    change();
    expect(node("Lonely")).not.toHaveProperty("role");
  });

  it("of nothing is refused", () => {
    const { document } = smallTree(TREE);
    expect(() => document.commit({ key: "kind" }, (draft) => setFace(draft, "nobody", "note"))).toThrow(
      new Refused("noNode"),
    );
  });
});
