import { describe, expect, it } from "vitest";
import { depthOf, parseOutline } from "./outline.ts";

/** Two spaces a level, the title, and the text behind a bar. */
function draw(source: string, fields = true): string[] {
  const { nodes } = parseOutline(source, { fields });
  return nodes.map(({ depth, lines: [title, ...text] }) => "  ".repeat(depth) + [title, ...text].join(" | "));
}

const TREE = ["A", "  B", "    C", "  D"];

describe("levels", () => {
  it.each([
    ["two spaces", "- A\n  - B\n    - C\n  - D"],
    ["four spaces", "- A\n    - B\n        - C\n    - D"],
    ["tabs", "- A\n\t- B\n\t\t- C\n\t- D"],
    ["three spaces, then one", "- A\n   - B\n    - C\n   - D"],
    ["all kinds of bullets", "* A\n  + B\n    • C\n  1. D"],
    ["numbers", "1. A\n   1) B\n      1) C\n   2) D"],
    ["no bullets", "A\n  B\n    C\n  D"],
    ["no bullets, with tabs and gaps", "A\n\n\tB\n\t\tC\n\n\tD\n"],
    ["bullets below lines without", "A\n  B\n    - C\n  D"],
    ["headings", "# A\n## B\n### C\n## D"],
    ["headings that skip a level", "# A\n### B\n##### C\n### D"],
    ["underlined headings", "A\n===\n\nB\n---\n\n- C\n\n## D"],
    ["headings with lists", "# A\n- B\n  - C\n- D"],
    ["a line above bullets", "A\n- B\n  - C\n- D"],
    ["a line with a gap above bullets", "A\n\n- B\n  - C\n- D"],
    ["a box drawing", "A\n├─ B\n│  └─ C\n└─ D"],
    ["a box drawing with wide branches", "A\n├──── B\n│      └──── C\n└──── D"],
    ["a box drawing with gaps and no-break spaces", "A\n│\n├── B\n│\u00a0\u00a0 └── C\n│\n\n└── D"],
    ["a plain drawing", "A\n|-- B\n|   `-- C\n`-- D"],
    ["a drawing under a heading", "# A\n\n├─ B\n│   └─ C\n└─ D"],
    ["a fence around all", "```\nA\n  B\n    C\n  D\n```"],
    ["a fence of bullets", "# A\n\n```text\n- B\n  - C\n- D\n```"],
    ["a fence with a drawing", "~~~\nA\n├─ B\n│  └─ C\n└─ D\n~~~\n"],
    ["other ends of lines and a byte order mark", "\ufeff- A\r\n  - B\r    - C\r\n  - D"],
    ["empty bullets and rules", "- A\n-\n  - B\n    - C\n\n---\n\n  - D\n***"],
  ])("%s", (_name, source) => {
    expect(draw(source)).toEqual(TREE);
    expect(draw(source, false)).toEqual(TREE);
  });

  it.each([
    ["# A\n- B", "headings"],
    ["A\n└─ B", "boxes"],
    ["- A", "bullets"],
    ["A\n  B", "indent"],
    ["\n\n", "empty"],
  ])("%s is of its shape", (source, shape) => {
    expect(parseOutline(source, { fields: true }).shape).toBe(shape);
  });

  it("a step back between two levels goes to the nearest one to the left", () => {
    expect(draw("- A\n    - B\n  - C\n- D")).toEqual(["A", "  B", "  C", "D"]);
  });

  it("starts deep without a level above", () => {
    expect(draw("    - A\n  - B\n- C")).toEqual(["A", "B", "C"]);
  });

  it("counts levels and tells the line of each title", () => {
    const { nodes } = parseOutline("\n# A\n\ntext\n- B", { fields: true });
    expect(depthOf(nodes)).toBe(2);
    expect(nodes.map(({ line }) => line)).toEqual([2, 5]);
    expect(depthOf([])).toBe(0);
  });
});

describe("what is a title", () => {
  it.each([
    ["* Increase retention", ["Increase retention"]],
    ["- * Increase retention", ["* Increase retention"]],
    ["- - A", ["- A"]],
    ["- # Emails Sent", ["# Emails Sent"]],
    ["# Emails Sent", ["Emails Sent"]],
    ["A\n├─ # Emails Sent", ["A", "  # Emails Sent"]],
    ["## Title ##", ["Title"]],
    ["## C#", ["C#"]],
    ["#tag first", ["#tag first"]],
    ["- 2030. A", ["2030. A"]],
    ["├── 1. CONVERSION", ["1. CONVERSION"]],
    ["-5 degrees", ["-5 degrees"]],
    ["1.5 hours", ["1.5 hours"]],
    ["Goals:\n- A", ["Goals:", "  A"]],
    ["- A\nNext\n- B", ["A", "Next", "  B"]],
    ["- A\n\nNext\n\n- B", ["A", "Next", "  B"]],
    ["Here it is:\n\n- A\n- B", ["A | Here it is:", "B"]],
    ["- A\n\nThat was it.", ["A | That was it."]],
  ])("%s", (source, titles) => {
    expect(draw(source)).toEqual(titles);
  });
});

describe("text", () => {
  it.each([
    ["lines below a title", "- A\n  one\n  two\n  - B\n    three", ["A | one | two", "  B | three"]],
    ["a gap inside", "- A\n  one\n\n\n  two\n\n- B", ["A | one |  |  | two", "B"]],
    ["what is indented more", "- A\n  one\n      two", ["A | one |     two"]],
    ["a line that goes on at the edge", "- A\n  - B\ngoes on", ["A", "  B | goes on"]],
    ["a line flush with the title above the last one", "- A\n  - B\n  to A", ["A | to A", "  B"]],
    ["paragraphs under a heading", "# A\none\n\ntwo\n- B\n\nthree", ["A | one |  | two |  | three", "  B"]],
    ["a quote", "# A\n- B\n\n> one\n> two", ["A | one | two", "  B"]],
    ["a table", "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |", ["A | | a | b | | |---|---| | | 1 | 2 |"]],
    ["words behind bars", "A\n├─ B\n│  more\n└─ C", ["A", "  B | more", "  C"]],
    ["what stands above all titles", "intro\n\n# A\none", ["A | intro | one"]],
    ["code", "# A\n\n```js\n- x\n\n# y\n```\n\n- B", ["A | ```js | - x |  | # y | ```", "  B"]],
    ["code in a list", "- A\n  ```sh\n  run it\n  ```\n- B", ["A | ```sh | run it | ```", "B"]],
    ["code that never ends", "# A\n```js\n- x", ["A | ```js | - x"]],
    ["lines of commands", "# A\n```\n# install\nnpm i\n```", ["A | ``` | # install | npm i | ```"]],
  ])("%s", (_name, source, drawn) => {
    expect(draw(source, false)).toEqual(drawn);
  });

  it("about a drawing in a fence goes to the drawing's root", () => {
    const source = "# A\n\n```\n# What it is\nformula\n\nRoot\n├─ B\n└─ C\n\n## Why\n- because\n\nSecond\n└─ D\n```";
    expect(draw(source)).toEqual([
      "A",
      "  Root | # What it is | formula |  |  | ## Why | - because",
      "    B",
      "    C",
      "  Second",
      "    D",
    ]);
  });

  it("in a fence or a quote is never read for fields", () => {
    expect(draw("# A\n```js\ndone: x\n\\y\n```\n> because z")).toEqual([
      "A | ```js | \\done: x | \\\\y | ``` | \\because z",
    ]);
    expect(draw("# A\n> because z", false)).toEqual(["A | because z"]);
  });

  it("at the very top between two lines is about the file", () => {
    const { nodes, leftOut } = parseOutline("---\ntitle: x\n---\n# A", { fields: false });
    expect(nodes.map(({ lines }) => lines)).toEqual([["A"]]);
    expect(leftOut).toEqual(["---", "title: x", "---"]);
  });
});

describe("the head", () => {
  it("is what stands above the first node about the tree", () => {
    const source = 'title:: Retention\nlanguage:: en\n\ngate:: {"value":5}\n- A\ntitle:: B';
    const { head, nodes } = parseOutline(source, { fields: true });
    expect(head).toEqual(["title:: Retention", "language:: en", 'gate:: {"value":5}']);
    expect(nodes.map(({ lines }) => lines)).toEqual([["A", "title:: B"]]);
  });

  it("is text in a foreign file", () => {
    expect(draw("title:: Retention\n- A", false)).toEqual(["title:: Retention", "  A"]);
  });
});

describe("marks of Markdown in titles", () => {
  it.each([
    ["**Bold** and __bold__", "Bold and bold"],
    ["**Clean structure**: no labels", "Clean structure: no labels"],
    ["a *slanted* and _slanted_ (_word_)", "a slanted and slanted (word)"],
    ["***both***", "both"],
    ["`code *x*` ~~gone~~", "code *x* gone"],
    ["[Latest demo](https://x.y/z?a=b)", "Latest demo"],
    ["[**bold** link](x) and ![picture](y.png)", "bold link and picture"],
    ["snake_case_name 2*3*4 a**b**c", "snake_case_name 2*3*4 a**b**c"],
    ["5 * 3 * 2", "5 * 3 * 2"],
    ["[x] done [](y) [a](", "[x] done [](y) [a]("],
    ["[[Page *one*]] **two", "[[Page *one*]] **two"],
    ["> quoted", "quoted"],
    ["**", "**"],
    ["` **a** `", "**a**"],
    ["**a\u00a0b**!", "a\u00a0b!"],
  ])("%s", (source, title) => {
    expect(parseOutline(`- ${source}`, { fields: true }).nodes[0]?.lines[0]).toBe(title);
    expect(draw(`- ${source}`, false)).toEqual([title]);
  });

  it("leave the addresses of links below a typed title; a foreign file keeps its own text", () => {
    expect(draw("- See [this](x.y) and ![that](z.png)\n  more")).toEqual([
      "See this and that | [this](x.y) | ![that](z.png) | more",
    ]);
    expect(draw("- See [this](x.y)", false)).toEqual(["See this"]);
  });

  it("stay behind a backslash: of a word in our text, of a sign in a foreign one", () => {
    const source = "- \\**a** \\[x\\](y) **b**";
    expect(draw(source)).toEqual(["\\**a** \\[x\\](y) b"]);
    expect(draw("- \\*a\\* \\[x\\](y) C:\\new", false)).toEqual(["*a* [x](y) C:\\new"]);
  });
});

it("reads a long outline, a deep one and lines full of marks", { timeout: 60_000 }, () => {
  const long = parseOutline("- A\n  text\n".repeat(20_000), { fields: true });
  expect(long.nodes).toHaveLength(20_000);
  const deep = Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}- A`).join("\n");
  expect(depthOf(parseOutline(deep, { fields: true }).nodes)).toBe(1_000);
  for (const mark of ["[", "**a ", "`", "[[", "](", "#", ">", "- ", "|", "\\", '@"', "``` "]) {
    expect(parseOutline(mark.repeat(20_000), { fields: true }).nodes.length).toBeLessThan(2);
  }
});
