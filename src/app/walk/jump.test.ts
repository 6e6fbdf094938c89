import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { goToFinding } from "../audit/go-to-finding.ts";
import { goToFound, lookFor } from "../find/look-for.ts";
import { chooseOnly } from "../session.ts";
import { browserTrail, placeIn } from "../trail.ts";
import { showBranch, showWhole } from "../view/within.ts";
import { jumpTo, returnTo } from "./jump.ts";
import { walk } from "./walk.ts";

const measurer = tableMeasurer();
const TREE = "- Aim #aim\n  - First #leading\n    - Step #proxy\n  - Second #leading\n    - Far #proxy\n";

function open(): TestApp {
  const test = openApp(TREE, { measurer });
  chooseOnly(test.tree.session, test.id("Aim"));
  return test;
}

const told = ({ trail, title }: TestApp): string[] =>
  trail.map(({ from, to }) => `${title(from.node)} → ${title(to.node)}${to.within ? ` in ${title(to.within)}` : ""}`);

describe("a jump", () => {
  it("is noted from anywhere by search, finding and branch, a step by an arrow is not", () => {
    const test = open();
    const { tree } = test;
    walk(tree, "down");
    expect(told(test)).toEqual([]);
    lookFor(tree, "kind:proxy");
    goToFound(tree, 1);
    goToFound(tree, 1);
    jumpTo(tree, test.id("Far"));
    expect(told(test)).toEqual(["First → Step", "Step → Far"]);
    showBranch(tree, test.id("Second"));
    showWhole(tree);
    expect(told(test).slice(2)).toEqual(["Far → Far in Second", "Far → Far"]);
    tree.findings.run();
    goToFinding(tree, 1);
    expect(test.trail.at(-1)?.from.node).toBe(test.id("Far"));
  });

  it("is gone back on as far as what was there still is", () => {
    const test = open();
    const { tree } = test;
    tree.session.setState({ view: "review" });
    returnTo(tree, { node: test.id("Step"), within: test.id("First") });
    const { within, focus, view } = tree.session.getState();
    expect([test.title(within), test.title(focus), view]).toEqual(["First", "Step", "map"]);
    returnTo(tree, { node: "gone" });
    returnTo(tree, { node: test.id("Far"), within: "gone" });
    expect(tree.session.getState()).toMatchObject({ within: undefined, focus: test.id("Far") });
  });
});

describe("the browser's history", () => {
  let entries: unknown[];
  beforeEach(() => {
    entries = [{ fresh: "first" }];
    vi.stubGlobal("history", {
      get state() {
        return entries.at(-1);
      },
      pushState: (state: unknown) => entries.push(state),
      replaceState: (state: unknown) => entries.splice(-1, 1, state),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const places = () => entries.map((entry) => placeIn(entry)?.node);

  it("gets an entry a jump, with what else it knew of the place that was left", () => {
    browserTrail.note({ node: "a" }, { node: "b", within: "w" });
    browserTrail.note({ node: "b2" }, { node: "c" });
    expect(placeIn(entries[1])).toEqual({ node: "b2", within: undefined });
    expect(places()).toEqual(["a", "b2", "c"]);
    expect(entries[0]).toMatchObject({ fresh: "first" });
    expect(placeIn(entries[2])).toEqual({ node: "c", within: undefined });
  });

  it("gets one entry for all that a question leads through while it is typed", () => {
    browserTrail.note({ node: "a" }, { node: "b" }, "find1");
    browserTrail.note({ node: "b" }, { node: "c" }, "find1");
    expect(places()).toEqual(["a", "c"]);
    browserTrail.note({ node: "c" }, { node: "d" }, "find2");
    expect(places()).toEqual(["a", "c", "d"]);
  });

  it("does without an entry that the browser refuses", () => {
    vi.stubGlobal("history", {
      state: null,
      replaceState: () => undefined,
      pushState: () => {
        throw new DOMException("too many", "SecurityError");
      },
    });
    expect(() => browserTrail.note({ node: "a" }, { node: "b" })).not.toThrow();
    expect(placeIn(null)).toBeUndefined();
  });
});
