import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { inferLinkKind } from "./infer-link.ts";
import { onlyProxy } from "./only-proxy.ts";
import { nearestAim, reachesAim } from "./reach.ts";
import { inReadingOrder, rootsInOrder } from "./reading-order.ts";

const TREE = `
- Aim
  - Outcome #outcome
  - Leading #leading
  - Proxy #proxy
  - Proxy 2 #proxy
  - Guardrail #guardrail
  - ! Tactic
  - ! Tactic 2
  - Note #note
- Aim 2
- ! Stray
- Stray metric #proxy
`;

describe("inferLinkKind", () => {
  it.each([
    ["Guardrail", "Tactic", "Guardrail", "guards", "Tactic"],
    ["Proxy", "Guardrail", "Guardrail", "guards", "Proxy"],
    ["Guardrail", "Aim", "Guardrail", "guards", "Aim"],
    ["Tactic", "Proxy", "Proxy", "measures", "Tactic"],
    ["Proxy", "Tactic", "Proxy", "measures", "Tactic"],
    ["Stray", "Proxy", "Stray", "moves", "Proxy"],
    ["Outcome", "Stray", "Stray", "moves", "Outcome"],
    ["Proxy", "Leading", "Proxy", "moves", "Leading"],
    ["Leading", "Proxy", "Proxy", "moves", "Leading"],
    ["Outcome", "Leading", "Leading", "moves", "Outcome"],
    ["Aim", "Proxy", "Proxy", "moves", "Aim"],
    ["Outcome", "Aim", "Outcome", "moves", "Aim"],
    ["Proxy", "Proxy 2", "Proxy", "moves", "Proxy 2"],
    ["Proxy 2", "Proxy", "Proxy 2", "moves", "Proxy"],
    ["Tactic", "Tactic 2", "Tactic", "supports", "Tactic 2"],
    ["Aim", "Tactic", "Tactic", "moves", "Aim"],
    ["Aim", "Aim 2", "Aim", "supports", "Aim 2"],
    ["Note", "Tactic", "Note", "supports", "Tactic"],
    ["Outcome", "Note", "Outcome", "supports", "Note"],
  ])("%s to %s: %s %s %s", (a, b, from, kind, to) => {
    const { document, id } = smallTree(TREE);
    expect(inferLinkKind(document, id(a), id(b))).toEqual({ from: id(from), to: id(to), kind });
  });

  it("of a tactic that reaches an aim by a link is measures", () => {
    const { document, id } = smallTree("- A\n  - B\n- ! T moves [[B]]");
    expect(inferLinkKind(document, id("T"), id("B"))).toMatchObject({ kind: "measures", from: id("B") });
  });
});

describe("reachesAim", () => {
  it("goes up tree edges and moves links of metrics and tactics, through circles", () => {
    const { document, id } = smallTree(`
- Aim
  - A
    - B
- ! T
  - P #proxy
  - Q moves [[A]]
- ! U moves [[V]]
- ! V moves [[U]]
- ! W supports [[A]]
- N #note moves [[A]]
`);
    const reaching = ["Aim", "A", "B", "Q"];
    for (const title of ["Aim", "A", "B", "T", "P", "Q", "U", "V", "W", "N"]) {
      expect(reachesAim(document, id(title)), title).toBe(reaching.includes(title));
    }
    expect(nearestAim(document, id("B"))).toBe(id("Aim"));
    expect(nearestAim(document, id("Q"))).toBeUndefined();
  });
});

describe("onlyProxy", () => {
  it.each([
    ["- X\n  - L\n    - P", "P"],
    ["- X\n  - P #proxy\n  - Q #proxy", undefined],
    ["- X\n  - P #proxy\n  - G #guardrail\n  - Q #proxy\n    status:: idea", "P"],
    ["- X\n  - ! T\n    - P #proxy", undefined],
    ["- X\n  - L\n- P #proxy moves [[L]]", "P"],
    ["- ! X\n  - P #proxy\n  - ! Y\n    - Q #proxy", "P"],
    ["- ! X\n- P #proxy measures [[X]]", "P"],
    ["- X", undefined],
  ])("in %j is %s", (text, title) => {
    const { document, id } = smallTree(text);
    expect(onlyProxy(document, id("X"))).toBe(title && id(title));
  });
});

describe("reading order", () => {
  it("is depth first, aims before the tray", () => {
    const { document, node } = smallTree("- N #note\n- * A\n  - B\n    - C\n  - D\n- ! T");
    const titles = [...inReadingOrder(document)].map(({ id, depth }) => `${depth} ${document.node(id)?.title}`);
    expect(titles).toEqual(["0 A", "1 B", "2 C", "1 D", "0 N", "0 T"]);
    expect(rootsInOrder(document)[0]).toBe(node("A").id);
    expect([...inReadingOrder(document, [node("B").id])].map(({ depth }) => depth)).toEqual([0, 1]);
  });
});
