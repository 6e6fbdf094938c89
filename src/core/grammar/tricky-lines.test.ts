import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import { faceOf } from "../records/node.ts";
import { applyParsed } from "./apply.ts";
import { parseLine } from "./line.ts";
import type { GrammarLoss } from "./losses.ts";
import { parseNode } from "./node.ts";
import { parseOutline } from "./outline.ts";

interface Row {
  readonly row: number;
  readonly text: string;
  readonly title: string;
  readonly said?: Readonly<Record<string, unknown>>;
}

const percent = (baseline: number, target: number) => ({ baseline, target, unit: "%", better: "up" });

/** One entry for each alternative of the table "Tricky lines" that is about a single line. */
const ROWS: readonly Row[] = [
  { row: 1, text: "Sign up rate 20% -> 30%", title: "Sign up rate", said: percent(20, 30) },
  { row: 2, text: "Sign up 20% -> 30%", title: "Sign up", said: percent(20, 30) },
  { row: 3, text: "Trial -> paid conversion", title: "Trial -> paid conversion" },
  { row: 3, text: "Delay → Review Score Impact", title: "Delay → Review Score Impact" },
  { row: 4, text: "2024 -> 2025 budget shift", title: "2024 -> 2025 budget shift" },
  { row: 4, text: "Budget 2024 -> 2025", title: "Budget 2024 -> 2025" },
  { row: 5, text: "Replace by hand", title: "Replace by hand" },
  { row: 5, text: "Increase activation by 5%", title: "Increase activation by 5%" },
  { row: 6, text: "Halve maternal deaths by 2030", title: "Halve maternal deaths", said: { targetDate: "2030-12-31" } },
  { row: 6, text: "By 2030, reduce maternal deaths", title: "By 2030, reduce maternal deaths" },
  { row: 7, text: "Mail ana@example.org by wk2", title: "Mail ana@example.org", said: { targetDate: "2026-06-15" } },
  { row: 8, text: "Become #1 in NPS", title: "Become #1 in NPS" },
  { row: 8, text: "Become #1", title: "Become #1" },
  { row: 8, text: "Fix C# build #platform", title: "Fix C# build", said: { tags: ["platform"] } },
  { row: 9, text: '% Who Click "Upgrade" CTA', title: '% Who Click "Upgrade" CTA' },
  { row: 9, text: "# Emails Sent", title: "# Emails Sent" },
  { row: 10, text: "* Increase retention", title: "Increase retention", said: { mark: "aim" } },
  {
    row: 11,
    text: "p95 load < 2 s #guardrail",
    title: "p95 load",
    said: { kind: "metric", role: "guardrail", comparator: "<", threshold: 2, unit: "s" },
  },
  { row: 11, text: "Verrechenbarkeit > 92% rentabel", title: "Verrechenbarkeit > 92% rentabel" },
  {
    row: 14,
    text: "Churn falls because support answers in 2 hours @li",
    title: "Churn falls",
    said: { because: "support answers in 2 hours @li" },
  },
  { row: 15, text: "Onboard in 2 days", title: "Onboard in 2 days" },
  { row: 15, text: "First value in 2 weeks", title: "First value in 2 weeks" },
  { row: 16, text: "NPS 42", title: "NPS 42" },
  { row: 16, text: "NPS -> 50", title: "NPS", said: { target: 50 } },
  {
    row: 16,
    text: "Setup completed on day 1 -> 40%",
    title: "Setup completed on day 1",
    said: { target: 40, unit: "%" },
  },
  {
    row: 16,
    text: "Deaths per 100,000 population -> 50%",
    title: "Deaths per 100,000 population",
    said: { target: 50, unit: "%" },
  },
  {
    row: 17,
    text: "Load 2,5 s -> 1,9 s",
    title: "Load",
    said: { baseline: 2.5, target: 1.9, unit: "s", better: "down" },
  },
  { row: 17, text: "Teams 1,200 -> 1,500", title: "Teams", said: { baseline: 1200, target: 1500, better: "up" } },
  {
    row: 17,
    text: "Revenue €1.2M -> €2M",
    title: "Revenue",
    said: { baseline: 1_200_000, target: 2_000_000, unit: "€", better: "up" },
  },
  { row: 18, text: "@maya", title: "@maya" },
  { row: 18, text: "Mention \\@maya", title: "Mention @maya" },
  { row: 19, text: "C:\\new\\path", title: "C:\\new\\path" },
  { row: 21, text: "Reach 10 -> 20 teams", title: "Reach 10", said: { target: 20, unit: "teams" } },
  {
    row: 21,
    text: "Reach 10 teams -> 20 teams",
    title: "Reach",
    said: { baseline: 10, target: 20, unit: "teams", better: "up" },
  },
  { row: 22, text: "Because It Is Your Data", title: "Because It Is Your Data" },
];

describe("tricky lines", () => {
  it.each(ROWS)("$row: $text", ({ text, title, said = {} }) => {
    const line = parseLine(text, { today: "2026-06-01" });
    expect({ title: line.title, ...line.fields, ...(line.mark ? { mark: line.mark } : {}) }).toEqual({
      title,
      ...said,
    });
    expect(line.links).toEqual([]);
  });

  it("21: the chip shows what was read", () => {
    expect(parseLine("Reach 10 -> 20 teams", { today: "2026-06-01" }).chips).toEqual([
      { field: "target", text: "-> 20 teams", from: 9, to: 20, says: "to 20 teams" },
    ]);
  });

  it("9: a hash at column 0 of pasted text is a heading, but not in a drawing or a list", () => {
    const titles = (text: string) => parseOutline(text, { fields: true }).nodes.map(({ lines }) => lines[0]);
    expect(titles("# Emails Sent")).toEqual(["Emails Sent"]);
    expect(titles("Visits\n└─ # Emails Sent")).toEqual(["Visits", "# Emails Sent"]);
    expect(titles("- # Emails Sent")).toEqual(["# Emails Sent"]);
  });

  it("10: a star is an aim in a card, a bullet in a pasted line, and an aim behind a bullet", () => {
    expect(parseNode("* Increase retention", { today: "2026-06-01" }).line?.mark).toBe("aim");
    const star = smallTree("- A\n  * Increase retention");
    expect(star.node("Increase retention")).toMatchObject({ kind: "metric", role: "leading" });
    expect(smallTree("- A\n- B #note\n- ! C\n- * X").node("X").kind).toBe("aim");
  });
});

/** Types `text` over the node of a title, or as the text of a new child of it. */
function type(tree: SmallTree, title: string, text: string, isNew = false): GrammarLoss[] {
  const { document, host } = tree;
  const node = tree.node(title);
  const parsed = parseNode(text, { today: host.today(), face: faceOf(node), isNew });
  const losses: GrammarLoss[] = [];
  document.commit({ key: "rename" }, (draft) => {
    losses.push(...applyParsed(draft, node.id, parsed, host));
  });
  return losses;
}

describe("tricky lines about other nodes", () => {
  it.each([false, true])(
    "12: a guardrail on the aim's second line, or as a new child that vanishes (%s)",
    (isChild) => {
      const tree = smallTree("- Aim\n  - B");
      const guard = "guard: p95 load < 2 s";
      expect(type(tree, "Aim", isChild ? guard : `Aim\n${guard}`, isChild)).toEqual([]);
      expect(tree.outline()).toEqual(["aim Aim", "  leading B", "  guardrail p95 load"]);
      expect(tree.node("p95 load")).toMatchObject({ comparator: "<", threshold: 2, unit: "s" });
    },
  );

  it("13: a gate on a proxy is about it; on a tactic with two proxies it is about none", () => {
    const tree = smallTree("- Aim\n  - ! T\n    - P #proxy\n    - Q #proxy");
    const gate = "gate: continue if >= 60% by wk2";
    type(tree, "P", `P\n${gate}`);
    type(tree, "T", `T\n${gate}`);
    const [ofProxy, ofTactic] = tree.all("gate");
    const said = { aim: tree.id("Aim"), comparator: ">=", value: 60, date: "2026-06-15" };
    expect(ofProxy).toEqual({ ...said, metric: tree.id("P") });
    expect(ofTactic).toMatchObject(said);
    expect(ofTactic).not.toHaveProperty("metric");
  });

  it("20: two nodes of the title: the first in reading order, listed; an id from the picker is exact", () => {
    const tree = smallTree("- Aim\n  - B\n    - Time to first value\n  - Time to first value\n  - C");
    const second = tree.document.children(tree.id("Aim"))[1];
    expect(type(tree, "C", "C supports [[Time to first value]]")).toMatchObject([{ key: "linkAmbiguous" }]);
    expect(type(tree, "C", `C supports [[Time to first value|${second}]]`)).toEqual([]);
    expect(tree.all("link").map(({ to }) => to)).toEqual([tree.id("Time to first value"), second]);
  });
});
