import { describe, expect, it } from "vitest";
import { countingHost, smallTree } from "../../../test/tools/small-tree.ts";
import type { NodeRecord } from "../records/node.ts";
import { printNamed } from "./named-fields.ts";
import { parseOutline } from "./outline.ts";
import { recordsFromOutline } from "./plant.ts";
import { editableTitle, printLine } from "./print/line.ts";
import { printOutline } from "./print.ts";

const WHOLE = `title:: Retention
language:: en

- Increase retention 40% -> 50% by 2026-12-31 @maya ~weekly
  We believe [[Setup completed on day 1]] will move 30-day activation because people see value early
  state:: supported
  since:: 2026-03-01
  done: half of all new users come back after 30 days
  gate: continue if [[Increase retention]] >= 45% by 2026-09-30
  status:: idea
  comment:: Ask the data team
  comment:: {"author":"Li","text":"Which users?","resolved":true}
  - 30-day activation rate >= 60%
    Everybody who came back.

    Counted once.
    - Setup completed on day 1 22% -> 40% @"Maya Li" #signup #q3 measures [[Rebuild onboarding]]
      because the first day decides
      gate: continue if >= 30% by 2026-06-15 else stop
      learn: whether people finish it
    - p95 load < 2 s #guardrail
      link:: {"to":"n2","kind":"guards","lagDays":7}
  - Time to first value ? -> 2 days
    id:: n2
  - ! Rebuild onboarding
    why needed: one in three stops at step 4
    why needed: support is full
    what for: setup in one go
    why this way: it is the cheapest
    how: cut the steps to three
    why enough: nothing else stands in the way
    - "" #note
      \\because text may look like anything
      \\- a list
- Loose ends #note
`;

describe("printOutline", () => {
  it("writes every field as it is typed, and reading it gives the same text", () => {
    const { document } = smallTree(WHOLE);
    const link = [...document.all()].find((record) => record.type === "link" && "lagDays" in record) as
      | { to?: string }
      | undefined;
    const id = link?.to ?? "";
    expect(printOutline(document)).toBe(WHOLE.replaceAll("n2", id));
  });

  it("writes branches without the tree's own fields, each with its kind where it is no aim", () => {
    const { document, id } = smallTree(WHOLE);
    const printed = printOutline(document, [
      id("Time to first value"),
      id("Rebuild onboarding"),
      id("Increase retention"),
    ]);
    expect(printed.split("\n")[0]).toBe("- Time to first value ? -> 2 days #leading");
    expect(printed).toContain("\n- ! Rebuild onboarding\n");
    expect(printed).toContain("\n- * Increase retention 40% -> 50%");
    expect(printed).not.toContain("title::");
    expect(printOutline(document, [id("Loose ends")], { tree: true })).toMatch(/^title:: Retention\n/);
  });

  it("is empty for an empty tree", () => {
    expect(printOutline(smallTree("").document)).toBe("");
    expect(printOutline(smallTree("title:: A").document)).toBe("title:: A\n");
  });

  it("says the kind of each root that is no aim, whatever stands before it", () => {
    const text = "- A\n- ! T\n- ! U\n- N #note\n- O #note\n";
    expect(printOutline(smallTree(text).document)).toBe(text);
  });

  it.each(['"a"', '"a', "[1]", "5", "true", "a\nb", " a", "{}", "\\x"])(
    "writes the value %j so that it reads back",
    (value) => {
      const tree = smallTree(`- A\n  ${printNamed("window", value)}\n  ${printNamed("source", value)}`);
      expect(tree.node("A")).toMatchObject({ window: value, source: value });
    },
  );

  it("puts aims before the tray", () => {
    const { document } = smallTree("- Stray #note\n- * Aim");
    expect(printOutline(document)).toBe("- Aim\n- Stray #note\n");
  });

  it("writes a very deep tree", () => {
    const deep = Array.from({ length: 1_000 }, (_, i) => `${"  ".repeat(i)}- ${i === 0 ? "A" : "B"}`).join("\n");
    expect(printOutline(smallTree(deep).document)).toBe(`${deep}\n`);
  });
});

const metric = (fields: Partial<NodeRecord>): NodeRecord => ({
  id: "n1",
  type: "node",
  kind: "metric",
  role: "leading",
  order: "a0",
  title: "X",
  ...fields,
});
const place = { kind: "metric", role: "leading" } as const;

describe("a line", () => {
  it.each<[Partial<NodeRecord>, string, string[]]>([
    [{ baseline: 20, target: 30, unit: "%", better: "up" }, "X 20% -> 30%", []],
    [{ baseline: 20, target: 30, better: "down" }, "X 20 -> 30", ["better"]],
    [{ baseline: 20, target: 30 }, "X ? -> 30", ["baseline"]],
    [{ baseline: 5, target: 5, better: "up" }, "X 5 -> 5", ["better"]],
    [{ target: 30, better: "up", unit: "s" }, "X >= 30 s", []],
    [{ target: 30, better: "down" }, "X <= 30", []],
    [{ target: 30 }, "X ? -> 30", []],
    [{ target: 30, unit: "€/month" }, "X ? -> 30", ["unit"]],
    [{ baseline: 2024, target: 2025, better: "up" }, "X >= 2025", ["baseline"]],
    [{ baseline: 2024, target: 2025, better: "up", unit: "m" }, "X 2024 m -> 2025 m", []],
    [{ unit: "%" }, "X", ["unit"]],
    [{ baseline: 1e-7, target: 1.5e15, better: "up" }, "X 0.0000001 -> 1500000000000000", []],
    [{ role: "guardrail", comparator: "<=", threshold: -2.5, unit: "€" }, "X <= -2.5 € #guardrail", []],
    [{ role: "guardrail", target: 5, better: "up" }, "X ? -> 5 #guardrail", ["better"]],
    [{ role: "guardrail", comparator: "<" }, "X #guardrail", ["comparator"]],
    [{ comparator: "<", threshold: 5 }, "X", ["comparator", "threshold"]],
    [{ owner: 'Maya "Mo" Li' }, "X", ["owner"]],
    [{ tags: ["b", "a"] }, "X #b #a", []],
    [{ tags: ["a", "a b"] }, "X", ["tags"]],
    [{ tags: ["proxy"] }, "X", ["tags"]],
    [{ tags: ["a", "a"] }, "X", ["tags"]],
    [{ cadenceDays: 91 }, "X ~quarterly", []],
    [{ cadenceDays: 90 }, "X ~90d", []],
    [{ kind: "tactic", role: "proxy" }, "! X", ["role"]],
    [{ title: "" }, '""', []],
    [{ title: " X\ny " }, "X y", ["title"]],
    [{ title: "[[ [[A]]![a](b)" }, "[[ \\[[A]]![a](b)", ["title"]],
  ])("of %j is %s", (fields, text, others) => {
    const line = printLine(metric(fields), { place });
    expect(line.text).toBe(text);
    const left = Object.keys(fields).filter((name) => !line.covers.has(name) && name !== "kind");
    expect(left).toEqual(others);
  });

  it("always says the kind where no place is given", () => {
    expect(printLine(metric({})).text).toBe("X #leading");
    const { role: _role, ...bare } = metric({});
    expect(printLine(bare).text).toBe("X");
    expect(printLine(bare).covers.has("kind")).toBe(false);
    expect(printLine({ ...bare, kind: "aim" }).text).toBe("* X");
  });

  it.each([
    ["Reach 10", "? -> 20", "Reach 10"],
    ["Reach 10", "-> 20", "Reach \\10"],
    ["Reach 10 teams", "-> 20 teams", "Reach 10 \\teams"],
    ["Sign up 20% -> 30%", "", "Sign up 20% \\-> 30%"],
    ["x 20%->30%", "", "x \\20%->30%"],
    ["Halve deaths by 2030", "", "Halve deaths \\by 2030"],
    ["Mention @maya", "", "Mention \\@maya"],
    ["Mention @maya here", "", "Mention @maya here"],
    ["@maya", "", "@maya"],
    ["A [[B c]]", "", "A \\[[B c]]"],
    ["A measures", "measures [[B]]", "A measures"],
    ["Churn because slow", "", "Churn \\because slow"],
    ["done: it", "", "\\done: it"],
    ["We believe a will move b", "", "\\We believe a will move b"],
    ["! x", "", "\\! x"],
    ["- x", "", "\\- x"],
    ["# Emails", "", "\\# Emails"],
    ["1. x", "", "1. x"],
    ["\\x \\ \\\\", "", "\\\\x \\ \\\\\\"],
    ["**x** a_b", "", "\\**x** a_b"],
    ["see [t](u)", "", "see \\[t](u)"],
    ['""', "", '\\""'],
    ["a  \u00a0 b", "", "a  \u00a0 b"],
  ])("of %j before %j is %s", (title, rest, text) => {
    const links = rest === "" ? [] : [rest];
    const line = printLine(metric({ title }), { place, links }).text;
    expect(line).toBe(rest === "" ? text : `${text} ${rest}`);
  });

  it("in an editor is the title alone, and typing nothing changes nothing", () => {
    const node = metric({ title: "Mention @maya", target: 5 });
    expect(editableTitle(node)).toBe("Mention \\@maya");
    expect(editableTitle(metric({ title: "" }))).toBe("");
  });
});

it("reads what it prints with ids of another host", () => {
  const { document } = smallTree(WHOLE);
  const text = printOutline(document);
  const again = recordsFromOutline(parseOutline(text, { fields: true }), countingHost("x"));
  expect(again.losses).toEqual([]);
  expect(again.records).toHaveLength(document.size);
});
