import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { lint } from "../../core/lint/run.ts";
import { strings } from "../../core/strings/index.ts";
import { startFresh } from "../opening.ts";
import { commitTitle, typeTitle } from "./editor.ts";
import { takeGhost } from "./ghosts.ts";
import { FIRST, matchPlan, type Plan } from "./plan.ts";
import { planNamed } from "./plan-named.ts";
import { TEMPLATES } from "./templates.ts";
import { addChildWhileTyping, addSibling, levelUpWhileTyping } from "./type-through.ts";

const measurer = tableMeasurer();

function fresh(plan: Plan): TestApp {
  const test = openApp([{ id: "t", type: "tree", title: "" }], { measurer });
  startFresh(test.tree, plan);
  return test;
}

const named = (name: string): Plan => TEMPLATES.find((plan) => plan.name === name) ?? FIRST;

/** Face and place of the ghosts that stand. */
const ghosts = ({ tree }: TestApp): string[] => {
  const plan = tree.session.getState().ghosts;
  return plan ? matchPlan(tree.document, plan).ghosts.map(({ face, id }) => `${face} ${id}`) : [];
};

describe.each(TEMPLATES.map((plan) => [plan.name, plan] as const))("the template %s", (name, plan) => {
  it("is offered under its name", () => {
    expect(strings.starts).toHaveProperty(name);
  });

  it("leaves nothing to find fault with before somebody types", () => {
    const test = fresh(plan);
    expect(test.outline()).toEqual(["aim "]);
    expect(lint(test.tree.document, { today: "2026-03-13" })).toEqual([]);
  });

  it("becomes the whole tree by clicks on its ghosts, from the last to the first", () => {
    const test = fresh(plan);
    typeTitle(test.tree, "Aim");
    const first = ghosts(test).length;
    for (let left = first; left > 0; left = ghosts(test).length) {
      takeGhost(test.tree, ghosts(test).at(-1)?.split(" ")[1] ?? "");
      expect(ghosts(test)).toHaveLength(left - 1);
      typeTitle(test.tree, `Node ${left}`);
    }
    expect(test.outline()).toHaveLength(first + 1);
  });

  it("is found again by its name", async () => {
    expect(await planNamed(name)).toBe(plan);
  });
});

it("a plan that nobody knows is that of the first visit", async () => {
  expect(await planNamed("gone")).toBe(FIRST);
});

describe("typing through a template", () => {
  it("makes what it plans: objectives with their key results", () => {
    const test = fresh(named("okr-tree"));
    typeTitle(test.tree, "Aim");
    addChildWhileTyping(test.tree);
    typeTitle(test.tree, "Objective");
    addChildWhileTyping(test.tree);
    typeTitle(test.tree, "Result");
    addSibling(test.tree, "after");
    typeTitle(test.tree, "Other result");
    addSibling(test.tree, "after");
    levelUpWhileTyping(test.tree);
    typeTitle(test.tree, "Other objective");
    commitTitle(test.tree);
    expect(test.outline()).toEqual([
      "aim Aim",
      "  outcome Objective",
      "    leading Result",
      "    leading Other result",
      "  outcome Other objective",
    ]);
    expect(ghosts(test)).toEqual(["leading ghost/1/0", "leading ghost/1/1"]);
  });

  it("tags what is an opportunity and what is a solution", () => {
    const test = fresh(named("opportunity-tree"));
    typeTitle(test.tree, "Aim");
    addChildWhileTyping(test.tree);
    typeTitle(test.tree, "Need");
    addChildWhileTyping(test.tree);
    typeTitle(test.tree, "Way");
    addChildWhileTyping(test.tree);
    typeTitle(test.tree, "Sign");
    expect(test.outline()).toEqual(["aim Aim", "  tactic Need", "    tactic Way", "      proxy Sign"]);
    expect(test.tree.document.node(test.id("Need"))?.tags).toEqual(["opportunity"]);
    expect(test.tree.document.node(test.id("Way"))?.tags).toEqual(["solution"]);
  });

  it("asks what the template asks", () => {
    const test = fresh(named("okr-tree"));
    typeTitle(test.tree, "Aim");
    addChildWhileTyping(test.tree);
    const { editing } = test.tree.session.getState();
    expect(test.tree.canvas.cards.get(editing?.id ?? "")?.content.placeholder).toBe(strings.templates.okr.objective);
  });

  it("has a place before what stands there already", () => {
    const test = fresh(named("metric-tree"));
    typeTitle(test.tree, "Aim");
    takeGhost(test.tree, "ghost/2");
    typeTitle(test.tree, "Guard");
    expect(ghosts(test)).toEqual(["leading ghost/0", "proxy ghost/0/0", "leading ghost/1"]);
    takeGhost(test.tree, "ghost/1");
    typeTitle(test.tree, "Early");
    expect(test.outline()).toEqual(["aim Aim", "  leading Early", "  guardrail Guard"]);
    expect(ghosts(test)).toEqual(["proxy ghost/0/0", "leading ghost/1"]);
  });
});

describe("ghosts", () => {
  it("end below a node to which something else was added, and stay elsewhere", () => {
    const test = fresh(named("okr-tree"));
    const aim = test.tree.session.getState().focus;
    typeTitle(test.tree, "Aim");
    takeGhost(test.tree, "ghost/0");
    typeTitle(test.tree, "Objective");
    commitTitle(test.tree);
    const add = (parent: string | undefined, id: string): void => {
      test.tree.document.commit({ key: "add" }, (draft) =>
        draft.put({ id, type: "node", kind: "tactic", order: "z", title: "Other", ...(parent && { parent }) }),
      );
    };
    add(test.id("Objective"), "x1");
    expect(ghosts(test)).toEqual(["outcome ghost/1", "leading ghost/1/0", "leading ghost/1/1"]);
    add(aim, "x2");
    expect(ghosts(test)).toEqual([]);
  });

  it("go with a second root", () => {
    const test = fresh(FIRST);
    test.tree.document.commit({ key: "add" }, (draft) =>
      draft.put({ id: "x", type: "node", kind: "aim", order: "z", title: "Another" }),
    );
    expect(ghosts(test)).toEqual([]);
  });
});
