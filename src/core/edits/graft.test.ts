import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import type { AnyRecord } from "../records/records.ts";
import { cutting, graft } from "./graft.ts";
import { Refused } from "./refused.ts";

const TREE = `
- Aim
  - A
    - A1 moves [[B]]
      - ! Step
    - A2 moves [[A1]]
  - B moves [[A2]]
- ! Stray
`;

/** The tree with one record of each type about A1, and some that name it beside another node. */
function tree(): SmallTree {
  const small = smallTree(TREE);
  const { id } = small;
  small.document.commit({ key: "more" }, (draft) => {
    const more: AnyRecord[] = [
      { id: "reading", type: "reading", metric: id("A1"), date: "2026-03-01", value: 1 },
      { id: "comment", type: "comment", node: id("A1"), text: "x" },
      { id: "gate", type: "gate", aim: id("Aim"), metric: id("A1"), value: 1 },
      { id: "mechanism", type: "mechanism", aim: id("Aim"), xNode: id("A1"), z: "so" },
      { id: "dismissal", type: "dismissal", rule: "r", node: id("A1"), reason: "fine" },
      { id: "review", type: "review", aim: id("Aim"), date: "2026-03-01" },
      {
        id: "decision",
        type: "decision",
        aim: id("Aim"),
        mechanism: "mechanism",
        gate: "gate",
        revision: "r9",
        date: "2026-03-01",
        outcome: "start",
      },
    ];
    for (const record of more) draft.put(record);
  });
  return small;
}

/** Ids of what is no node, or the titles of what is. */
function cut(small: SmallTree, ...titles: string[]): string[] {
  return cutting(small.document, titles.map(small.id)).map(({ id }) => small.document.node(id)?.title ?? id);
}

function grafted(small: SmallTree, titles: readonly string[], parent: string | undefined, before?: string): string[] {
  const records = cutting(small.document, titles.map(small.id));
  let tops: string[] = [];
  small.document.commit({ key: "paste" }, (draft) => {
    const place = { parent: parent && small.id(parent), before: before && small.id(before) };
    tops = graft(draft, { ...small.host, newId: () => `copy${++copies}` }, records, place);
  });
  return tops;
}

let copies = 0;

describe("a cutting", () => {
  it("holds the branch and what belongs only to it", () => {
    const small = tree();
    const link = small.all("link").length;
    expect(link).toBe(3);
    const ids = cut(small, "A");
    expect(ids.slice(0, 4)).toEqual(["A", "A1", "Step", "A2"]);
    // The link of A2 to A1 is inside; those from and to B are not. The mechanism is the aim's, which stays.
    const inside = [...small.document.all()].find((record) => "from" in record && record.from === small.id("A2"));
    expect(ids.slice(4).sort()).toEqual(["comment", "gate", inside?.id, "reading"].sort());
  });

  it("of everything holds all but dismissals and reviews", () => {
    const small = tree();
    const records = cutting(small.document, small.document.children(undefined));
    const types = new Set(records.map(({ type }) => type));
    expect(types).toEqual(new Set(["node", "link", "reading", "comment", "gate", "mechanism", "decision"]));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it("of a branch and one of its own nodes holds that node once", () => {
    const small = tree();
    expect(cut(small, "A", "A1").filter((title) => title === "A1")).toHaveLength(1);
  });
});

describe("a graft", () => {
  it("puts the copy at its place, in its order, under new ids", () => {
    const small = tree();
    const [top] = grafted(small, ["A"], "Aim", "B");
    expect(small.outline()).toEqual([
      "aim Aim",
      ...["  leading A", "    proxy A1", "      tactic Step", "    proxy A2"],
      ...["  leading A", "    proxy A1", "      tactic Step", "    proxy A2"],
      "  leading B",
      "tactic Stray",
    ]);
    expect(top).not.toBe(small.id("A"));
    expect(small.document.node(top ?? "")?.title).toBe("A");
  });

  it("lets references inside the branch mean the copy, and clears those to what was not copied", () => {
    const small = tree();
    grafted(small, ["A"], "Aim");
    const [a1 = "", copy = ""] = [...small.document.all()].flatMap((r) =>
      "title" in r && r.title === "A1" ? [r.id] : [],
    );
    const named = (id: string) =>
      [...small.document.attached(id)].map((other) => small.document.get(other)?.type).sort();
    expect(named(a1)).toEqual(["comment", "dismissal", "gate", "link", "link", "mechanism", "reading"]);
    expect(named(copy)).toEqual(["comment", "gate", "link", "reading"]);
    const gate = small.all("gate").find(({ metric }) => metric === copy);
    expect(gate).toEqual({ metric: copy, value: 1 });
    const link = small.all("link").find(({ to }) => to === copy);
    expect(small.document.node(String(link?.from))).toMatchObject({
      title: "A2",
      parent: small.document.node(copy)?.parent,
    });
  });

  it("of an aim takes its decisions along, with what they name", () => {
    const small = tree();
    const [aim = ""] = grafted(small, ["Aim"], undefined);
    const copied = small.all("decision").find((decision) => decision.aim === aim);
    expect(copied).toBeDefined();
    expect(copied?.gate).not.toBe("gate");
    expect(small.document.get(String(copied?.gate))).toMatchObject({ aim });
    expect(small.document.get(String(copied?.mechanism))).toMatchObject({ aim });
    expect(copied?.revision).toBe("r9");
  });

  it("puts several tops side by side, in the order given", () => {
    const small = tree();
    const tops = grafted(small, ["A2", "Step"], "Stray");
    expect(small.document.children(small.id("Stray"))).toEqual(tops);
    expect(tops.map((id) => small.document.node(id)?.title)).toEqual(["A2", "Step"]);
  });

  it.each([
    ["an aim below anything", ["Aim"], "Stray", "aimIsRoot"],
    ["one of several below a note", ["Note 2", "A"], "Note", "onlyNotesBelow"],
  ])("%s is refused, and nothing has changed", (_name, titles, parent, reason) => {
    const small = smallTree(`${TREE}- Note #note\n- Note 2 #note\n`);
    const before = small.outline();
    expect(() => grafted(small, titles, parent)).toThrow(new Refused(reason as "aimIsRoot"));
    expect(small.outline()).toEqual(before);
  });

  it("brings no second tree record", () => {
    const small = tree();
    small.document.commit({ key: "paste" }, (draft) => {
      graft(draft, small.host, [small.document.tree, small.node("B")], { parent: small.id("A") });
    });
    expect(small.all("tree")).toHaveLength(1);
    expect(small.document.children(small.id("A"))).toHaveLength(3);
  });
});
