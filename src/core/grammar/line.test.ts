import { describe, expect, it } from "vitest";
import type { LineContext } from "./expression.ts";
import { type ParsedLine, parseLine } from "./line.ts";

const TODAY = "2026-06-01";
const read = (text: string, context: Partial<LineContext> = {}): ParsedLine =>
  parseLine(text, { today: TODAY, ...context });

type Row = readonly [text: string, title: string, said?: Readonly<Record<string, unknown>>];

/** Title, fields, mark and links of a line in one object, so that a row also says what is not there. */
function whole({ title, mark, fields, links }: ParsedLine): Record<string, unknown> {
  return { title, ...fields, ...(mark ? { mark } : {}), ...(links.length > 0 ? { links } : {}) };
}

function table(rows: readonly Row[], context: Partial<LineContext> = {}): void {
  it.each(rows.map(([text, title, said = {}]) => ({ text, title, said })))("$text", ({ text, title, said }) => {
    expect(whole(read(text, context))).toEqual({ title, ...said });
  });
}

const percent = (baseline: number, target: number) => ({ baseline, target, unit: "%", better: "up" });
const guardrail = { kind: "metric", role: "guardrail" };

describe("numbers and units", () => {
  table([
    ["Rate ? -> 50%", "Rate", { target: 50, unit: "%" }],
    ["Rate -> 50 %", "Rate", { target: 50, unit: "%" }],
    ["Rate 20\u00a0% →\u00a050\u00a0%", "Rate", percent(20, 50)],
    ["Rate 20%->50%", "Rate", percent(20, 50)],
    ["Rate ->50%", "Rate", { target: 50, unit: "%" }],
    ["Rate 20%→50%", "Rate", percent(20, 50)],
    ["Rate >=50%", "Rate", { target: 50, unit: "%", better: "up" }],
    ["Rate ≥ 50 %", "Rate", { target: 50, unit: "%", better: "up" }],
    ["Load ≤ 2 s", "Load", { target: 2, unit: "s", better: "down" }],
    ["Load < 2s", "Load", { target: 2, unit: "s", better: "down" }],
    ["Users > 12k", "Users", { target: 12_000, better: "up" }],
    ["Users -> 1.2M", "Users", { target: 1_200_000 }],
    ["Revenue $1.2B -> $2B", "Revenue", { baseline: 1.2e9, target: 2e9, unit: "$", better: "up" }],
    ["Price 5 € -> 4 €", "Price", { baseline: 5, target: 4, unit: "€", better: "down" }],
    ["Price €5 -> 4 €", "Price", { baseline: 5, target: 4, unit: "€", better: "down" }],
    ["Price € 5 -> € 4", "Price", { baseline: 5, target: 4, unit: "€", better: "down" }],
    ["Loss -€5 -> €-2", "Loss", { baseline: -5, target: -2, unit: "€", better: "up" }],
    ["Net -5 -> 5", "Net", { baseline: -5, target: 5, better: "up" }],
    ["Net −5 -> 5", "Net", { baseline: -5, target: 5, better: "up" }],
    ["Salt 3‰ -> 2‰", "Salt", { baseline: 3, target: 2, unit: "‰", better: "down" }],
    ["Steps 5 -> 5", "Steps", { baseline: 5, target: 5 }],
    ["Ratio 0,500 -> 0,750", "Ratio", { baseline: 0.5, target: 0.75, better: "up" }],
    ["Sum 1,234,567 -> 2,000,000", "Sum", { baseline: 1_234_567, target: 2_000_000, better: "up" }],
    ["Sum 1,234.5 -> 2", "Sum", { baseline: 1234.5, target: 2, better: "down" }],
    ["Sum 1.234,5 -> 2", "Sum 1.234,5", { target: 2 }],
    ["Sum 1 200 -> 1 500", "Sum 1 200 -> 1 500"],
    ["Weight 12kg -> 10kg", "Weight", { baseline: 12, target: 10, unit: "kg", better: "down" }],
    ["Size 5MB -> 3MB", "Size", { baseline: 5, target: 3, unit: "MB", better: "down" }],
    ["時間 5日 -> 3日", "時間", { baseline: 5, target: 3, unit: "日", better: "down" }],
    ["Teams 10 Teams -> 20 teams", "Teams 10 Teams", { target: 20, unit: "teams" }],
    ["Rate 20% -> 30", "Rate 20%", { target: 30 }],
    ["Rate -> 50% now", "Rate -> 50% now"],
    ["Rate -> 50 abcdefghijkl", "Rate", { target: 50, unit: "abcdefghijkl" }],
    ["Rate -> 50 abcdefghijklm", "Rate -> 50 abcdefghijklm"],
    ["Rate ２０％ －＞ ５０％", "Rate ２０％ －＞ ５０％"],
    ["Rate -> ٥٠%", "Rate -> ٥٠%"],
    ["Price ￥5 -> ￥4", "Price ￥5 -> ￥4"],
    ["Rate => 50%", "Rate => 50%"],
    ["Rate ->", "Rate ->"],
    ["Rate -> 1e5", "Rate -> 1e5"],
    ["Rate -> 9999999999999999", "Rate -> 9999999999999999"],
    ["Orders -> 2030", "Orders", { target: 2030 }],
    ["Orders 2024 -> 2025 teams", "Orders 2024", { target: 2025, unit: "teams" }],
    ["Orders 2024 teams -> 2025 teams", "Orders", { baseline: 2024, target: 2025, unit: "teams", better: "up" }],
    ["Orders 1899 -> 1900", "Orders", { baseline: 1899, target: 1900, better: "up" }],
    ["20% -> 30%", "20%", { target: 30, unit: "%" }],
    ["-> 30%", "-> 30%"],
    ["Net >= 10 -> 20", "Net >=", { baseline: 10, target: 20, better: "up" }],
    ["Rate -> 20% -> 30%", "Rate ->", percent(20, 30)],
    ["Rate -> 20 -> 30%", "Rate -> 20", { target: 30, unit: "%" }],
    ["שיעור 20% -> 30%", "שיעור", percent(20, 30)],
  ]);
});

describe("on a guardrail", () => {
  table(
    [
      ["p95 load < 2 s", "p95 load", { comparator: "<", threshold: 2, unit: "s" }],
      ["Uptime >=99.9%", "Uptime", { comparator: ">=", threshold: 99.9, unit: "%" }],
      ["p95 load 3 s -> 2 s", "p95 load", { baseline: 3, target: 2, unit: "s", better: "down" }],
      ["Rate > 5% #proxy", "Rate", { kind: "metric", role: "proxy", target: 5, unit: "%", better: "up" }],
    ],
    { face: "guardrail" },
  );
  table([
    ["p95 #guardrail < 2 s", "p95", { ...guardrail, comparator: "<", threshold: 2, unit: "s" }],
    ["p95 #guardrail load < 2 s", "p95 #guardrail load", { target: 2, unit: "s", better: "down" }],
  ]);
});

describe("dates", () => {
  const by = (targetDate: string) => ({ targetDate });
  table([
    ["X by 2026-12-31", "X", by("2026-12-31")],
    ["X by 2028-02-29", "X", by("2028-02-29")],
    ["X by 2026-02-29", "X by 2026-02-29"],
    ["X by 2028-02", "X", by("2028-02-29")],
    ["X by 2026-13", "X by 2026-13"],
    ["X by 2026-Q3", "X", by("2026-09-30")],
    ["X by Q3", "X", by("2026-09-30")],
    ["X by Q2", "X", by("2026-06-30")],
    ["X by Q1", "X", by("2027-03-31")],
    ["X by q4 2027", "X", by("2027-12-31")],
    ["X by Q5", "X by Q5"],
    ["X by 2026-W50", "X", by("2026-12-13")],
    ["X by 2026-W53", "X", by("2027-01-03")],
    ["X by 2025-W53", "X by 2025-W53"],
    ["X by 2027-W01", "X", by("2027-01-10")],
    ["X by 2026-W00", "X by 2026-W00"],
    ["X by wk0", "X", by("2026-06-01")],
    ["X by wk40", "X", by("2027-03-08")],
    ["X by 1899", "X by 1899"],
    ["X by 2100", "X by 2100"],
    ["X By 2030", "X By 2030"],
    ["X by 2030.", "X by 2030."],
    ["X by 2030 by 2031", "X by 2030", by("2031-12-31")],
    ["by 2030", "by 2030"],
    ["Teams by 2027 -> 5", "Teams", { targetDate: "2027-12-31", target: 5 }],
  ]);
  it.each([
    ["2026-09-30", "2026-09-30"],
    ["2026-10-01", "2027-09-30"],
    ["2026-12-31", "2027-09-30"],
  ])("by Q3 on %s is the next that ends", (today, date) => {
    expect(read("X by Q3", { today }).fields).toEqual(by(date));
  });
});

describe("owners, roles, tags, cadence", () => {
  table([
    ["Onboard @maya", "Onboard", { owner: "maya" }],
    ['Onboard @"Maya Li"', "Onboard", { owner: "Maya Li" }],
    ["Onboard @“Maya Li”", "Onboard", { owner: "Maya Li" }],
    ['Onboard @"Maya -> 5"', "Onboard", { owner: "Maya -> 5" }],
    ['Onboard @"Maya', 'Onboard @"Maya'],
    ['Onboard @""', 'Onboard @""'],
    ['Say "hi" to @"Maya "Mo" Li"', 'Say "hi" to @"Maya "Mo" Li"'],
    ["Onboard @田中", "Onboard", { owner: "田中" }],
    ["Onboard @maya.li-x_1", "Onboard", { owner: "maya.li-x_1" }],
    ["Ask @maya.", "Ask @maya."],
    ["Meet @ 5", "Meet @ 5"],
    ["Meet @5pm", "Meet @5pm"],
    ["Onboard @maya @li", "Onboard @maya", { owner: "li" }],
    ["Onboard -> 5% @maya @li", "Onboard -> 5% @maya", { owner: "li" }],
    ["X #aim", "X", { kind: "aim" }],
    ["X #outcome", "X", { kind: "metric", role: "outcome" }],
    ["X #leading", "X", { kind: "metric", role: "leading" }],
    ["X #tactic", "X", { kind: "tactic" }],
    ["X #note", "X", { kind: "note" }],
    ["X #Proxy", "X", { tags: ["Proxy"] }],
    ["X #proxy #leading", "X #proxy", { kind: "metric", role: "leading" }],
    ["X #b #a #b", "X", { tags: ["b", "a"] }],
    ["X #日本", "X", { tags: ["日本"] }],
    ["X #🎯", "X #🎯"],
    ["X ＃tag", "X ＃tag"],
    ["X ~weekly", "X", { cadenceDays: 7 }],
    ["X ~fortnightly", "X", { cadenceDays: 14 }],
    ["X ~daily", "X", { cadenceDays: 1 }],
    ["X ~monthly", "X", { cadenceDays: 30 }],
    ["X ~quarterly", "X", { cadenceDays: 91 }],
    ["X ~10d", "X", { cadenceDays: 10 }],
    ["X ~99999d", "X ~99999d"],
    ["X ~ 5", "X ~ 5"],
    [
      "Rate #q3 20% -> 30% ~weekly by 2026-12-31 @maya #x #proxy",
      "Rate",
      {
        ...percent(20, 30),
        kind: "metric",
        role: "proxy",
        targetDate: "2026-12-31",
        owner: "maya",
        cadenceDays: 7,
        tags: ["q3", "x"],
      },
    ],
  ]);
});

describe("links", () => {
  const link = (title: string, more: object = {}) => ({ links: [{ title, ...more }] });
  table([
    ["Setup [[Time to value]]", "Setup", link("Time to value")],
    ["Setup [[Time to value|a-1]]", "Setup", link("Time to value", { id: "a-1" })],
    ["Setup [[|a-1]]", "Setup", link("", { id: "a-1" })],
    ["Setup [[A|B c]]", "Setup", link("A|B c")],
    ["Setup measures [[A]]", "Setup", link("A", { kind: "measures" })],
    ["Setup feedsBack [[A]]", "Setup", link("A", { kind: "feedsBack" })],
    ["measures [[A]]", "measures", link("A")],
    ["Setup [[Rate 20%->30% @x]]", "Setup", link("Rate 20%->30% @x")],
    ["Setup [[A]] moves [[B]]", "Setup", { links: [{ title: "A" }, { title: "B", kind: "moves" }] }],
    ["[[Time to first value]]", "[[Time to first value]]"],
    ["Setup [[]]", "Setup [[]]"],
    ["Setup [[A]] done", "Setup [[A]] done"],
    ["Setup x[[A]]", "Setup x[[A]]"],
    ["Setup \\[[A b]]", "Setup [[A b]]"],
    ["Setup -> 5 [[A]] @li", "Setup", { target: 5, owner: "li", ...link("A") }],
  ]);
});

describe("because", () => {
  const long = `Users stay ${"x".repeat(177)} because`;
  table([
    ["Churn -> 5% @li because they answer", "Churn", { target: 5, unit: "%", owner: "li", because: "they answer" }],
    ["Churn falls because they answer.", "Churn falls", { because: "they answer." }],
    ["Churn falls because they answer. Fast", "Churn falls because they answer. Fast"],
    ["Note: churn falls because they answer", "Note: churn falls because they answer"],
    [
      "Load 2.5 s -> 1.9 s because it caches",
      "Load",
      {
        baseline: 2.5,
        target: 1.9,
        unit: "s",
        better: "down",
        because: "it caches",
      },
    ],
    ["Rate ? -> 5% because it caches", "Rate", { target: 5, unit: "%", because: "it caches" }],
    ["Churn falls because", "Churn falls because"],
    ["because it caches", "because it caches"],
    ["because it caches because it can", "because it caches", { because: "it can" }],
    ["Churn falls \\because they answer", "Churn falls because they answer"],
    ["Answer Because It Is Your Data", "Answer Because It Is Your Data"],
    ["Churn falls because  a  b \\x", "Churn falls", { because: "a  b \\x" }],
    [`${long} abc`, `Users stay ${"x".repeat(177)}`, { because: "abc" }],
    [`${long} abcd`, `${long} abcd`],
    ["Setup [[Churn because it lags]]", "Setup", { links: [{ title: "Churn because it lags" }] }],
    ['Setup @"a because b" because c', "Setup", { owner: "a because b", because: "c" }],
    ["Setup [[Churn because it lags", "Setup [[Churn", { because: "it lags" }],
    ["! Rebuild because it is slow", "Rebuild", { mark: "tactic", because: "it is slow" }],
  ]);
});

describe("marks, titles, backslashes", () => {
  table([
    ["! Rebuild onboarding", "Rebuild onboarding", { mark: "tactic" }],
    ["  !   Rebuild", "Rebuild", { mark: "tactic" }],
    ["!Rebuild", "!Rebuild"],
    ["!", "!"],
    ["! @maya", "@maya", { mark: "tactic" }],
    ["- Rebuild", "- Rebuild"],
    ["\\! Rebuild", "! Rebuild"],
    ["  Rebuild \u00a0 it ", "Rebuild \u00a0 it"],
    ["", ""],
    ["   ", ""],
    ['""', ""],
    ['"" -> 5%', "", { target: 5, unit: "%" }],
    ['"" x', '"" x'],
    ['\\""', '""'],
    ["\\\\server", "\\server"],
    ["a \\ b", "a \\ b"],
    ["a\\b \\c", "a\\b c"],
    ["Reach \\10 -> 20", "Reach 10", { target: 20 }],
    ["x \\20%->30%", "x 20%->30%"],
    ["e\u0301te\u0301 -> 5", "e\u0301te\u0301", { target: 5 }],
  ]);
});

describe("chips", () => {
  it("show each field as typed, where it stands, in a few words", () => {
    const text = "! Rate  20% -> 30%  by wk2 @“Maya Li” because x y";
    const { chips } = read(text);
    expect(chips.map(({ from, to, text: typed }) => text.slice(from, to) === typed)).toEqual([true, true, true, true]);
    expect(chips).toMatchObject([
      { field: "target", text: "20% -> 30%", says: "20 % to 30 %" },
      { field: "targetDate", text: "by wk2", says: "by 2026-06-15" },
      { field: "owner", text: "@“Maya Li”", says: "owner Maya Li" },
      { field: "because", text: "because x y", says: "the reason" },
    ]);
  });

  it.each([
    ["X -> 5 teams", "to 5 teams"],
    ["X >= 5%", "at least 5 %"],
    ["X < 2 s #guardrail", "less than 2 s"],
    ["X #proxy", "proxy"],
    ["X #x", "tag x"],
    ["X ~10d", "every 10 days"],
    ["X [[A]]", "linked to A"],
    ["X dependsOn [[A]]", "depends on A"],
  ])("%s says %s", (text, says) => {
    expect(read(text).chips[0]?.says).toBe(says);
  });
});
