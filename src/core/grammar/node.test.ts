import { describe, expect, it } from "vitest";
import { parseNode } from "./node.ts";

const read = (text: string, isNew = false) => parseNode(text, { today: "2026-06-01", isNew });

describe("further lines", () => {
  it.each([
    ["because it caches", { because: "it caches" }],
    ["done: nobody waits", { fields: { done: "nobody waits" } }],
    ["why needed: users leave", { fields: { na: ["users leave"] } }],
    ["what for: users stay", { fields: { strategy: "users stay" } }],
    ["why this way: it is cheap", { fields: { pa: ["it is cheap"] } }],
    ["how: a checklist", { fields: { tactic: "a checklist" } }],
    ["why enough: nothing else is missing", { fields: { sa: "nothing else is missing" } }],
    ["status:: done", { fields: { status: "done" } }],
    ["target:: 50", { fields: { target: 50 } }],
    ["restExists:: true", { fields: { restExists: true } }],
    ['tags:: ["a b"]', { fields: { tags: ["a b"] } }],
    ['owner:: "a\\nb"', { fields: { owner: "a\nb" } }],
    ['owner:: "a" b', { fields: { owner: '"a" b' } }],
    ["id:: a-1", { name: "a-1" }],
    ["comment:: Ask Li", { records: [{ type: "comment", fields: { text: "Ask Li" } }] }],
    ['gate:: {"value":5}', { records: [{ type: "gate", fields: { value: 5 } }] }],
  ])("%s", (line, said) => {
    const parsed = read(`X\n${line}`);
    expect(parsed).toMatchObject({ line: { title: "X" }, isFieldOfParent: false, ...said });
    expect(parsed).not.toHaveProperty("text");
  });

  it.each([
    "Because it caches",
    "because",
    "Done: nobody waits",
    "done:nobody",
    "status:: finished",
    "target:: many",
    "target:: 1e99",
    "std:: vector",
    "parent:: n1",
    "order:: a0",
    "__proto__:: x",
    "constructor:: x",
    "state:: supported",
    "mechanism:: words",
    'gate:: {"value":"five"}',
    'link:: {"to":"n1"}',
    "gate:: []",
    "We believe a will change b",
    "We believe  will move b",
    "title::",
  ])("%s is text", (line) => {
    expect(read(`X\n${line}`)).toMatchObject({ text: line, fields: {}, records: [], mechanisms: [] });
  });

  it("keeps text as it stands, with its gaps, and takes one backslash off the begin of a line", () => {
    expect(read("X\n\none\n\n\n  two \n\\because three\n\\\\four\n\\\n\n").text).toBe(
      "one\n\n\n  two\nbecause three\n\\four\n\\",
    );
  });

  it("reads lines that end in any way", () => {
    expect(read("X\r\ndone: y\rbecause z").because).toBe("z");
  });

  it("adds up prose line by line and lists entry by entry", () => {
    const parsed = read("X because a\nbecause b\ndone: c\ndone: d\nwhy needed: e\nwhy needed: f");
    expect(parsed.because).toBe("a\nb");
    expect(parsed.fields).toEqual({ done: "c\nd", na: ["e", "f"] });
  });
});

describe("We believe …", () => {
  it.each([
    ["We believe a will move b because c", { x: { words: "a" }, y: { words: "b" }, z: "c" }],
    ["We believe a b will move c d", { x: { words: "a b" }, y: { words: "c d" } }],
    [
      "We believe [[A]] will move [[B|b1]] because c",
      { x: { node: { title: "A" } }, y: { node: { title: "B", id: "b1" } } },
    ],
    ["We believe a because b will move c because d", { x: { words: "a because b" }, y: { words: "c" }, z: "d" }],
  ])("%s", (line, parts) => {
    expect(read(`X\n${line}`).mechanisms).toMatchObject([parts]);
  });

  it("takes the state from the lines below it", () => {
    const { mechanisms } = read("X\nWe believe a will move b\nstate:: refuted\nsince:: 2026-01-31");
    expect(mechanisms[0]?.fields).toEqual({ state: "refuted", since: "2026-01-31" });
  });
});

describe("gate:", () => {
  it.each([
    ["continue if >= 60% by wk2", { comparator: ">=", value: 60, unit: "%", date: "2026-06-15" }],
    [">= 60%", { comparator: ">=", value: 60, unit: "%" }],
    ["< 2 s in 10 days", { comparator: "<", value: 2, unit: "s", date: "2026-06-11" }],
    ["≤ 2 in 1 month", { comparator: "<=", value: 2, date: "2026-07-01" }],
    [
      "> 5 in 2 weeks else we stop by 2030",
      { comparator: ">", value: 5, date: "2026-06-15", otherwise: "we stop by 2030" },
    ],
    ["continue if Setup completed on day 1 >= 30%", { node: { title: "Setup completed on day 1" }, value: 30 }],
    ["continue if [[Setup|s1]] >= 30%", { node: { title: "Setup", id: "s1" }, value: 30 }],
  ])("%s", (sentence, parts) => {
    expect(read(`X\ngate: ${sentence}`).gates).toMatchObject([parts]);
  });

  it("keeps a sentence without number, and its date", () => {
    expect(read("X\ngate: the demo works by wk2").gates).toEqual([
      { date: "2026-06-15", sentence: "the demo works by wk2" },
    ]);
  });

  it("learns something from the gate above, else is a gate that only learns", () => {
    expect(read("X\nlearn: a\ngate: >= 5\nlearn: b").gates).toMatchObject([{ learn: "a" }, { value: 5, learn: "b" }]);
  });

  it.each([
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-12-15", "2027-01-15"],
  ])("a month after %s is %s", (today, date) => {
    expect(parseNode("X\ngate: > 5 in 1 month", { today }).gates[0]?.date).toBe(date);
  });
});

describe("guard:", () => {
  it("is a line of a guardrail", () => {
    expect(read("X\nguard: p95 load < 2 s @li").guards).toMatchObject([
      { title: "p95 load", fields: { comparator: "<", threshold: 2, unit: "s", owner: "li" } },
    ]);
  });
});

describe("a new node whose whole text is a further line", () => {
  it.each([
    "guard: p95 load < 2 s",
    "because it caches",
    "gate: > 5\nlearn: what holds",
    "We believe a will move b",
    "owner:: maya",
  ])("%s", (text) => {
    const parsed = read(text, true);
    expect(parsed.isFieldOfParent).toBe(true);
    expect(parsed.line).toBeUndefined();
    expect(read(text).isFieldOfParent).toBe(false);
  });

  it.each(["Because It Is Your Data", "done: x\nand text", "id:: a", "kind:: note", "done:", "X\ndone: y"])(
    "%s is a node",
    (text) => {
      const parsed = read(text, true);
      expect(parsed.isFieldOfParent).toBe(false);
      expect(parsed.line?.title).toBe(text.split("\n")[0]);
    },
  );
});

it("shows a chip for every line that says something, where it stands", () => {
  const text = "Rate -> 5%\n  done: all\nmore\nguard: load < 2 s";
  const chips = read(text).chips;
  expect(chips.map(({ from, to }) => text.slice(from, to))).toEqual(["-> 5%", "done: all", "guard: load < 2 s"]);
  expect(chips.map(({ says }) => says)).toEqual(["to 5 %", "done when", "guardrail"]);
});
